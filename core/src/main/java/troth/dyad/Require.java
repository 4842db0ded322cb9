package troth.dyad;

/// Fails early with the name, the value and the bound.
public final class Require {

    private Require() {}

    /// Returns the value, which must lie in [0, 1].
    public static double unit(String name, double value) {
        return between(name, value, 0, 1);
    }

    /// Returns the value, which must lie in [low, high].
    public static double between(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "The %s (%s) must lie in [%s, %s]."
                            .formatted(name, plain(value), plain(low), plain(high)));
        }
        return value;
    }

    /// Returns the value, which must be finite and at least 0.
    public static double notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be a number of at least 0.".formatted(name, plain(value)));
        }
        return value;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
