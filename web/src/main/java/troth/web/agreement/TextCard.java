package troth.web.agreement;

import java.util.List;
import java.util.Optional;
import troth.web.agreement.Desk.Visit;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementText;

/// A text as a page shows it.
///
/// @param say where it stands
/// @param who whom it binds
/// @param mark the first digits of its mark, to compare by eye
/// @param names as signed, once both have
public record TextCard(
        String standing,
        String say,
        String title,
        String begins,
        String review,
        String ends,
        String who,
        AgreementText text,
        List<String> warnings,
        String mark,
        List<Signed> names) {

    private static final int DIGITS = 12;

    /// @param as the words of the signature: anyone may sign under any
    /// @param by whose it is
    public record Signed(String as, String by) {}

    static TextCard of(Agreement agreement, Version version, Visit visit) {
        var standing = agreement.standing(version, visit.today());
        var names =
                version.signedByBoth()
                        ? version.signatures().stream()
                                .map(entry ->
                                        new Signed(
                                                Version.signature(entry).name(),
                                                visit.space().name(entry.author())))
                                .toList()
                        : List.<Signed>of();
        return of(
                version.proposed(),
                standing,
                names,
                version.closed().map(visit.words()::date),
                visit);
    }

    /// One that nobody has been given yet.
    static TextCard of(AgreementProposed proposed, Visit visit) {
        return of(proposed, Standing.OPEN, List.of(), Optional.empty(), visit);
    }

    private static TextCard of(
            AgreementProposed proposed,
            Standing standing,
            List<Signed> names,
            Optional<String> closed,
            Visit visit) {
        var text = proposed.text();
        var words = visit.words();
        var key =
                "agreement.standing."
                        + standing.word()
                        + (standing == Standing.PASSED && closed.isPresent() ? ".closed" : "");
        return new TextCard(
                standing.word(),
                words.say(
                        key,
                        visit.words().date(text.begins()),
                        visit.words().date(text.ends()),
                        closed.orElse("")),
                text.title(),
                visit.words().date(text.begins()),
                visit.words().date(text.review()),
                visit.words().date(text.ends()),
                text.difference().isEmpty()
                        ? words.say("agreement.who.alike.say")
                        : words.say("agreement.who.apart.say", text.difference()),
                text,
                TextForm.of(text, text.begins(), text.review(), text.ends()).warnings(),
                grouped(proposed.mark()),
                names);
    }

    private static String grouped(String mark) {
        return mark.substring(0, DIGITS).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
