package troth.reproduce;

/// What one replicate found.
///
/// @param value of the statistic, in its own unit
/// @param z its distance from none, in standard errors; NaN where the study gives no error
record Estimate(double value, double z) {

    private static final double CLEAR = 1.959963984540054;

    /// A value and its error, estimated with so many degrees of freedom: the distance is the normal
    /// deviate that is as rare as that of Student. By the approximation of Wallace, good to two
    /// hundredths from 2 degrees on.
    static Estimate of(double value, double error, double free) {
        double t = value / error;
        double z = (8 * free + 1) / (8 * free + 3) * Math.sqrt(free * Math.log1p(t * t / free));
        return new Estimate(value, Math.copySign(z, t));
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
