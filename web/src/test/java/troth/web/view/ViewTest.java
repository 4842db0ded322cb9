package troth.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
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

    /// In the zone of the reader, whose days count.
    @Test
    void noListTellsBetweenWhichOwnMinutesTheOtherWrote() {
        var zone = ZoneId.of("Pacific/Auckland");
        var morning = Instant.parse("2026-11-22T10:59:00Z");
        var noon = Entry.ofOne(Partner.A, morning.plusSeconds(7200), new Answer("word", 7));
        var early =
                List.of(
                        noon,
                        theirs(morning.plusSeconds(60), 1),
                        theirs(morning.plusSeconds(120), 2));
        var late =
                List.of(
                        noon,
                        theirs(morning.plusSeconds(40_000), 1),
                        theirs(morning.plusSeconds(30_000), 2));

        assertThat(ids(new View(NOA, early), zone))
                .containsExactlyElementsOf(ids(new View(NOA, late), zone))
                .last()
                .isEqualTo(noon.id());
    }

    private static Entry theirs(Instant moment, int which) {
        var note = new Note(Topic.NEED, "word " + which, "");
        return new Entry("0" + which, Partner.B, moment, true, note);
    }

    private static List<String> ids(View view, ZoneId zone) {
        return view.listed(zone).map(Entry::id).toList();
    }

    @Test
    void anEntryIsToTheMinute() {
        assertThat(own.moment()).isEqualTo(Instant.parse("2026-11-22T20:15:00Z"));
    }
}
