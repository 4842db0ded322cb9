package troth.formats.reading;

import java.util.List;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.formats.chart.Axis;
import troth.formats.chart.Axis.Tick;
import troth.formats.chart.Decimal;

/// How the answers to an item are drawn.
final class ItemAxis {

    private ItemAxis() {}

    /// The whole scale; where it has no ends, as far as `low` and `high`.
    static Axis of(Item item, double low, double high) {
        return switch (item.scale()) {
            case Scale.Ordinal(double from, double to, double _) -> between(from, to);
            case Scale.Censored(double from, double to) -> between(from, to);
            case Scale.Binary _ -> new Axis(0, 1, List.of(new Tick(0, "no"), new Tick(1, "yes")));
            case Scale.Count _ -> Axis.round(0, Math.max(1, high));
            case Scale.Number _ -> Axis.round(low, high);
        };
    }

    private static Axis between(double from, double to) {
        double middle = (from + to) / 2;
        return new Axis(from, to, List.of(tick(from), tick(middle), tick(to)));
    }

    private static Tick tick(double at) {
        return new Tick(at, Decimal.plain(at));
    }

    static String words(Item item) {
        var scale =
                switch (item.scale()) {
                    case Scale.Ordinal(double from, double to, double _) -> ends(from, to);
                    case Scale.Censored(double from, double to) -> ends(from, to);
                    case Scale.Binary _ -> "the share of yes";
                    case Scale.Count _ -> "how often";
                    case Scale.Number _ -> "any number";
                };
        return item.higher() ? scale : scale + ", a higher answer meaning less";
    }

    private static String ends(double from, double to) {
        return Decimal.plain(from) + " to " + Decimal.plain(to);
    }
}
