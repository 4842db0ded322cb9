package troth.formats.scenario;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;

/// An event with a name, and when it happens: once or again and again.
///
/// @param name what the scenario calls it
public record Entry(String name, When when, Event event) {

    /// The days on which something happens.
    public sealed interface When {

        /// In words, as a table shows it.
        String words();
    }

    /// @param day days since the beginning; the time of day is its fraction
    public record Once(double day) implements When {
        @Override
        public String words() {
            return "day " + moment(day);
        }
    }

    /// @param every days from one to the next, above 0
    /// @param from first day
    /// @param to last day on which it may happen
    public record Habit(double every, double from, double to) implements When {
        @Override
        public String words() {
            var often = every == 1 ? "every day" : "every " + number(every) + " days";
            return "%s from day %s to %s".formatted(often, moment(from), number(Math.floor(to)));
        }

        /// How often it happens.
        long times() {
            return (long) Math.floor((to - from) / every + 1e-9) + 1;
        }
    }

    List<Happening> happenings() {
        return switch (when) {
            case Once(double day) -> List.of(new Happening(day, Side.BOTH, event));
            case Habit habit -> {
                var all = new ArrayList<Happening>();
                for (long k = 0; k < habit.times(); k++) {
                    all.add(new Happening(habit.from() + k * habit.every(), Side.BOTH, event));
                }
                yield all;
            }
        };
    }

    /// A day, and the time of day if it has one.
    private static String moment(double day) {
        long minutes = Math.round((day - Math.floor(day)) * 1440);
        return minutes == 0 || minutes == 1440
                ? number(Math.rint(day))
                : "%s, %d:%02d".formatted(number(Math.floor(day)), minutes / 60, minutes % 60);
    }

    private static String number(double day) {
        return day == Math.rint(day) ? "%.0f".formatted(day) : "%s".formatted(day);
    }
}
