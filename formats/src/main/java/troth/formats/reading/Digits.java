package troth.formats.reading;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as they stand in the files: six digits that matter, a point, no sign of grouping. What
/// is computed from a file is computed from these, so that it can be computed again.
final class Digits {

    private static final MathContext SIX = new MathContext(6);
    private static final MathContext NINE = new MathContext(9);
    private static final double LEAST_PLAIN = 1e-6;
    private static final double MOST_PLAIN = 1e9;

    private Digits() {}

    /// Empty where there is no number.
    static String six(double value) {
        return text(value, SIX);
    }

    /// A day, also of a long diary to the minute.
    static String day(double day) {
        return text(day, NINE);
    }

    /// The number that [#six] writes.
    static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, SIX).doubleValue() : value;
    }

    private static String text(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            return "";
        }
        var decimal = new BigDecimal(value, digits);
        if (decimal.signum() == 0) {
            return "0";
        }
        double size = Math.abs(value);
        boolean plain = size >= LEAST_PLAIN && size < MOST_PLAIN;
        var shortest = decimal.stripTrailingZeros();
        return plain ? shortest.toPlainString() : shortest.toString();
    }
}
