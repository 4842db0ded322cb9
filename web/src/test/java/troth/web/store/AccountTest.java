package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    /// One sign that stands for eighteen, and one that is only a blank with another name.
    @Test
    void aNameHasRoomAndIsNotEmpty() {
        assertThat(Account.isName("\ufdfa".repeat(4))).isTrue();
        assertThat(Account.isName("\ufdfa".repeat(5))).isFalse();
        assertThat(Account.isName("\u00a0")).isFalse();
        assertThat(Account.isName("a".repeat(1000))).isFalse();
    }
}
