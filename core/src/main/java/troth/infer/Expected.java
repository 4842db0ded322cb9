package troth.infer;

import troth.numeric.Normal;

/// The logarithm of the mean chance of one answer where its predictor is normal, and its
/// derivatives by the mean and the variance of the predictor and by the log-scale. Closed form.
/// Scratch of one thread.
///
/// @source abramowitzstegun1964 25.10
final class Expected {

    /// Of the standard normal.
    static final double[] NODES = {
        -3.750439717725742,
        -2.366759410734541,
        -1.154405394739968,
        0,
        1.154405394739968,
        2.366759410734541,
        3.750439717725742
    };

    static final double[] WEIGHTS = {
        0.000548268855972,
        0.030757123967586,
        0.240123178605013,
        0.457142857142858,
        0.240123178605013,
        0.030757123967586,
        0.000548268855972
    };

    double log;
    double byEta;
    double byVariance;
    double byScale;

    /// @param variance of eta, at least 0
    void at(Likelihood likelihood, double eta, double variance, double s) {
        double wide = Math.sqrt(1 + variance);
        double shrink = Math.exp(-s);
        byEta = byVariance = byScale = 0;
        switch (likelihood) {
            case Likelihood.Interval(double low, double high) -> {
                double from = (low * shrink - eta) / wide;
                double to = (high * shrink - eta) / wide;
                log = Normal.logInterval(from, to);
                end(-1, to, high * shrink, wide);
                end(1, from, low * shrink, wide);
            }
            case Likelihood.Point(double latent, double logSlope) ->
                    point((latent * shrink - eta) / wide, latent * shrink, wide, logSlope - s);
        }
    }

    private void end(int sign, double z, double alpha, double wide) {
        double d = sign * Likelihood.density(z, log);
        if (d == 0 || Double.isInfinite(alpha)) {
            return;
        }
        byEta += d / wide;
        byScale += alpha * d / wide;
        byVariance += z * d / (2 * wide * wide);
    }

    private void point(double z, double scaled, double wide, double further) {
        log = Normal.logDensity(z) - Math.log(wide) + further;
        byEta = z / wide;
        byScale = z * scaled / wide - 1;
        byVariance = (z * z - 1) / (2 * wide * wide);
    }
}
