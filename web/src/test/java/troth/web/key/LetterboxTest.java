package troth.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LetterboxTest {

    private static final Place PLACE = new Place("c", "given", "1", 1);
    private static final byte[] WORDS = "two words".getBytes(StandardCharsets.UTF_8);

    private final LetterboxKey.Fresh mine = LetterboxKey.fresh();

    @Test
    void whatAnyonePutsInOnlyItsKeyTakesOut() {
        var letter = mine.slot().sealed(PLACE, WORDS);

        assertThat(mine.key().opened(PLACE, letter)).hasValue(WORDS);
        assertThat(LetterboxKey.fresh().key().opened(PLACE, letter)).isEmpty();
    }

    @Test
    void aLetterOpensInItsPlaceAndUnchanged() {
        var letter = mine.slot().sealed(PLACE, WORDS);

        assertThat(mine.key().opened(new Place("c", "given", "2", 1), letter)).isEmpty();
        for (int i = 0; i < letter.length; i += 7) {
            var changed = letter.clone();
            changed[i] ^= 1;
            assertThat(mine.key().opened(PLACE, changed)).as("byte " + i).isEmpty();
        }
        assertThat(mine.key().opened(PLACE, new byte[0])).isEmpty();
    }

    @Test
    void twoLettersOfTheSameWordsHaveNothingInCommon() {
        assertThat(mine.slot().sealed(PLACE, WORDS))
                .hasSameSizeAs(mine.slot().sealed(PLACE, "other".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(mine.slot().sealed(PLACE, WORDS));
    }

    @Test
    void theKeyIsLockedForItsOwner() {
        var own = DataKey.fresh();
        var locked = mine.key().locked(own, PLACE);
        var letter = mine.slot().sealed(PLACE, WORDS);

        var again = LetterboxKey.unlocked(own, PLACE, locked).orElseThrow();

        assertThat(again.opened(PLACE, letter)).hasValue(WORDS);
        assertThat(LetterboxKey.unlocked(DataKey.fresh(), PLACE, locked)).isEmpty();
    }

    @Test
    void itHasTwentyDigitsOfItsOwn() {
        assertThat(mine.slot().spoken()).matches("(\\d{4} ){4}\\d{4}");
        assertThat(mine.slot().spoken()).isNotEqualTo(LetterboxKey.fresh().slot().spoken());
    }

    @Test
    void nothingOpensWithAKeyThatWasForgotten() {
        var letter = mine.slot().sealed(PLACE, WORDS);

        mine.key().forget();

        assertThat(mine.key().opened(PLACE, letter)).isEmpty();
    }
}
