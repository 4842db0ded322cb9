package troth.web;

import java.time.LocalDate;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.ClinicianStore;
import troth.web.store.GivenStore;
import troth.web.store.GivenStore.Copy;
import troth.web.view.Letter;

/// What one of the invented two gives to their therapist, past all pages.
final class Confidences {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Confidences() {}

    /// @return the id of the copy
    static String give(WebServer server, Partner from, boolean aside, String text) {
        return give(server, from, new Copy(letter(aside, text), "", DAY.plusDays(30)));
    }

    private static Letter letter(boolean aside, String text) {
        return new Letter(DAY, "In my own words", text, aside);
    }

    /// Something of both that only one has given.
    static void giveHalf(WebServer server, Partner from, String text) {
        give(server, from, new Copy(letter(false, text), "ab".repeat(32), DAY.plusDays(30)));
    }

    private static String give(WebServer server, Partner from, Copy copy) {
        var visit = server.part(Guests.class).as(from).orElseThrow();
        var account = server.part(ClinicianStore.class).of(visit, DAY).getFirst();
        return server.part(GivenStore.class).give(visit, account.id(), account.letterbox(), copy);
    }

    static void takeBack(WebServer server, Partner from, String id) {
        var visit = server.part(Guests.class).as(from).orElseThrow();
        server.part(GivenStore.class).take(visit, id);
    }
}
