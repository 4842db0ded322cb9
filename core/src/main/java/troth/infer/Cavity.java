package troth.infer;

/// What Laplace missed of one answer: its chance, averaged over what all other answers say of its
/// predictors, over what the Gaussian in its place was taken to say there.
///
/// ```text
/// I14  c = E[p(y | eta, s)] / E[pseudo-answer],  (eta, s) ~ N as if this answer were not there
///      log p(y) ~ I2 + sum over answers of log c
/// ```
///
/// Exact where answers err alone; where a step of a scale is wide beside its noise, Laplace takes
/// the flat of it for no answer at all, and errs by nats. The mean over eta is known in closed
/// form, that over s is a sum of seven.
///
/// @source abramowitzstegun1964 25.10
/// @source rasmussenwilliams2006 3.6
final class Cavity {

    private static final double[] NODES = {
        -3.750439717725742,
        -2.366759410734541,
        -1.154405394739968,
        0,
        1.154405394739968,
        2.366759410734541,
        3.750439717725742
    };
    private static final double[] WEIGHTS = {
        0.000548268855972,
        0.030757123967586,
        0.240123178605013,
        0.457142857142858,
        0.240123178605013,
        0.030757123967586,
        0.000548268855972
    };

    private Cavity() {}

    /// log c; 0 where what the others say is no distribution.
    ///
    /// @param u what the answer did at the mode
    /// @param eta its predictor at the mode
    /// @param s its log-scale there
    /// @param v00 posterior variance of eta
    /// @param v01 covariance of eta and s, 0 where the scale is 1
    /// @param v11 variance of s
    static double log(
            Likelihood likelihood,
            Filter.Update u,
            double eta,
            double s,
            double v00,
            double v01,
            double v11) {
        boolean scaled = v11 > 0;
        double w01 = scaled ? u.w01 : 0;
        double w11 = scaled ? u.w11 : 0;
        double a = 1 - v00 * u.w00 - v01 * w01;
        double b = -v00 * w01 - v01 * w11;
        double c = -v01 * u.w00 - v11 * w01;
        double d = 1 - v01 * w01 - v11 * w11;
        double det = a * d - b * c;
        double c00 = (d * v00 - b * v01) / det;
        double c01 = (d * v01 - b * v11) / det;
        double c11 = (a * v11 - c * v01) / det;
        double left = scaled ? c00 - c01 * c01 / c11 : c00;
        if (!(det > 0 && c00 > 0 && left > 0 && (!scaled || c11 > 0))) {
            return 0;
        }
        double byScale = scaled ? u.terms.byScale : 0;
        double toEta = -c00 * u.terms.byEta - c01 * byScale;
        double toScale = -c01 * u.terms.byEta - c11 * byScale;
        double mean =
                scaled
                        ? mean(likelihood, eta + toEta, s + toScale, c01 / c11, c11, left)
                        : likelihood.logMean(eta + toEta, c00, 0);
        double pseudo = u.terms.byEta * toEta + byScale * toScale;
        double log = mean - u.terms.log - pseudo / 2 - Math.log(det) / 2;
        return Double.isFinite(log) ? log : 0;
    }

    /// Log of the mean over eta and s.
    ///
    /// @param slope of eta by s
    /// @param spread variance of s
    /// @param left variance of eta once s is known
    private static double mean(
            Likelihood likelihood, double eta, double s, double slope, double spread, double left) {
        var logs = new double[NODES.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < NODES.length; i++) {
            double apart = Math.sqrt(spread) * NODES[i];
            logs[i] = likelihood.logMean(eta + slope * apart, left, s + apart);
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            sum += WEIGHTS[i] * Math.exp(logs[i] - most);
        }
        return most + Math.log(sum);
    }

    /// Log of the mean of a function of a normal variable, its logarithm given.
    static double logMean(
            java.util.function.DoubleUnaryOperator log, double mean, double variance) {
        double sd = Math.sqrt(variance);
        double most = Double.NEGATIVE_INFINITY;
        for (double node : NODES) {
            most = Math.max(most, log.applyAsDouble(mean + sd * node));
        }
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            sum += WEIGHTS[i] * Math.exp(log.applyAsDouble(mean + sd * NODES[i]) - most);
        }
        return most + Math.log(sum);
    }
}
