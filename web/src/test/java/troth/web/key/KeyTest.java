package troth.web.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What opens, and what does not.
class KeyTest {

    private static final Place PLACE = new Place("noa", "entry", "1", 1);
    private static final byte[] SECRET = "a private sentence".getBytes(StandardCharsets.UTF_8);
    private static final Stretch QUICK = new Stretch(64, 1, 1);

    private final DataKey key = DataKey.fresh();

    @Test
    void aBoxOpensWithItsKeyAtItsPlace() {
        assertThat(Box.opened(key, PLACE, Box.sealed(key, PLACE, SECRET))).hasValue(SECRET);
    }

    @Test
    void aBoxOpensWithNoOtherKey() {
        var box = Box.sealed(key, PLACE, SECRET);

        assertThat(Box.opened(DataKey.fresh(), PLACE, box)).isEmpty();
    }

    /// Rows swapped, an owner changed, a table changed, an older form passed off as a newer one.
    @Test
    void aBoxOpensAtNoOtherPlace() {
        var box = Box.sealed(key, PLACE, SECRET);

        assertThat(
                        List.of(
                                new Place("noa", "entry", "2", 1),
                                new Place("robin", "entry", "1", 1),
                                new Place("noa", "note", "1", 1),
                                new Place("noa", "entry", "1", 2)))
                .allMatch(place -> Box.opened(key, place, box).isEmpty());
    }

    @Test
    void noBitOfABoxCanBeChanged() {
        var box = Box.sealed(key, PLACE, SECRET);

        for (int i = 0; i < 8 * box.length; i++) {
            var changed = box.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            assertThat(Box.opened(key, PLACE, changed)).isEmpty();
        }
        assertThat(Box.opened(key, PLACE, new byte[3])).isEmpty();
    }

    @Test
    void theSizeOfABoxSaysOnlyItsClass() {
        var sizes =
                IntStream.of(0, 1, 100, 252, 253, 508, 509)
                        .mapToObj(n -> Box.sealed(key, PLACE, new byte[n]).length - 29)
                        .toList();

        assertThat(sizes).containsExactly(256, 256, 256, 256, 512, 512, 1024);
    }

    @Test
    void noTwoBoxesAreAlike() {
        assertThat(Box.sealed(key, PLACE, SECRET)).isNotEqualTo(Box.sealed(key, PLACE, SECRET));
    }

    /// A published value: the tests of the reference implementation of Argon2 (test.c, version 19).
    @Test
    void passphrasesAreStretchedAsTheReferenceDoes() {
        var bits =
                new Stretch(1 << 16, 2, 1)
                        .key("password", "somesalt".getBytes(StandardCharsets.US_ASCII))
                        .bits();

        assertThat(HexFormat.of().formatHex(bits))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void newWrapsAskForAtLeast64MiBAndThreePasses() {
        var wrap = Wrap.of(key, "quiet river stone", PLACE);

        assertThat(wrap.stretch().memory()).isGreaterThanOrEqualTo(64 * 1024);
        assertThat(wrap.stretch().passes()).isGreaterThanOrEqualTo(3);
        assertThat(wrap.open("quiet river stone", PLACE).orElseThrow().bits())
                .isEqualTo(key.bits());
        assertThat(wrap.open("quiet river stones", PLACE)).isEmpty();
    }

    @Test
    void aWrapIsKeptAsOneLineWithWhatItWasMadeWith() {
        var wrap = Wrap.of(key, "quiet river stone", PLACE, QUICK);

        var kept = Wrap.of(wrap.text());

        assertThat(kept).isEqualTo(wrap);
        assertThat(kept.open("quiet river stone", PLACE)).isPresent();
        assertThat(kept.open("quiet river stone", new Place("robin", "account", "1", 1))).isEmpty();
    }

    @Test
    void theSameLettersOpenHoweverTheyAreTyped() {
        var wrap = Wrap.of(key, "caf\u00e9 au lait", PLACE, QUICK);

        assertThat(wrap.open("cafe\u0301 au lait", PLACE)).isPresent();
    }

    @Test
    void nothingOpensTheWrapOfNothing() {
        assertThat(Wrap.ofNothing(Stretch.NOW).open("", PLACE)).isEmpty();
    }

    @Test
    void aRecoveryCodeIsReadAsItWasMeant() {
        var code = RecoveryCode.fresh();

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(RecoveryCode.meant(" " + code.toLowerCase().replace('-', ' ').replace('0', 'o')))
                .hasValue(code);
        assertThat(RecoveryCode.meant(code.substring(1))).isEmpty();
        assertThat(RecoveryCode.fresh()).isNotEqualTo(code);
    }

    @Test
    void eachPartnerOpensTheSpaceWithTheirOwnKey() {
        var space = DataKey.fresh();
        var noa = Keys.beside(space);
        var robin = Keys.beside(space);
        var locked = noa.lockedSpace(PLACE);

        assertThat(Keys.unlocked(noa.own(), PLACE, locked).orElseThrow().space().bits())
                .isEqualTo(space.bits());
        assertThat(Keys.unlocked(robin.own(), PLACE, locked)).isEmpty();
    }

    @Test
    void aTicketOpensWhatItLockedAndItsNameDoesNotTellIt() {
        var ticket = Ticket.fresh();
        var locked = ticket.locked(key, PLACE);

        assertThat(ticket.unlocked(PLACE, locked).orElseThrow().bits()).isEqualTo(key.bits());
        assertThat(Ticket.fresh().unlocked(PLACE, locked)).isEmpty();
        assertThat(ticket.name()).doesNotContain(ticket.text());
        assertThat(Ticket.of(ticket.text())).hasValue(ticket);
        assertThat(Ticket.of("../" + ticket.text())).isEmpty();
    }

    @Test
    void whatIsForgottenOpensNothingAndNoKeyIsEverPrinted() {
        var box = Box.sealed(key, PLACE, SECRET);
        var copy = key.copy();

        key.forget();

        assertThatThrownBy(() -> Box.opened(key, PLACE, box))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Box.sealed(key, PLACE, SECRET))
                .as("nothing is ever locked by zeros")
                .isInstanceOf(IllegalStateException.class);
        assertThat(Box.opened(copy, PLACE, box)).isPresent();
        assertThat(new Keys(copy, copy).toString()).isEqualTo("Keys[own=a key, space=a key]");
        assertThat(Ticket.fresh().toString()).isEqualTo("a ticket");
    }
}
