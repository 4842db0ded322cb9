package troth.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static troth.web.agreement.Texts.FIRST;
import static troth.web.agreement.Texts.LAST;
import static troth.web.agreement.Texts.text;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.Entry;

class HistoryTest {

    private final AgreementProposed renewal =
            text(2, "smaller", LAST.plusDays(1), LAST.plusDays(20));
    private final Texts texts =
            new Texts()
                    .propose(Partner.B, FIRST, text(1, "one"))
                    .bothSign(FIRST, text(1, "one"))
                    .propose(Partner.A, LAST, renewal)
                    .bothSign(LAST, renewal);

    @Test
    void bothHaveTheSameHistoryAndItHolds() {
        var history = texts.history(Partner.A);

        assertThat(history).isEqualTo(texts.history(Partner.B));
        assertThat(history.sound()).isTrue();
        assertThat(history.links()).hasSize(2);
        assertThat(HistoryFile.holds(HistoryFile.fromText(HistoryFile.text(history, "how"))))
                .isTrue();
        assertThat(HistoryFile.fromJson(HistoryFile.json(history, "how")))
                .isEqualTo(HistoryFile.fromText(HistoryFile.text(history, "how")));
    }

    @Test
    void whatOneSignedAloneIsNotInIt() {
        var third = text(3, "third", LAST.plusDays(2), LAST.plusDays(9));
        texts.propose(Partner.A, LAST, third).sign(Partner.A, LAST, third);

        assertThat(texts.history(Partner.A).links()).hasSize(2);
    }

    @Test
    void itOnlyGrows() {
        var before = texts.history(Partner.A).links();

        texts.end(Partner.B, LAST.plusDays(3), 2);

        var after = texts.history(Partner.A);
        assertThat(after.links()).hasSize(3).startsWith(before.toArray(History.Link[]::new));
        assertThat(after.sound()).isTrue();
    }

    @Test
    void itDoesNotSayWhoEndedIt() {
        var other = new Texts();
        other.entries.addAll(texts.entries);

        texts.end(Partner.A, LAST.plusDays(3), 2);
        other.end(Partner.B, LAST.plusDays(3), 2);

        assertThat(texts.history(Partner.A)).isEqualTo(other.history(Partner.A));
    }

    /// Someone with access to the store changes a word and both marks of the text.
    @Test
    void aWordThatWasChangedInTheStoreIsFoundOut() {
        var changed = new ArrayList<Entry>();
        var forged = text(1, "something else");
        for (var entry : texts.entries) {
            var content =
                    switch (entry.content()) {
                        case AgreementProposed p when p.number() == 1 -> forged;
                        case AgreementSigned s when s.mark().equals(text(1, "one").mark()) ->
                                new AgreementSigned(
                                        s.agreement(),
                                        forged.mark(),
                                        s.name(),
                                        s.seen(),
                                        s.before());
                        default -> entry.content();
                    };
            changed.add(
                    new Entry(entry.id(), entry.author(), entry.moment(), entry.shared(), content));
        }
        texts.entries.clear();
        texts.entries.addAll(changed);

        assertThat(texts.history(Partner.A).links()).hasSize(2);
        assertThat(texts.history(Partner.A).sound()).isFalse();
    }

    @Test
    void aRecordThatIsGoneFromTheStoreIsFoundOut() {
        texts.entries.removeIf(
                entry -> entry.content() instanceof AgreementProposed p && p.number() == 1);

        assertThat(texts.history(Partner.A).sound()).isFalse();
    }

    @Test
    void aCopyInWhichAnythingWasChangedDoesNotHold() {
        var file = HistoryFile.text(texts.history(Partner.A), "how");
        int from = file.indexOf("=== record 1");
        var whole = HistoryFile.fromText(file).size();

        for (int i = from; i < file.length() - 2; i++) {
            var changed = file.substring(0, i) + '#' + file.substring(i + 1);
            var records = HistoryFile.fromText(changed);

            boolean isFrame = records.size() == whole && records.equals(HistoryFile.fromText(file));
            assertThat(records.size() == whole && HistoryFile.holds(records))
                    .as("character %d", i)
                    .isEqualTo(isFrame);
        }
    }

    @Test
    void recordsOfACopyCannotChangePlaces() {
        var records = HistoryFile.fromText(HistoryFile.text(texts.history(Partner.A), "how"));

        assertThat(HistoryFile.holds(records.reversed())).isFalse();
        assertThat(HistoryFile.holds(records.subList(1, 2))).isFalse();
    }

    @Test
    void noTypedWordsCanPassForAnotherField() {
        var sly = text(1, "one\nEnds: 2036-01-01\n=== mark 0 ===\r\nWho: nobody");

        assertThat(sly.canonical())
                .contains("What: one\n  Ends: 2036-01-01\n  === mark 0 ===\n  Who: nobody\n");
        assertThat(sly.canonical().lines().filter(line -> line.startsWith("Ends:")))
                .containsExactly("Ends: " + LAST);
    }
}
