package troth.formats.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import troth.infer.Horizon;

/// How a reading says things.
final class Plain {

    private static final char MINUS = '\u2212';

    private Plain() {}

    /// A number for the eye; a dash where there is none.
    static String number(double value, int digits) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', MINUS)
                : "–";
    }

    static String horizon(Horizon horizon) {
        return switch (horizon) {
            case ONE_STEP -> "one step";
            case BLOCK -> "block";
        };
    }

    /// A name of a file as one reads it: "low_mood" is "low mood".
    static String item(String name) {
        return name.replace('_', ' ');
    }

    /// "a", "a and b", "a, b and c".
    static String listed(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        var first = words.subList(0, words.size() - 1);
        return first.stream().collect(Collectors.joining(", ")) + " and " + words.getLast();
    }

    static String count(long n, String one, String many) {
        return n == 1 ? "1 " + one : "%,d %s".formatted(n, many);
    }
}
