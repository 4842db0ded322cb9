package troth.numeric;

/// The complementary error function to about 1e-15 relative, by its power series
/// near zero and its continued fraction farther out.
final class Erfc {

    private static final double SQRT_PI = Math.sqrt(Math.PI);
    private static final double SERIES_BELOW = 2;
    private static final double VANISHES_ABOVE = 27.5;

    private Erfc() {}

    static double of(double x) {
        if (x < 0) {
            return 2 - of(-x);
        }
        if (x > VANISHES_ABOVE) {
            return 0;
        }
        return x < SERIES_BELOW ? 1 - series(x) : fraction(x);
    }

    /// erf(x) = 2/sqrt(pi) exp(-x^2) sum 2^n x^(2n+1) / (2n+1)!!, all terms positive.
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-17 * sum; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / SQRT_PI * Math.exp(-x * x) * sum;
    }

    /// erfc(x) = exp(-x^2)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))).
    private static double fraction(double x) {
        double tail = x;
        for (int n = 15 + (int) (240 / (x * x)); n > 0; n--) {
            tail = x + 0.5 * n / tail;
        }
        return Math.exp(-x * x) / (SQRT_PI * tail);
    }
}
