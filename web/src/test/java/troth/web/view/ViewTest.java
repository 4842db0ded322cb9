package troth.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.view.PracticeContent.Note;

class ViewTest {

    private static final Instant EVENING = Instant.parse("2026-11-22T20:15:30Z");
    private static final Viewer NOA = new Viewer("space", Partner.A);

    private final Entry own = Entry.ofOne(Partner.A, EVENING, new Answer("word", 7));
    private final Entry shared = Entry.ofBoth(Partner.B, EVENING, new Note(Topic.NEED, "word", ""));
    private final Entry secret = Entry.ofOne(Partner.B, EVENING, new Answer("word", 0));

    @Test
    void aViewHoldsOnlyWhatItsViewerMayRead() {
        assertThat(new View(NOA, List.of(own, shared)).entries()).hasSize(2);

        assertThatThrownBy(() -> new View(NOA, List.of(own, secret)))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .doesNotContain("word");
    }

    @Test
    void theOrderIsThatOfTheContent() {
        var one = new View(NOA, List.of(own, shared));
        var other = new View(NOA, List.of(shared, own));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void anEntryIsToTheMinute() {
        assertThat(own.moment()).isEqualTo(Instant.parse("2026-11-22T20:15:00Z"));
    }
}
