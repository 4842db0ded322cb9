package troth.dyad;

import java.util.ArrayList;
import java.util.List;

/// What many dyads answered: the items asked, which of them are also events, and each dyad's
/// timeline. The timelines hold the events that were entered as such; those of drivers follow from
/// the answers.
///
/// @param distinguishable whether roles tell the partners apart, so that A is always the same role
/// @param holdOut the last days kept back to score forecasts (d)
public record Diary(
        String name,
        List<Item> items,
        List<Driver> drivers,
        boolean distinguishable,
        double holdOut,
        List<Timeline> timelines) {

    /// Answers nearer to each other than this are more than one a day (d).
    private static final double DAILY_FROM = 0.4;

    public Diary {
        items = List.copyOf(items);
        drivers = List.copyOf(drivers);
        timelines = List.copyOf(timelines);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The diary (%s) needs an item.".formatted(name));
        }
    }

    /// The same questions asked of other dyads.
    public Diary with(List<Timeline> others) {
        return new Diary(name, items, drivers, distinguishable, holdOut, others);
    }

    /// The same where no answer is an event.
    public Diary withoutDrivers() {
        return new Diary(name, items, List.of(), distinguishable, holdOut, timelines);
    }

    public Item item(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no item (%s).".formatted(name)));
    }

    /// The usual time between a person's answers (d): the median gap, 1 where nobody answered
    /// twice.
    public double spacing() {
        var gaps = new ArrayList<Double>();
        for (var timeline : timelines) {
            for (var partner : Partner.values()) {
                var days =
                        timeline.checkIns().stream()
                                .filter(c -> c.author() == partner)
                                .mapToDouble(CheckIn::day)
                                .distinct()
                                .toArray();
                for (int i = 1; i < days.length; i++) {
                    gaps.add(days[i] - days[i - 1]);
                }
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? 1 : gaps.get(gaps.size() / 2);
    }

    /// Whether a day is the usual time between a person's answers, or more.
    public boolean daily() {
        return spacing() >= DAILY_FROM;
    }
}
