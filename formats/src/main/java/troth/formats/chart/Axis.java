package troth.formats.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// One direction of a chart: from where to where, and what is written beside it.
public record Axis(double low, double high, List<Tick> ticks) {

    public record Tick(double at, String label) {}

    public Axis {
        ticks = List.copyOf(ticks);
        if (!(high > low)) {
            throw new IllegalArgumentException(
                    "An axis must rise from (%s) to (%s).".formatted(low, high));
        }
    }

    /// From 0 to 1 with its middle.
    public static Axis share() {
        return new Axis(0, 1, List.of(new Tick(0, "0"), new Tick(0.5, "0.5"), new Tick(1, "1")));
    }

    /// Days from 0 on, at most five of them written.
    public static Axis days(double last) {
        return every(0, last, step(last, 4), day -> day == 0 ? "day 0" : Decimal.plain(day));
    }

    /// Time in days from any moment on, written in the largest unit of which it holds two.
    public static Axis time(double from, double to) {
        var unit = Unit.of(to - from);
        double step = step((to - from) / unit.days, 4);
        var days = every(from / unit.days, to / unit.days, step, Decimal::plain);
        var ticks = new ArrayList<Tick>();
        for (var tick : days.ticks) {
            var label = ticks.isEmpty() ? unit.first(tick.label()) : tick.label();
            ticks.add(new Tick(tick.at() * unit.days, label));
        }
        return new Axis(from, to, ticks);
    }

    private enum Unit {
        DAYS(1, ""),
        HOURS(1 / 24.0, " h"),
        MINUTES(1 / 1440.0, " min"),
        SECONDS(1 / 86_400.0, " s");

        private final double days;
        private final String words;

        Unit(double days, String words) {
            this.days = days;
            this.words = words;
        }

        static Unit of(double span) {
            for (var unit : values()) {
                if (span >= 2 * unit.days) {
                    return unit;
                }
            }
            return SECONDS;
        }

        /// The first tick alone names the unit.
        String first(String number) {
            return this == DAYS ? "day " + number : number + words;
        }
    }

    /// Minutes around an event, written in hours.
    public static Axis minutes(double from, double to) {
        return every(from, to, 60, m -> m == 0 ? "0" : Decimal.plain(m / 60) + " h");
    }

    /// From `low` to `high`, widened to round numbers, three or four of which are written; 0 is one
    /// of them where it lies between.
    public static Axis round(double low, double high) {
        double step = step(Math.max(high - low, 1e-9), 3);
        double from = Math.floor(low / step + 1e-9) * step;
        double to = Math.ceil(high / step - 1e-9) * step;
        return every(from, to > from ? to : from + step, step, Decimal::plain);
    }

    private static Axis every(double low, double high, double step, DoubleFunction<String> label) {
        var ticks = new ArrayList<Tick>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(new Tick(k * step, label.apply(k * step)));
        }
        return new Axis(low, high, ticks);
    }

    /// 1, 2 or 5 times a power of ten, so that `span` holds about `parts` of it, and not more.
    private static double step(double span, int parts) {
        double power = Math.pow(10, Math.floor(Math.log10(span / parts)));
        for (double factor : new double[] {1, 2, 5}) {
            if (span / (factor * power) <= parts + 1e-9) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
