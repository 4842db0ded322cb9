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

    public Relaxation(TrustModel model) {
        this.model = model;
        readouts = model.scratch();
        rate = new double[model.layout().size()];
        level = new double[rate.length];
        mean = new double[rate.length];
    }

    /// Moves `x` by `days`, in place; noise stands still.
    public void advance(double[] x, double days) {
        model.relax(x, readouts, rate, level);
        for (int i = 0; i < x.length; i++) {
            double h = rate[i] * days;
            mean[i] = h > 0 ? level[i] + (x[i] - level[i]) * -Math.expm1(-h) / h : x[i];
        }
        model.relax(mean, readouts, rate, level);
        for (int i = 0; i < x.length; i++) {
            if (rate[i] > 0) {
                x[i] = level[i] + (x[i] - level[i]) * Math.exp(-rate[i] * days);
            }
        }
    }
}
