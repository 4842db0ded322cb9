package troth.model;

/// The coarse step of noise and of reading. Rates and levels are taken at the mean state of the
/// step, then every state relaxes exactly: order 2, and no state can leave its interval however
/// long the step. [troth.numeric.Flow] is the fine one.
///
/// The mean, and not the middle, because much here is a chain in which one thing feeds another
/// while it fades within hours, as labile safety feeds safety: what is handed on is then exact,
/// while the middle would lose 4 % of it in half a day and 15 % in a day.
public final class Relaxation {

    private final Rates atStart;
    private final Rates atMean;
    private final double[] mean;
    private final Decays toMean;
    private final Decays toEnd;

    public Relaxation(TrustModel model) {
        atStart = new Rates(model);
        atMean = new Rates(model);
        mean = new double[model.layout().size()];
        toMean = new Decays(mean.length, true);
        toEnd = new Decays(mean.length, false);
    }

    /// Moves `x` by `days`, in place; noise stands still.
    public void advance(double[] x, double days) {
        atStart.find(x);
        var rate = atStart.rate;
        var level = atStart.level;
        toMean.find(rate, days);
        for (int i = 0; i < x.length; i++) {
            mean[i] = rate[i] > 0 ? level[i] + (x[i] - level[i]) * toMean.left[i] : x[i];
        }
        atMean.find(mean);
        relax(x, atMean.rate, atMean.level, days);
    }

    private void relax(double[] x, double[] rate, double[] level, double days) {
        toEnd.find(rate, days);
        for (int i = 0; i < x.length; i++) {
            if (rate[i] > 0) {
                x[i] = level[i] + (x[i] - level[i]) * toEnd.left[i];
            }
        }
    }

    /// What is left of a distance after `days` of decay, on average or at the end. Found anew only
    /// where a rate has changed, which most never do, and once where neighbours share one.
    private static final class Decays {
        final double[] left;
        private final double[] rates;
        private final boolean average;
        private double span = Double.NaN;

        Decays(int size, boolean average) {
            left = new double[size];
            rates = new double[size];
            this.average = average;
        }

        void find(double[] rate, double days) {
            boolean sameSpan = days == span;
            for (int i = 0; i < rate.length; i++) {
                if (!sameSpan || rate[i] != rates[i]) {
                    boolean shared = i > 0 && rate[i] == rate[i - 1];
                    left[i] = shared ? left[i - 1] : left(rate[i] * days);
                    rates[i] = rate[i];
                }
            }
            span = days;
        }

        private double left(double h) {
            return !average ? Math.exp(-h) : h > 0 ? -Math.expm1(-h) / h : 1;
        }
    }
}
