package troth.web.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import troth.dyad.Partner;
import troth.web.view.Entry;

/// What the invented two wrote, for tests that need half a year of it.
public final class Invented {

    private Invented() {}

    public static List<Entry> entries(LocalDate today, ZoneId zone, Partner partner) {
        return new InventedCouple(today, zone)
                .entries(partner).stream()
                        .map(e ->
                                new Entry(
                                        Entry.newId(),
                                        e.author(),
                                        e.moment(),
                                        e.shared(),
                                        e.content()))
                        .toList();
    }
}
