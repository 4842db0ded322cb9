package troth.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void onlySentencesOfThePageMaySeemWrong() {
        assertThat(Sentence.of("course.word")).hasValue("course.word");
        assertThat(Sentence.of("why.told.kept")).hasValue("why.told.kept");
        for (var other :
                new String[] {
                    "", "course", "course.robin", "course.word.", "x.word", "why.word.A b"
                }) {
            assertThat(Sentence.of(other)).as(other).isEmpty();
        }
    }
}
