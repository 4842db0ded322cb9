package troth.web.clinician;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.dyad.Partner;
import troth.web.notes.Desk;
import troth.web.telling.Item;
import troth.web.telling.Said;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Letter;
import troth.web.view.Marks;

/// Something that one partner may give to a clinician, as it would be read.
///
/// @param joint a name for what belongs to both and is read when both have given it; else empty
public record Giveable(String id, LocalDate day, String title, String text, String joint) {

    /// How many days of answers make a series.
    private static final int SERIES = 28;

    private static final String ANSWERS = "answers";

    public boolean isJoint() {
        return !joint.isEmpty();
    }

    Letter letter(boolean aside) {
        return new Letter(day, title, text, aside);
    }

    static Optional<Giveable> find(Desk desk, String id) {
        return Stream.of(own(desk), joint(desk), series(desk))
                .flatMap(List::stream)
                .filter(thing -> thing.id().equals(id))
                .findFirst();
    }

    static Giveable told(Desk desk, String text) {
        return new Giveable("", desk.today(), desk.words().say("clinician.told"), text, "");
    }

    /// One's own entries, but for texts of agreements: those are both's.
    static List<Giveable> own(Desk desk) {
        var from = desk.today().minusDays(Item.DAYS).atStartOfDay(desk.zone()).toInstant();
        var ofBoth =
                Stream.of(AgreementProposed.class, AgreementSigned.class)
                        .flatMap(desk::own)
                        .map(Entry::id)
                        .collect(Collectors.toSet());
        return Item.of(desk.view(), from, desk.zone(), desk.words()).stream()
                .filter(item -> !ofBoth.contains(item.id()))
                .map(item -> new Giveable(item.id(), item.day(), item.title(), item.text(), ""))
                .toList()
                .reversed();
    }

    /// One's own answers of four weeks as one thing.
    static List<Giveable> series(Desk desk) {
        var from = desk.today().minusDays(SERIES).atStartOfDay(desk.zone()).toInstant();
        var lines =
                desk.own(Answer.class)
                        .filter(entry -> !entry.moment().isBefore(from))
                        .map(entry ->
                                desk.words().day(entry.day(desk.zone()))
                                        + ": "
                                        + Said.of(entry.content(), desk.words()))
                        .collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        new Giveable(
                                ANSWERS,
                                desk.today(),
                                desk.words().say("clinician.series"),
                                lines,
                                ""));
    }

    /// What both have signed, with its dates as pages say them.
    static List<Giveable> joint(Desk desk) {
        return desk.entries(AgreementProposed.class)
                .filter(entry -> isSignedByBoth(desk, (AgreementProposed) entry.content()))
                .map(entry -> {
                    var signed = (AgreementProposed) entry.content();
                    return new Giveable(
                            entry.id(),
                            entry.day(desk.zone()),
                            desk.words().say("clinician.signed", signed.text().title()),
                            Item.text(entry, desk.view(), desk.words()),
                            Marks.of("given " + signed.mark()));
                })
                .toList();
    }

    private static boolean isSignedByBoth(Desk desk, AgreementProposed proposed) {
        return Stream.of(Partner.values())
                .allMatch(partner ->
                        desk.entries(AgreementSigned.class)
                                .anyMatch(entry ->
                                        entry.author() == partner
                                                && ((AgreementSigned) entry.content())
                                                        .mark()
                                                        .equals(proposed.mark())));
    }
}
