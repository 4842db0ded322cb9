package troth.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.Diary;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.TrustModel;
import troth.numeric.Workers;

/// One diary read under other coefficients of the model, each time with the population fitted anew
/// from where the usual fit ended: does the diary speak for them, and what would it make of trust?
public final class Alternatives {

    private static final int ROUNDS = 4;

    private final Diary diary;
    private final Fit usual;
    private final Alternative first;

    /// What the diary makes of one set of coefficients.
    ///
    /// @param logEvidence log density of all answers and of the population's parameters at their
    ///   mode, up to a constant that is the same for all sets; the answers' part is the sum of the
    ///   log densities of each answer given those before it
    /// @param trust in [0, 1] on the last day, of each partner of each dyad in turn, shape `[2 *
    ///   dyads]`
    public record Alternative(double logEvidence, List<Double> trust, boolean converged) {

        public Alternative {
            trust = List.copyOf(trust);
        }

        /// How far trust on the last day lies from that under another set, on average.
        public double apart(Alternative other) {
            return IntStream.range(0, trust.size())
                    .mapToDouble(i -> Math.abs(trust.get(i) - other.trust.get(i)))
                    .average()
                    .orElse(0);
        }

        /// How much higher it is, on average.
        public double above(Alternative other) {
            return IntStream.range(0, trust.size())
                    .mapToDouble(i -> trust.get(i) - other.trust.get(i))
                    .average()
                    .orElse(0);
        }
    }

    public Alternatives(Diary diary, Parameters parameters) {
        this.diary = diary;
        var model = model(parameters);
        usual = Fit.of(diary, model, Fit.plain(diary, model));
        first = alternative(usual);
    }

    public Alternative usual() {
        return first;
    }

    public Alternative under(Parameters changed) {
        return alternative(Fit.of(diary, model(changed), usual));
    }

    private TrustModel model(Parameters parameters) {
        return Fit.withNoise(new TrustModel(parameters, Layout.of(diary.items())));
    }

    private static Alternative alternative(Fit fit) {
        var values = new Values(fit.plan, fit.theta);
        var trust = new double[2 * fit.chains.size()];
        Workers.each(
                fit.chains.size(),
                () -> {
                    var settling = new Settling(values, new Smoother());
                    return d -> {
                        var linear = settling.settle(fit.chains.get(d), ROUNDS).chain().linear;
                        var last = linear.reference[linear.reference.length - 1];
                        for (var partner : Partner.values()) {
                            trust[2 * d + partner.ordinal()] =
                                    fit.plan.model.read(last, partner).trust();
                        }
                    };
                });
        var boxed = new ArrayList<Double>();
        for (double t : trust) {
            boxed.add(t);
        }
        return new Alternative(fit.summit.at().value(), boxed, fit.summit.at().converged());
    }
}
