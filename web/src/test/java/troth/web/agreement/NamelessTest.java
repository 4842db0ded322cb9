package troth.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static troth.web.agreement.Texts.FIRST;
import static troth.web.agreement.Texts.LAST;
import static troth.web.agreement.Texts.text;

import java.util.Set;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.access.Farewell.Name;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.Marks;

class NamelessTest {

    private final Texts texts = new Texts();

    private History signed(String what, String robinAs) {
        var text = text(1, what);
        texts.propose(Partner.B, FIRST, text);
        texts.sign(Partner.A, FIRST, text);
        texts.add(
                Partner.B,
                FIRST,
                true,
                new AgreementSigned(Texts.ID, text.mark(), robinAs, 0, History.BEGINNING));
        return texts.end(Partner.A, LAST.minusDays(3), 1).history(Partner.A);
    }

    private static History without(History history, String... names) {
        return Nameless.of(Set.of(names), Set.of("Noa"), Name.GOES).of(history);
    }

    @Test
    void theNameIsGoneAndTheChainHoldsAnew() {
        var before =
                signed("Robin tells Noa.\nROBINSON is a shop; ROBIN's keys, robin", "Robin Vale");

        var after = without(before, "Robin", "Robin Vale");

        var file = HistoryFile.text(after, "how");
        assertThat(before.sound()).isTrue();
        assertThat(after.sound()).isTrue();
        assertThat(HistoryFile.holds(HistoryFile.fromText(file))).isTrue();
        assertThat(file)
                .doesNotContain("Robin", "Vale")
                .contains(
                        "Between: Noa, the other party",
                        "What: the other party tells Noa.\n  ROBINSON is a shop; the other party's keys, the other party",
                        "Signed by the other party as: the other party",
                        "Signed by Noa as: A",
                        "had their name replaced; all marks were made anew");
        assertThat(after.links()).hasSameSizeAs(before.links());
    }

    /// é is one sign or two, as the keyboard of each makes it.
    @Test
    void aNameGoesHoweverItsLettersArePutTogether() {
        var before = signed("Ren\u00e9 tells Noa, rene\u0301 does", "Rene\u0301");

        assertThat(HistoryFile.text(without(before, "Rene\u0301"), "how"))
                .doesNotContainIgnoringCase("ren\u00e9", "rene")
                .contains("What: the other party tells Noa, the other party does");
        assertThat(HistoryFile.text(without(before, "Rene"), "how")).contains("Ren\u00e9 tells");
    }

    /// Whoever has the new words and an old mark could try names until one fits.
    @Test
    void noMarkOfTheOldWordsIsKept() {
        var before = signed("Robin tells", "Robin");

        var file = HistoryFile.text(without(before, "Robin"), "how");

        assertThat(file).doesNotContain(text(1, "Robin tells").mark());
        before.links().forEach(link -> assertThat(file).doesNotContain(link.mark()));
    }

    /// The mark of the text is still that of the lines above it, and the end still names it.
    @Test
    void aTextKeepsAMarkOfItsOwn() {
        var after = without(signed("Robin tells", "Robin"), "Robin");

        var record = after.links().getFirst().text();
        int from = record.indexOf("Agreement: ");
        int to = record.indexOf("Mark of this text: ");
        var mark = Marks.of(record.substring(from, to));
        assertThat(record).contains("Mark of this text: " + mark + "\n");
        assertThat(after.links().getLast().text()).contains("Mark of the text: " + mark + "\n");
    }

    @Test
    void theNamesOfFieldsAndOfTheOneWhoStaysAreLeftAlone() {
        var before = signed("Will is willing; What Noa Vale wants", "Will Vale");

        var after =
                Nameless.of(
                                Set.of("Will", "What", "Will Vale"),
                                Set.of("Noa", "Noa Vale"),
                                Name.GOES)
                        .of(before);

        assertThat(after.links().getFirst().text())
                .contains("\nWhat: the other party is willing; the other party Noa Vale wants\n");
    }

    /// "We will talk" must not read otherwise because somebody was called Will; but a name in small
    /// letters is still gone where nothing but a name can stand.
    @Test
    void aNameThatIsAWordIsLeftWhereItIsOne() {
        var before = signed("We will talk in may. WILL begins; Will may rest", "will may");

        var after =
                Nameless.of(
                                Set.of("Will May", "will may"),
                                Set.of("Noa"),
                                Name.GOES_WHERE_IT_IS_ONE)
                        .of(before);

        assertThat(after.links().getFirst().text())
                .contains(
                        "\nWhat: We will talk in may. the other party begins; the other party may rest\n",
                        "Signed by Robin as: the other party\n");
    }

    /// Whoever does not say that their name is a word wishes it gone in any letters.
    @Test
    void elseItIsGoneInSmallLettersToo() {
        var after = without(signed("robin and RoBiN tell; robins sing", "robin"), "Robin");

        assertThat(after.links().getFirst().text())
                .contains("\nWhat: the other party and the other party tell; robins sing\n");
    }

    @Test
    void whoHadNoNameChangesNothingButTheMarks() {
        var before = signed("we tell", "");

        var after = without(before, "");

        assertThat(after.links().getFirst().text()).contains("Between: Noa, Robin");
    }
}
