package troth.web.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementText;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Space;
import troth.web.view.View;
import troth.web.view.Viewer;

/// A shelf of entries about one agreement, as both write them, for tests.
final class Texts {

    static final ZoneId ZONE = ZoneOffset.UTC;
    static final LocalDate FIRST = LocalDate.of(2026, 6, 17);
    static final LocalDate LAST = LocalDate.of(2026, 7, 15);
    static final Space SPACE = new Space("space", FIRST.minusDays(90), "Noa", "Robin");
    static final String ID = "a".repeat(32);

    final List<Entry> entries = new ArrayList<>();

    static AgreementProposed text(int number, String what) {
        return text(number, what, FIRST, LAST);
    }

    static AgreementProposed text(int number, String what, LocalDate begins, LocalDate ends) {
        return new AgreementProposed(
                ID,
                number,
                new AgreementText(
                        "Noa, Robin",
                        "Title",
                        what,
                        "why",
                        "",
                        "limits",
                        "notes",
                        "we talk",
                        false,
                        begins,
                        begins,
                        ends));
    }

    static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    Texts add(Partner author, LocalDate day, boolean shared, Content content) {
        entries.add(new Entry(Entry.newId(), author, at(day), shared, content));
        return this;
    }

    Texts propose(Partner author, LocalDate day, AgreementProposed text) {
        return add(author, day, true, text);
    }

    /// As the page does: with the chain as its signer sees it.
    Texts sign(Partner author, LocalDate day, AgreementProposed text) {
        var history = history(author);
        return add(
                author,
                day,
                true,
                new AgreementSigned(
                        ID, text.mark(), author.name(), history.links().size(), history.head()));
    }

    Texts bothSign(LocalDate day, AgreementProposed text) {
        return sign(Partner.A, day, text).sign(Partner.B, day, text);
    }

    Texts end(Partner author, LocalDate day, int number) {
        var history = history(author);
        return add(
                author,
                day,
                true,
                new AgreementEnded(ID, number, history.links().size(), history.head()));
    }

    View view(Partner viewer) {
        var reader = new Viewer("space", viewer);
        return new View(reader, entries.stream().filter(reader::mayRead).toList());
    }

    Agreement agreement(Partner viewer) {
        return Agreement.find(view(viewer), ID, ZONE).orElseThrow();
    }

    Standing standing(Partner viewer, int number, LocalDate day) {
        var agreement = agreement(viewer);
        return agreement.standing(agreement.versions().get(number - 1), day);
    }

    History history(Partner viewer) {
        return History.of(view(viewer), SPACE, ZONE);
    }
}
