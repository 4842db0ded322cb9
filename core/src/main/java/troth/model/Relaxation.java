package troth.model;

/// The coarse step of noise and of reading: the exponential midpoint rule. Rates and levels are
/// taken at the middle of the step, then every state relaxes exactly: order 2, and no state can
/// leave its interval however long the step. [troth.numeric.Flow] is the fine one.
public final class Relaxation {

    private final TrustModel model;
    private final Readout[] readouts;
    private final double[] rate;
    private final double[] level;
    private final double[] middle;

    public Relaxation(TrustModel model) {
        this.model = model;
        readouts = model.scratch();
        rate = new double[model.layout().size()];
        level = new double[rate.length];
        middle = new double[rate.length];
    }

    /// Moves `x` by `days`, in place; noise stands still.
    public void advance(double[] x, double days) {
        System.arraycopy(x, 0, middle, 0, x.length);
        model.relax(x, readouts, rate, level);
        relax(middle, days / 2);
        model.relax(middle, readouts, rate, level);
        relax(x, days);
    }

    private void relax(double[] x, double days) {
        for (int i = 0; i < x.length; i++) {
            if (rate[i] > 0) {
                x[i] = level[i] + (x[i] - level[i]) * Math.exp(-rate[i] * days);
            }
        }
    }
}
