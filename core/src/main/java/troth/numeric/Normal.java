package troth.numeric;

/// The standard normal and logistic distributions, and two smooth hinges, without overflow or
/// cancellation.
public final class Normal {

    private static final double LOG_SQRT_2PI = 0.5 * Math.log(2 * Math.PI);
    private static final double SQRT_HALF = Math.sqrt(0.5);

    private Normal() {}

    /// 1 / (1 + exp(-z))
    public static double logistic(double z) {
        return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    }

    /// log(p / (1 - p)), `p` in (0, 1)
    public static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    /// log(1 + exp(z))
    public static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    public static double logDensity(double z) {
        return -0.5 * z * z - LOG_SQRT_2PI;
    }

    /// The distribution function, to relative precision in both tails.
    public static double cumulative(double z) {
        return 0.5 * Erfc.of(-z * SQRT_HALF);
    }

    /// Its logarithm, also far in the left tail.
    public static double logCumulative(double z) {
        if (z > -20) {
            return z > 5 ? Math.log1p(-cumulative(-z)) : Math.log(cumulative(z));
        }
        return logDensity(z) - Math.log(-z) + Math.log1p(tailSeries(z));
    }

    /// The asymptotic series of the tail after its leading term.
    private static double tailSeries(double z) {
        double r = 1 / (z * z);
        return r * (-1 + r * (3 + r * (-15 + r * 105)));
    }

    /// log(Phi(b) - Phi(a)) for a < b, without cancellation in either tail.
    public static double logInterval(double a, double b) {
        if (a > 0) {
            return logInterval(-b, -a);
        }
        double high = logCumulative(b);
        if (a == Double.NEGATIVE_INFINITY) {
            return high;
        }
        double low = logCumulative(a);
        return high + Math.log(-Math.expm1(low - high));
    }

    /// The z with Phi(z) = p: a rational start of four digits, then two steps of Halley.
    ///
    /// @source abramowitzstegun1964 26.2.23
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("The probability (%s) must lie in (0, 1).".formatted(p));
        }
        double z = start(Math.min(p, 1 - p));
        double target = Math.min(p, 1 - p);
        for (int i = 0; i < 3; i++) {
            double error = (cumulative(z) - target) / Math.exp(logDensity(z));
            z -= error / (1 + 0.5 * z * error);
        }
        return p < 0.5 ? z : -z;
    }

    private static double start(double p) {
        double t = Math.sqrt(-2 * Math.log(p));
        return (2.515517 + t * (0.802853 + t * 0.010328))
                        / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
                - t;
    }
}
