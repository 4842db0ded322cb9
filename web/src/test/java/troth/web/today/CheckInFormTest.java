package troth.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.view.Answer;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.TodayContent.Line;

class CheckInFormTest {

    @Test
    void whatIsChosenIsSavedAndWhatIsSkippedIsNot() {
        var form = form(Map.of("word", "0", "told", "", "tense", "10", "happened", ""));

        assertThat(form.wrong()).isEmpty();
        assertThat(form.contents(Partner.A))
                .containsExactly(new Answer("word", 0), new Answer("tense", 10));
    }

    /// So a page that lay open elsewhere undoes nothing.
    @Test
    void onlyWhatWasSentIsChanged() {
        var form = form(Map.of("word", "0", "told", "", "line", " ", "unhappened", "kept"));

        assertThat(form.contents(Partner.A)).containsExactly(new Answer("word", 0));
        assertThat(form.changed(Partner.A))
                .containsExactlyInAnyOrder(
                        "word",
                        "told",
                        CheckInForm.row(new Happened(Happening.KEPT.event(Partner.A), true)));
    }

    @Test
    void aLineIsAsLongAsItMayBe() {
        assertThat(form(Map.of("line", "a".repeat(281))).wrong()).containsExactly("line");
        assertThat(form(Map.of("line", "a".repeat(280))).contents(Partner.A))
                .containsExactly(new Line("a".repeat(280)));
        assertThat(form(Map.of("unline", "yes")).changed(Partner.A)).containsExactly("line");
    }

    @Test
    void whatIsFeltOfSexualTrustIsNoAnswerOfAnotherRow() {
        assertThat(form(Map.of("felt-free", "3", "free", "4")).contents(Partner.A))
                .containsExactly(new Answer("free", 4), new Felt("free", 3));
    }

    @Test
    void nothingChosenIsNothing() {
        assertThat(CheckInForm.EMPTY.contents(Partner.A)).isEmpty();
        assertThat(CheckInForm.EMPTY.wrong()).isEmpty();
    }

    @Test
    void aPromiseIsOneThatTheOtherGave() {
        var form = form(Map.of("happened", "broken"));

        assertThat(form.contents(Partner.A))
                .singleElement()
                .isEqualTo(new Happened(new Event.AgreementBroken(Partner.B, 0.6, 0), true));
    }

    @Test
    void whatTheFormDoesNotOfferIsWrong() {
        for (var value : new String[] {"11", "-1", "5.5", " 5", "five", "٥", "00", "1e1"}) {
            assertThat(form(Map.of("word", value)).wrong()).as(value).containsExactly("word");
        }
        assertThat(form(Map.of("happened", "a wonder")).wrong()).containsExactly("happened");
        assertThat(form(Map.of("unhappened", "a wonder")).wrong()).containsExactly("happened");
    }

    @Test
    void whatElseIsSentIsLeftOut() {
        var form = form(Map.of("author", "B", "shared", "true", "word", "7"));

        assertThat(form.sent()).containsOnlyKeys("word");
    }

    @Test
    void everyHappeningIsAnEventOfItsAuthor() {
        for (var happening : Happening.values()) {
            assertThat(happening.event(Partner.B)).isNotNull();
            assertThat(Happening.of(happening.word())).hasValue(happening);
        }
        assertThat(Happening.CONFLICT.event(Partner.B)).isEqualTo(new Event.Conflict(Side.B, 0.3));
    }

    private static CheckInForm form(Map<String, String> sent) {
        return CheckInForm.of(row -> Optional.ofNullable(sent.get(row)));
    }
}
