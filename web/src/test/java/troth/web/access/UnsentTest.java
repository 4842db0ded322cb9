package troth.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsentTest {

    /// One word can be all that somebody had to say.
    @ParameterizedTest
    @ValueSource(strings = {"Sorry.", "Thanks.", "No", "Phones", "yes", "a-word", "Noa", "beef"})
    void oneWordIsAText(String word) {
        assertThat(words("text", word)).containsExactly(word);
    }

    @Test
    void whatAgreementsAreAboutIsATextAlsoInOneWord() {
        var fields = Map.of("what", List.of("Phones"), "who", List.of("alike"));

        assertThat(new Unsent("/agreements/new/own", "/", fields).words())
                .containsExactly("Phones");
        assertThat(new Unsent("/repair", "/", fields).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "do, save",
        "topic, appreciation",
        "wish, massage",
        "policy, held",
        "then, /mine",
        "statement, right.all",
        "unsent, QUJD+/=",
        "note, 0123456789abcdef0123456789abcdef",
        "was, 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "felt, 7",
        "ends, 2026-12-31",
        "at, 20:00",
        "text, ''",
        "text, ' '"
    })
    void whatAPageOffersOrCarriesAlongIsNone(String name, String value) {
        assertThat(words(name, value)).isEmpty();
    }

    private static List<String> words(String name, String value) {
        return new Unsent("/talk", "/talk", Map.of(name, List.of(value))).words();
    }
}
