package troth.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    private static final Set<String> NAMES = Set.of("Noa", "Robin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiet river stone",
                "eine ruhige blaue Tasse",
                "grüner Mond über Wien",
                "ta11 gh0sts drink tea",
                "静かな川と広い石と青い空",
                "vX9-kq2-Lm7-pZ4",
                "            gr8 zebu pond"
            })
    void wordsThatDoNotBelongTogetherAreTaken(String passphrase) {
        assertThat(Passphrases.wrong(passphrase, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Passw0rd!2026",
                "qwertyuiop123",
                "iloveyou1234",
                "Robin&Noa2026!",
                "aaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "123456789012",
                "1q2w3e4r5t6y1q2w3e4r5t6y",
                "Password Password 1",
                "letmein letmein",
                "noa loves robin"
            })
    void whatAnyoneWouldTryFirstIsRefused(String passphrase) {
        assertThat(Passphrases.wrong(passphrase, NAMES)).hasValue("doors.passphrase.common");
    }

    /// The list of what was found most often in breaches, as it comes with the guesser: each of
    /// twelve signs or more.
    @Test
    void whatBreachesHaveMostOftenIsRefused() throws IOException {
        var list = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
        try (var file = Objects.requireNonNull(Zxcvbn.class.getResourceAsStream(list))) {
            var long12 =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(word -> word.length() >= 12)
                            .toList();

            assertThat(long12).hasSizeGreaterThan(100);
            assertThat(long12)
                    .allSatisfy(word -> assertThat(Passphrases.wrong(word, NAMES)).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "eleven sign"})
    void shortOnesAreRefused(String passphrase) {
        assertThat(Passphrases.wrong(passphrase, NAMES)).hasValue("doors.passphrase.short");
    }
}
