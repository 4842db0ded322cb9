package troth.formats.chart;

import java.util.Locale;

/// Numbers as they are shown, the same in every country: a point, and a true minus sign.
public final class Decimal {

    private static final char MINUS = '\u2212';

    private Decimal() {}

    /// With so many digits after the point; never "−0".
    public static String of(double value, int digits) {
        var text = String.format(Locale.ROOT, "%." + digits + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', MINUS);
    }

    /// The same with its sign, also where it is above 0.
    public static String signed(double value, int digits) {
        var text = of(value, digits);
        boolean above = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
        return above ? "+" + text : text;
    }

    /// With no more digits than it needs, at most three after the point.
    public static String plain(double value) {
        for (int digits = 0; digits < 3; digits++) {
            double scale = Math.pow(10, digits);
            if (Math.abs(value * scale - Math.rint(value * scale)) < 1e-9 * scale) {
                return of(value, digits);
            }
        }
        return of(value, 3);
    }

    /// Three digits that matter, however small or large the number is.
    public static String short3(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e6) {
            return of(value, 0);
        }
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.1e", value).replace('-', MINUS);
        }
        return of(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }
}
