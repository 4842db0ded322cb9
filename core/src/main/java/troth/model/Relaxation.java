package troth.model;

/// The coarse step of noise and of reading. Rates and levels are taken at the mean state of the
/// step, then every state relaxes exactly: order 2, and no state can leave its interval however
/// long the step. [troth.numeric.Flow] is the fine one.
///
/// The mean, and not the middle, because much here is a chain in which one thing feeds another
/// while it fades within hours, as labile safety feeds safety: what is handed on is then exact,
/// while the middle would lose 4 % of it in half a day and 15 % in a day.
public final class Relaxation {

    private final TrustModel model;
    private final Readout[] readouts;
    private final double[] rate;
    private final double[] level;
    private final double[] mean;
    private final Decays toMean;
    private final Decays toEnd;

    public Relaxation(TrustModel model) {
        this.model = model;
        readouts = model.scratch();
        rate = new double[model.layout().size()];
        level = new double[rate.length];
        mean = new double[rate.length];
        toMean = new Decays(rate.length);
        toEnd = new Decays(rate.length);
    }

    /// Moves `x` by `days`, in place; noise stands still.
    public void advance(double[] x, double days) {
        model.relax(x, readouts, rate, level);
        toMean.find(rate, days);
        for (int i = 0; i < x.length; i++) {
            mean[i] = rate[i] > 0 ? level[i] + (x[i] - level[i]) * toMean.averages[i] : x[i];
        }
        model.relax(mean, readouts, rate, level);
        toEnd.find(rate, days);
        for (int i = 0; i < x.length; i++) {
            if (rate[i] > 0) {
                x[i] = level[i] + (x[i] - level[i]) * toEnd.ends[i];
            }
        }
    }

    /// What is left of a distance after `days` of decay, at the end and on average. Found anew only
    /// where a rate has changed, which most never do.
    private static final class Decays {
        final double[] ends;
        final double[] averages;
        private final double[] rates;
        private double span = Double.NaN;

        Decays(int size) {
            ends = new double[size];
            averages = new double[size];
            rates = new double[size];
        }

        void find(double[] rate, double days) {
            boolean sameSpan = days == span;
            for (int i = 0; i < rate.length; i++) {
                if (!sameSpan || rate[i] != rates[i]) {
                    double h = rate[i] * days;
                    ends[i] = Math.exp(-h);
                    averages[i] = h > 0 ? -Math.expm1(-h) / h : 1;
                    rates[i] = rate[i];
                }
            }
            span = days;
        }
    }
}
