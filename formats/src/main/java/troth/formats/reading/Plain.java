package troth.formats.reading;

import java.util.List;
import java.util.stream.Collectors;
import troth.formats.chart.Decimal;
import troth.infer.Horizon;

/// How a reading says things.
final class Plain {

    /// With a space at which no line breaks.
    static final String PERCENT = "\u00a0%";

    private Plain() {}

    /// A number for the eye; a dash where there is none.
    static String number(double value, int digits) {
        return Double.isFinite(value) ? Decimal.of(value, digits) : "–";
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

    /// "day 3", "day 3, 14:30", or within the first two days "6 min 20 s".
    static String moment(double day) {
        long seconds = Math.round(day * 86_400);
        long minutes = Math.round(day * 1440);
        if (seconds % 60 != 0 || seconds > 0 && seconds < 7200) {
            return seconds < 60
                    ? "%d s".formatted(seconds)
                    : "%d min%s"
                            .formatted(
                                    seconds / 60,
                                    seconds % 60 == 0 ? "" : " %d s".formatted(seconds % 60));
        }
        return minutes % 1440 == 0
                ? "day %d".formatted(minutes / 1440)
                : "day %d, %02d:%02d".formatted(minutes / 1440, minutes % 1440 / 60, minutes % 60);
    }

    /// How long: "4 days", "7 min 50 s".
    static String time(double days) {
        long seconds = Math.round(days * 86_400);
        if (seconds % 86_400 == 0) {
            return count(seconds / 86_400, "day", "days");
        }
        if (seconds < 7200) {
            return moment(days);
        }
        return seconds < 48 * 3600
                ? number(seconds / 3600.0, 1) + " hours"
                : number(days, 1) + " days";
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
