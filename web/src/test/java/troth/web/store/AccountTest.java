package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    /// é as one sign and as two, in capitals, wide, and between blanks; j with its hook exists as
    /// one sign only when it is small.
    @Test
    void aNameIsOneHoweverAKeyboardPutsItTogether() {
        assertThat(Account.known("No\u00e9"))
                .isEqualTo("no\u00e9")
                .isEqualTo(Account.known(" NOE\u0301 "))
                .isEqualTo(Account.known("\uff2e\uff4f\u00e9\u3000"))
                .isNotEqualTo(Account.known("Noe"));
        assertThat(Account.known("J\u030cana")).isEqualTo(Account.known("\u01f0ana"));
    }

    /// So what is kept is found again, whatever the letters; also by the way of older versions.
    @Test
    void whatIsKnownIsKnownByItself() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(sign -> Character.getType(sign) != Character.SURROGATE)
                .mapToObj(sign -> Account.known("a" + Character.toString(sign) + "b"))
                .forEach(known -> {
                    assertThat(Account.known(known)).isEqualTo(known);
                    assertThat(Account.asTyped(known)).isEqualTo(known);
                });
    }

    /// Signs that a hand adds change no name; a vowel of a script that writes it as a mark does.
    @Test
    void aNameIsTakenForAnotherThatDiffersBySignsOnly() {
        for (var name : new String[] {"noa 2", "N-o-a.", "\u00b7Noa", "Noa\ufe0f", "N\u034foa"}) {
            assertThat(Account.readsAs(name, "Noa")).as(name).isTrue();
        }
        assertThat(Account.readsAs("Noa\u0336", "Noa")).as("struck through").isTrue();
        assertThat(Account.readsAs("No\u00eb", "Noe")).isFalse();
        assertThat(Account.readsAs("Noa Levi", "Noa")).isFalse();
        assertThat(Account.readsAs("\u092e\u0940\u0930\u093e", "\u092e\u094b\u0930"))
                .as("Mira and Mor, in Devanagari")
                .isFalse();
        assertThat(Account.readsAs("\u05d3\u05b8\u05df", "\u05d3\u05b4\u05df"))
                .as("Dan and Din, in Hebrew")
                .isFalse();
        assertThat(Account.readsAs("\u0bae\u0bbe\u0bb2\u0bbe", "\u0bae\u0bbe\u0bb2\u0bbf"))
                .as("Mala and Mali, in Tamil")
                .isFalse();
        assertThat(Account.readsAs("\ud83c\udf3f", "\u2013")).isFalse();
    }

    /// One sign that stands for eighteen, and one that is only a blank with another name.
    @Test
    void aNameHasRoomAndIsNotEmpty() {
        assertThat(Account.isName("\ufdfa".repeat(4))).isTrue();
        assertThat(Account.isName("\ufdfa".repeat(5))).isFalse();
        assertThat(Account.isName("\u00a0")).isFalse();
        assertThat(Account.isName("a".repeat(1000))).isFalse();
    }

    /// Joiners shape letters in some scripts, and families among the emoji.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noa",
                "7",
                "\u05e0\u05e2\u05d4", // Hebrew
                "\u0645\u06cc\u200c\u0646\u0627", // Persian, with a joiner
                "\u0dc1\u0dca\u200d\u0dbb\u0dd3", // Sinhala, with another
                "\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d\udc69"
            })
    void aNameMayBeOfAnyScript(String name) {
        assertThat(Account.isName(name)).isTrue();
    }

    /// Someone called so would be invisible, look like somebody else, or like nobody: one sign
    /// stands on pages for who has not joined, and a dash for who has left.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ue000",
                "Noa\ue000",
                "\udbff\udffd", // private use as well
                "\u200b",
                "No\u200ba",
                "\u200d",
                "\u200c \u200d",
                "\u202enaoR",
                "Noa\u2066",
                "\u061cNoa",
                "No\u00ada",
                "\ufeffNoa",
                "\ud800",
                "Noa\udc00",
                "\u0378", // not assigned
                "Noa\n",
                "No\u2028a",
                "\u3164", // letters that are blanks
                "\u2800",
                "\u2013",
                "\ufe0f"
            })
    void aNameCanBeSeen(String name) {
        assertThat(Account.isName(name)).isFalse();
    }
}
