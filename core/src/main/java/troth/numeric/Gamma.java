package troth.numeric;

/// The gamma distribution's upper tail.
public final class Gamma {

    private static final double ENOUGH = 1e-14;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 10_000;

    /// From here on Stirling's series is good to the last digits.
    private static final double LARGE = 10;

    private Gamma() {}

    /// The chance that a gamma variable of scale 1 is above `x`: a series below the mean, a
    /// continued fraction above it.
    ///
    /// @param shape above 0
    /// @param x any
    /// @source abramowitzstegun1964 6.5.29 and 6.5.31
    public static double upper(double shape, double x) {
        if (x <= 0) {
            return 1;
        }
        double factor = Math.exp(shape * Math.log(x) - x - log(shape));
        return x < shape + 1
                ? Math.max(0, 1 - factor * series(shape, x))
                : Math.min(1, factor * fraction(shape, x));
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * ENOUGH; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double change = 2;
        for (int n = 1; n < MOST_TERMS && Math.abs(change - 1) > ENOUGH; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / nonzero(a * d + b);
            c = nonzero(b + a / c);
            change = d * c;
            value *= change;
        }
        return value;
    }

    private static double nonzero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// log of the gamma function.
    ///
    /// @param x above 0
    /// @source abramowitzstegun1964 6.1.41
    static double log(double x) {
        double shifted = 0;
        double y = x;
        for (; y < LARGE; y++) {
            shifted += Math.log(y);
        }
        double r = 1 / (y * y);
        double series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680)))) / y;
        return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series - shifted;
    }
}
