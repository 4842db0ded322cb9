package troth.formats.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import troth.formats.Problem;
import troth.formats.yaml.YamlValue;

/// Reads when something happens: `day: 181` with, if wanted, `time: 21:30`, or `when: every 3.5
/// days from day 1 to 180`.
final class WhenReader {

    private static final Pattern HABIT =
            Pattern.compile(
                    "every (?:(\\d{1,6}(?:\\.\\d{1,6})?) )?days?"
                            + " from day (\\d{1,6}(?:\\.\\d{1,6})?)"
                            + "(?: to (?:day )?(\\d{1,6}(?:\\.\\d{1,6})?|the end))?");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final double MOST_TIMES = 100_000;
    private static final double SHORTEST = 0.01;

    private final int days;

    /// @param days the last day of the scenario
    WhenReader(int days) {
        this.days = days;
    }

    Optional<Entry.When> once(Fields fields) {
        var value = fields.require("day");
        var day =
                value.map(v -> Fields.number(v, "day", 0, ScenarioKeys.MOST_DAYS))
                        .orElse(OptionalDouble.empty());
        if (day.isEmpty()) {
            return Optional.empty();
        }
        double moment = day.getAsDouble() + time(fields);
        if (moment > days) {
            var named = value.get().text().orElse("");
            value.get()
                    .problem(
                            day.getAsDouble() > days
                                    ? "The event on day (%s) comes after the last day (%d)."
                                            .formatted(named, days)
                                    : "The scenario ends where its last day (%d) begins, before this event."
                                            .formatted(days),
                            "Maybe the scenario should run longer: days: %.0f."
                                    .formatted(Math.ceil(moment)));
            return Optional.empty();
        }
        return Optional.of(new Entry.Once(moment));
    }

    /// The time of day as a part of a day; 0 where none is given.
    private static double time(Fields fields) {
        var value = fields.find("time");
        var text = value.flatMap(YamlValue::text);
        if (text.isEmpty()) {
            return 0;
        }
        var time = TIME.matcher(text.get());
        if (!time.matches()) {
            value.get()
                    .problem(
                            "The time (%s) must be hours and minutes, as 21:30."
                                    .formatted(Problem.shown(text.get())));
            return 0;
        }
        return (Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2))) / 1440.0;
    }

    Optional<Entry.When> habit(Fields fields) {
        var value = fields.require("when");
        return value.flatMap(v -> v.text().flatMap(text -> habit(v, text, time(fields))));
    }

    private Optional<Entry.When> habit(YamlValue value, String text, double time) {
        var words = HABIT.matcher(text.replaceAll("\\s+", " "));
        if (!words.matches()) {
            value.problem(
                    "The habit (%s) must be written like: every 3.5 days from day 1 to 180, or without an end: every 3.5 days from day 1."
                            .formatted(Problem.shown(text)));
            return Optional.empty();
        }
        double every = words.group(1) == null ? 1 : Double.parseDouble(words.group(1));
        double from = Double.parseDouble(words.group(2)) + time;
        boolean open = words.group(3) == null || words.group(3).equals("the end");
        double to = open ? days : Double.parseDouble(words.group(3)) + time;
        return checked(value, new Entry.Habit(every, from, Math.min(to, open ? days : to)));
    }

    private Optional<Entry.When> checked(YamlValue value, Entry.Habit habit) {
        var wrong = objection(habit);
        if (!wrong.isEmpty()) {
            value.problem(wrong);
            return Optional.empty();
        }
        return Optional.of(
                new Entry.Habit(habit.every(), habit.from(), Math.min(habit.to(), days)));
    }

    private String objection(Entry.Habit habit) {
        if (habit.every() < SHORTEST) {
            return "The habit must come at most every %s days, not every %s."
                    .formatted(SHORTEST, habit.every());
        }
        if (habit.to() < habit.from()) {
            return "The habit ends on day %s, before it begins on day %s."
                    .formatted(plain(habit.to()), plain(habit.from()));
        }
        if (Math.floor(habit.to()) > days) {
            return "The habit ends on day %s, after the last day (%d)."
                    .formatted(plain(habit.to()), days);
        }
        return habit.times() > MOST_TIMES
                ? "The habit would happen %,d times, and at most %,.0f are read."
                        .formatted(habit.times(), MOST_TIMES)
                : "";
    }

    private static String plain(double day) {
        return day == Math.rint(day) ? "%.0f".formatted(day) : "%.2f".formatted(day);
    }
}
