package troth.formats.diary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import troth.formats.Numbers;

/// What the cells of a column of time hold, and how many seconds they are. Days come last, so that
/// ten seconds and whole days are both exact.
sealed interface TimeUnit {

    /// What a cell must be, for a message.
    String words();

    /// Seconds since some moment that is the same for the whole file, or nothing if the cell is not
    /// of this kind.
    OptionalDouble seconds(String cell);

    /// Whether a cell says how far its clock is from that of Greenwich.
    default boolean hasOffset(String cell) {
        int clock = cell.indexOf(':');
        return this instanceof Iso
                && clock > 0
                && (cell.endsWith("Z")
                        || cell.indexOf('+') > clock
                        || cell.lastIndexOf('-') > clock);
    }

    /// A number of steps of equal length.
    record Step(double length) implements TimeUnit {
        @Override
        public String words() {
            return "a number";
        }

        @Override
        public OptionalDouble seconds(String cell) {
            var number = Numbers.parse(cell);
            return number.isPresent()
                    ? OptionalDouble.of(number.getAsDouble() * length)
                    : OptionalDouble.empty();
        }
    }

    /// A date, a date with a time, or a time of the day, to the minute.
    record Iso() implements TimeUnit {

        private static final Pattern FORM =
                Pattern.compile(
                        "(?:(\\d{4})[-/](\\d\\d?)[-/](\\d\\d?))?[T ]*+"
                                + "(?:(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?)?"
                                + " *(Z|[+-]\\d\\d(?::?\\d\\d)?)?");

        @Override
        public String words() {
            return "a date, or a date and time, such as 2026-11-22 or 2026-11-22T21:30+01:00";
        }

        @Override
        public OptionalDouble seconds(String cell) {
            var m = FORM.matcher(cell);
            if (!m.matches() || m.group(1) == null && m.group(4) == null) {
                return OptionalDouble.empty();
            }
            try {
                long days = m.group(1) == null ? 0 : day(m.group(1), m.group(2), m.group(3));
                long minutes = m.group(4) == null ? 0 : minute(m.group(4), m.group(5), m.group(6));
                long offset = m.group(7) == null ? 0 : ZoneOffset.of(m.group(7)).getTotalSeconds();
                return OptionalDouble.of(days * DAY + minutes * 60.0 - offset);
            } catch (DateTimeException e) {
                return OptionalDouble.empty();
            }
        }

        private static long day(String year, String month, String day) {
            return LocalDate.of(number(year), number(month), number(day)).toEpochDay();
        }

        private static long minute(String hour, String minute, @Nullable String second) {
            var time =
                    LocalTime.of(number(hour), number(minute), second == null ? 0 : number(second));
            return time.toSecondOfDay() / 60;
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }

    /// A date or time in a form of the file's own, such as `dd.MM.yyyy HH:mm`.
    record Form(String pattern, DateTimeFormatter formatter) implements TimeUnit {
        @Override
        public String words() {
            return "a time in the form " + pattern;
        }

        @Override
        public OptionalDouble seconds(String cell) {
            try {
                return OptionalDouble.of(seconds(formatter.parse(cell)));
            } catch (DateTimeException e) {
                return OptionalDouble.empty();
            }
        }

        private static double seconds(TemporalAccessor moment) {
            var date = moment.query(TemporalQueries.localDate());
            var time = moment.query(TemporalQueries.localTime());
            double days = date == null ? 0 : date.toEpochDay() * DAY;
            double minutes = time == null ? 0 : time.toSecondOfDay() / 60 * 60.0;
            boolean zoned = moment.isSupported(ChronoField.OFFSET_SECONDS);
            return days + minutes - (zoned ? moment.get(ChronoField.OFFSET_SECONDS) : 0);
        }
    }

    double DAY = 86_400;

    /// The unit that a mapping names: `day`, `10 s`, `iso` or a form of date.
    static Optional<TimeUnit> of(String text) {
        if (text.equals("iso")) {
            return Optional.of(new Iso());
        }
        if (text.contains("yy") || text.contains("HH") || text.contains("hh")) {
            return form(text);
        }
        var seconds = duration(text);
        return seconds.isPresent() && seconds.getAsDouble() > 0
                ? Optional.of(new Step(seconds.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<TimeUnit> form(String pattern) {
        try {
            return Optional.of(
                    new Form(pattern, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Pattern DURATION = Pattern.compile("([0-9.]*+) *([a-z]++)");

    /// The seconds of `4 days`, `90 min`, `day` or `10 s`.
    static OptionalDouble duration(String text) {
        var m = DURATION.matcher(text);
        if (!m.matches()) {
            return OptionalDouble.empty();
        }
        var count = m.group(1).isEmpty() ? OptionalDouble.of(1) : Numbers.parse(m.group(1));
        double unit = unit(m.group(2));
        return count.isPresent() && unit > 0
                ? OptionalDouble.of(count.getAsDouble() * unit)
                : OptionalDouble.empty();
    }

    private static double unit(String word) {
        return switch (word) {
            case "s", "sec", "second", "seconds" -> 1;
            case "min", "minute", "minutes" -> 60;
            case "h", "hour", "hours" -> 3600;
            case "d", "day", "days" -> DAY;
            case "w", "week", "weeks" -> 7 * DAY;
            default -> 0;
        };
    }
}
