package troth.infer;

import java.util.ArrayList;
import java.util.stream.IntStream;
import troth.dyad.Partner;
import troth.numeric.Streams;

/// What the constructs that are asked about follow, on paths that the model itself walks from
/// unsure starts and through its noise, before anything is answered. Paths come in pairs that
/// mirror each other; every dyad meets the same chance.
final class FieldWalks {

    private static final int PAIRS = 500;

    private final DyadChain dyad;
    private final Signal signal;
    private final Walk mean = new Walk();

    /// @param dyad loaded, with any parameters: nothing here hangs on them
    FieldWalks(DyadChain dyad) {
        this.dyad = dyad;
        signal = new Signal(dyad.plan.model);
        mean.on(dyad.chain);
        mean.clearAdjoint();
        mean.follow();
    }

    /// Shape `[walks][answers]`.
    double[][] signals() {
        var random = new Streams(1).at(0, 0);
        var signals = new ArrayList<double[]>();
        for (int pair = 0; pair < PAIRS; pair++) {
            var path = PathSampler.prior(dyad.chain, random);
            signals.add(along(path));
            signals.add(along(mirrored(path)));
        }
        return signals.toArray(double[][]::new);
    }

    private double[][] mirrored(double[][] path) {
        var other = new double[path.length][];
        for (int k = 0; k < path.length; k++) {
            other[k] = path[k].clone();
            for (int i = 0; i < other[k].length; i++) {
                other[k][i] = 2 * mean.path[k][i] - path[k][i];
            }
        }
        return other;
    }

    private double[] along(double[][] path) {
        var states = dyad.linear.walk(dyad.origins(path[0]), dyad.noise(path));
        return IntStream.range(0, states.length)
                .boxed()
                .flatMap(k -> dyad.chain.answers().get(k).stream().map(a -> at(a, states[k])))
                .mapToDouble(g -> g)
                .toArray();
    }

    private double at(Observation answer, double[] x) {
        int c = dyad.plan.construct(answer.item);
        var partner = Partner.values()[answer.person];
        return signal.of(dyad.plan.constructs.get(c), x, partner) - dyad.plan.ordinary[c];
    }
}
