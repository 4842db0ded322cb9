package troth.dyad;

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
}
