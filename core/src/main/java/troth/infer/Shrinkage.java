package troth.infer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import troth.dyad.Partner;

/// What share of the prior's variance the answers of a dyad took away by its last day (I9).
///
/// Exact for the chain as it was made straight: the variance of a quantity is g'P g with its
/// gradient g at the most probable path, once with P before all answers and once with P after them.
/// No draw is involved, so no seed decides what counts as told.
final class Shrinkage {

    /// The step of a difference, as a share of the state's own standard deviation.
    private static final double NUDGE = 1e-3;

    private static final double NONE = 1e-18;

    private final DyadChain chain;
    private final int node;
    private final double[] z;
    private final double[] x;
    private final double[][] before;
    private final double[][] after;

    /// @param solved left at the mode of `chain`
    /// @param node the last one at which anything was answered
    Shrinkage(DyadChain chain, Smoother solved, int node) {
        this.chain = chain;
        this.node = node;
        z = solved.mode.path[node];
        x = chain.linear.reference[node];
        after = solved.filter.filtered[node];
        var unanswered = new Filter();
        unanswered.on(chain.chain.unanswered());
        unanswered.run(solved.mode.path);
        before = unanswered.filtered[node];
    }

    /// Of every quantity and of the answer to expect to every item, by partner and name.
    Map<Partner, Map<String, Double>> of(List<Quantity> quantities, Values values) {
        var plan = chain.plan;
        var predictor = new Predictor(values, chain.firstDay());
        double day = chain.linear.grid.nodes().get(node).day();
        var all = new EnumMap<Partner, Map<String, Double>>(Partner.class);
        for (var partner : Partner.values()) {
            var mine = new LinkedHashMap<String, Double>();
            for (var quantity : quantities) {
                mine.put(
                        quantity.name(),
                        share((at, _) ->
                                quantity.of().at(at, partner, plan.model.read(at, partner))));
            }
            for (int i = 0; i < plan.items.size(); i++) {
                int item = i;
                mine.put(
                        DyadReading.answerTo(plan.items.get(i).name()),
                        share((at, own) -> predictor.expected(item, partner, at, own, day)));
            }
            all.put(partner, Collections.unmodifiableMap(mine));
        }
        return all;
    }

    private interface Said {
        double by(double[] x, double[] z);
    }

    private double share(Said said) {
        var gradient = gradient(said);
        double prior = form(gradient, before);
        return prior > NONE ? Math.clamp(1 - form(gradient, after) / prior, 0, 1) : 0;
    }

    private double[] gradient(Said said) {
        var gradient = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double sd = Math.sqrt(before[i][i]);
            double step = NUDGE * sd;
            if (step > 0) {
                gradient[i] = (moved(said, i, step) - moved(said, i, -step)) / (2 * step);
            }
        }
        return gradient;
    }

    private double moved(Said said, int i, double step) {
        var ownStates = z.clone();
        var states = x.clone();
        ownStates[i] += step;
        int place = chain.plan.placeOf(i);
        if (place >= 0) {
            states[place] += step;
        }
        return said.by(states, ownStates);
    }

    private static double form(double[] g, double[][] p) {
        double sum = 0;
        for (int i = 0; i < g.length; i++) {
            for (int j = 0; j < g.length && g[i] != 0; j++) {
                sum += g[i] * p[i][j] * g[j];
            }
        }
        return sum;
    }
}
