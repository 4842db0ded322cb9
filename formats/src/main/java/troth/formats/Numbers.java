package troth.formats;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// What counts as a number in a file: digits with a point, a sign, an exponent. Not what Java would
/// also take: `NaN`, `Infinity`, `1f`, `0x1p3`.
public final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(\\d++(\\.\\d*+)?+|\\.\\d++)([eE][+-]?+\\d{1,3})?+");

    private Numbers() {}

    /// The number that the whole text is, if it is one and finite.
    public static OptionalDouble parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
