package troth.reproduce;

/// What one replicate found.
///
/// @param value of the statistic, in its own unit
/// @param z its distance from none, in standard errors; NaN where the study gives no error
record Estimate(double value, double z) {

    private static final double CLEAR = 1.959963984540054;

    static Estimate of(double value, double error) {
        return new Estimate(value, value / error);
    }

    static Estimate only(double value) {
        return new Estimate(value, Double.NaN);
    }

    boolean more() {
        return z > CLEAR;
    }

    boolean less() {
        return z < -CLEAR;
    }
}
