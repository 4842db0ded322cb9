package troth.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventKindsTest {

    /// The words that diaries and scenarios were written with before both had them from here.
    @Test
    void everyTypeOfEventIsAWord() {
        assertThat(EventKinds.ALL)
                .containsExactly(
                        "intimacy",
                        "cuddle",
                        "massage",
                        "hug",
                        "hand",
                        "time_together",
                        "omission",
                        "talk",
                        "agreement_made",
                        "agreement_kept",
                        "agreement_broken",
                        "boundary_respected",
                        "boundary_crossed",
                        "betrayal",
                        "disclosure",
                        "repair",
                        "conflict",
                        "trauma",
                        "stressor",
                        "reminder",
                        "separation",
                        "reunion",
                        "meeting_held",
                        "couple_session");
    }
}
