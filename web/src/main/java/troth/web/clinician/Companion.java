package troth.web.clinician;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.web.key.Letterbox;
import troth.web.key.Ticket;
import troth.web.notes.Desk;
import troth.web.store.Clinician;
import troth.web.store.ClinicianStore;
import troth.web.view.CareContent.ClinicianAgreed;
import troth.web.view.CareContent.ClinicianAsked;
import troth.web.view.Introduction;

/// A clinician as one partner knows them.
///
/// @param last their last day, in words
/// @param agreed what this partner agreed to, if their yes stands
public record Companion(
        Clinician account,
        Introduction introduction,
        String last,
        Optional<ClinicianAgreed> agreed) {

    public String id() {
        return account.id();
    }

    public String spoken() {
        return account.letterbox().spoken();
    }

    /// Whether this partner may give something now.
    public boolean isOpen() {
        return agreed.isPresent() && account.opened();
    }

    /// Where the letters of this partner go, as they were when they agreed.
    Letterbox letterbox() {
        return new Letterbox(agreed.orElseThrow().letterbox());
    }

    Ticket reply() {
        return new Ticket(agreed.orElseThrow().reply());
    }

    /// All whose introduction the visitor can read.
    static List<Companion> of(Desk desk, ClinicianStore store) {
        return store.of(desk.visit(), desk.today()).stream()
                .flatMap(account -> of(desk, store, account))
                .toList();
    }

    private static Stream<Companion> of(Desk desk, ClinicianStore store, Clinician account) {
        var said =
                desk.entries(ClinicianAsked.class)
                        .map(entry -> new Ticket(((ClinicianAsked) entry.content()).ticket()))
                        .filter(ticket -> ticket.name().equals(account.link()))
                        .flatMap(ticket -> account.introduction(ticket).stream())
                        .findFirst();
        return said
                .map(words ->
                        new Companion(
                                account,
                                words,
                                desk.words().weekday(words.ends()),
                                agreed(desk, store, account)))
                .stream();
    }

    private static Optional<ClinicianAgreed> agreed(
            Desk desk, ClinicianStore store, Clinician account) {
        return store.agrees(desk.visit(), account)
                ? desk.own(ClinicianAgreed.class)
                        .map(entry -> (ClinicianAgreed) entry.content())
                        .filter(yes -> yes.clinician().equals(account.id()))
                        .findFirst()
                : Optional.empty();
    }
}
