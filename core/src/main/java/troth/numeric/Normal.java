package troth.numeric;

/// The standard normal and logistic distributions, and two smooth hinges, without overflow or
/// cancellation.
public final class Normal {

    private static final double LOG_SQRT_2PI = 0.5 * Math.log(2 * Math.PI);
    private static final double NEAR = 0.67448975;
    private static final double FAR = Math.sqrt(32);
    private static final double VANISHES = 38;
    private static final double TINY = 1e-290;
    private static final int FRACTION_TERMS = 30;
    private static final double[] NEAR_ABOVE = {
        0.065682337918207449113,
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249
    };
    private static final double[] NEAR_BELOW = {
        1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] MIDDLE_ABOVE = {
        1.0765576773720192317e-8,
        0.39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218
    };
    private static final double[] MIDDLE_BELOW = {
        1,
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };

    private Normal() {}

    /// 1 / (1 + exp(-z))
    public static double logistic(double z) {
        double small = Math.exp(-Math.abs(z));
        return (z >= 0 ? 1 : small) / (1 + small);
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

    /// The distribution function, to about 1e-15 relative in both tails: quotients of polynomials
    /// near zero and in the middle, the continued fraction of the tail far out.
    ///
    /// @source cody1969
    public static double cumulative(double z) {
        double x = Math.abs(z);
        if (x <= NEAR) {
            return 0.5 + z * near(z * z);
        }
        double tail = x <= FAR ? density(x) * middle(x) : x < VANISHES ? density(x) * far(x) : 0;
        return z < 0 ? tail : 1 - tail;
    }

    private static double near(double square) {
        return polynomial(NEAR_ABOVE, square) / polynomial(NEAR_BELOW, square);
    }

    private static double middle(double x) {
        return polynomial(MIDDLE_ABOVE, x) / polynomial(MIDDLE_BELOW, x);
    }

    /// 1 / (x + 1/(x + 2/(x + 3/(x + ...)))) / sqrt(2 pi).
    private static double far(double x) {
        double fraction = x;
        for (int n = FRACTION_TERMS; n > 0; n--) {
            fraction = x + n / fraction;
        }
        return Math.exp(-LOG_SQRT_2PI) / fraction;
    }

    /// exp(-x^2 / 2), its argument split so that no digit is lost.
    private static double density(double x) {
        double coarse = Math.rint(x * 16) / 16;
        return Math.exp(-coarse * coarse / 2) * Math.exp(-(x - coarse) * (x + coarse) / 2);
    }

    /// The highest power first.
    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    /// Its logarithm, also far in the left tail.
    public static double logCumulative(double z) {
        if (z > -37) {
            return z > 5 ? logLess(cumulative(-z)) : Math.log(cumulative(z));
        }
        return logDensity(z) - Math.log(-z) + Math.log1p(tailSeries(z));
    }

    /// log(1 - tail) of a tail below 1e-6, by its series.
    private static double logLess(double tail) {
        return -tail * (1 + tail * (0.5 + tail / 3));
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
        if (a == Double.NEGATIVE_INFINITY) {
            return logCumulative(b);
        }
        double chance = cumulative(b) - cumulative(a);
        if (chance > TINY) {
            return Math.log(chance);
        }
        double high = logCumulative(b);
        double low = logCumulative(a);
        return high + Math.log(-Math.expm1(low - high));
    }

    /// The z with Phi(z) = p: a rational start of four digits, then two steps of Halley.
    ///
    /// @source abramowitzstegun1964 26.2.23
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException(
                    "The probability (%s) must lie in (0, 1).".formatted(p));
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
