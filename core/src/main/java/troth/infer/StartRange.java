package troth.infer;

import troth.evidence.Starts;
import troth.model.State;
import troth.numeric.Normal;

/// The unsure start of one state on an unbounded scale, so that no reading of it can leave its
/// interval: a logarithm where the state has no upper bound, log-odds where it has one.
final class StartRange {

    private static final double WIDTH_95 = 2 * Normal.quantile(0.975);

    final double high;
    final double centre;
    final double spread;
    final boolean fixed;
    private final double median;

    private StartRange(State state) {
        var range = Starts.of(state.tag());
        high = state.high();
        fixed = range.fixed();
        median = range.median();
        centre = fixed ? 0 : unbounded(range.median());
        spread = fixed ? 0 : (unbounded(range.high()) - unbounded(range.low())) / WIDTH_95;
    }

    static StartRange of(State state) {
        return new StartRange(state);
    }

    double unbounded(double value) {
        return Double.isInfinite(high) ? Math.log(value) : Normal.logit(value / high);
    }

    double value(double unbounded) {
        if (fixed) {
            return median;
        }
        return Double.isInfinite(high) ? Math.exp(unbounded) : high * Normal.logistic(unbounded);
    }

    /// d value / d unbounded, at a value.
    double slope(double value) {
        return Double.isInfinite(high) ? value : value * (1 - value / high);
    }
}
