package troth.infer;

import troth.dyad.Partner;

/// The predictor of an answer where the states of the model and the rest of a chain are given: the
/// same number that a chain's answers have near their reference, without linearising.
final class Predictor {

    private final Blueprint plan;
    private final Values values;
    private final Signal signal;
    private final double firstDay;

    /// @param firstDay when the couple began to answer (d)
    Predictor(Values values, double firstDay) {
        this.values = values;
        this.firstDay = firstDay;
        plan = values.plan;
        signal = new Signal(plan.model);
    }

    /// @param x the states of the model
    /// @param z the states of the chain
    double eta(int item, Partner partner, double[] x, double[] z, double day) {
        int c = plan.construct(item);
        double follows = values.follows(c);
        double own = z[plan.own(c, partner.ordinal())];
        if (follows != 0) {
            double g = signal.of(plan.constructs.get(c), x, partner);
            own += follows * (g - plan.ordinary[c]);
        }
        return z[plan.intercept(item, partner.ordinal())]
                + values.habit(item) * plan.habit(day - firstDay)
                + values.loading(item) * own;
    }

    /// The log-scale of a person in an item.
    double scale(int item, Partner partner, double[] z) {
        int at = plan.scale(item, partner.ordinal());
        return at < 0 ? 0 : z[at];
    }

    /// The answer to expect.
    double expected(int item, Partner partner, double[] x, double[] z, double day) {
        double eta = eta(item, partner, x, z, day);
        return plan.measures[item].expected(eta, scale(item, partner, z));
    }
}
