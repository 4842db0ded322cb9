package troth.web.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What is sent of a passkey and is not true is refused, each kind of untruth by itself.
class VerifierTest {

    private static final Site SITE = Site.of(URI.create("http://localhost:8040/"));
    private static final int TOUCHED = 0x01;
    private static final int TOUCHED_AND_UNLOCKED = 0x05;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T18:00:00Z"));
    private final Challenges challenges = new Challenges(clock());
    private final Verifier verifier = new Verifier(challenges);
    private final Device device = new Device("localhost", SITE.origin());

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }

    private Made made() {
        var client = device.client("webauthn.create", challenges.fresh("add"));
        return verifier.made(SITE, "add", client, device.attestation(3)).orElseThrow();
    }

    @Test
    void oneThatIsMadeHereIsKnownAgainWithoutTheMakeOfItsDevice() {
        var made = made();

        assertThat(made.credential()).isEqualTo(device.credential());
        assertThat(made.counter()).isEqualTo(3);
        assertThat(made.half()).startsWith("A".repeat(20));
        assertThat(shown(made, device.shown(challenges.fresh("in"), "me", 4))).isEqualTo(4);
    }

    /// @return the counter, or -1 where it is refused
    private long shown(Made made, Shown shown) {
        return verifier.shown(SITE, "in", made, shown).orElse(-1);
    }

    @Test
    void anotherAddressIsRefused() {
        var made = made();
        for (var from :
                new String[] {
                    "http://localhost:9999",
                    "https://localhost:8040",
                    "http://127.0.0.1:8040",
                    "https://elsewhere.example"
                }) {
            var client = device.client("webauthn.get", challenges.fresh("in"), from);

            assertThat(shown(made, device.shown(client, "me", TOUCHED_AND_UNLOCKED, 4)))
                    .as(from)
                    .isEqualTo(-1);
            var making = device.client("webauthn.create", challenges.fresh("add"), from);
            assertThat(verifier.made(SITE, "add", making, device.attestation(1))).isEmpty();
        }
    }

    @Test
    void oneForAnotherNameIsRefused() {
        var other = new Device("elsewhere.example", SITE.origin());
        var client = other.client("webauthn.create", challenges.fresh("add"));

        assertThat(verifier.made(SITE, "add", client, other.attestation(1))).isEmpty();
    }

    @Test
    void aChallengeWorksOnce() {
        var made = made();
        var shown = device.shown(challenges.fresh("in"), "me", 4);

        assertThat(shown(made, shown)).isEqualTo(4);
        assertThat(shown(made, shown)).isEqualTo(-1);
        var client = device.client("webauthn.create", challenges.fresh("add"));
        assertThat(verifier.made(SITE, "add", client, device.attestation(1))).isPresent();
        assertThat(verifier.made(SITE, "add", client, device.attestation(1))).isEmpty();
    }

    @Test
    void aChallengeEndsSoonAndIsGoodForOnePurpose() {
        var made = made();
        var late = challenges.fresh("in");
        var elsewhere = device.shown(challenges.fresh("add"), "me", 5);
        var invented = device.shown("0".repeat(32) + "-9999999999-" + "0".repeat(32), "me", 6);
        now.updateAndGet(time -> time.plus(Challenges.GOOD_FOR));

        assertThat(shown(made, device.shown(late, "me", 4))).isEqualTo(-1);
        assertThat(shown(made, elsewhere)).isEqualTo(-1);
        assertThat(shown(made, invented)).isEqualTo(-1);
        assertThat(shown(made, device.shown("for the key", "me", 7))).isEqualTo(-1);
        assertThat(new Challenges(clock()).isOpen(challenges.fresh("in"), "in"))
                .as("of another start")
                .isFalse();
    }

    @Test
    void aCounterThatGoesBackOrStandsIsRefused() {
        var made = made();

        assertThat(shown(made, device.shown(challenges.fresh("in"), "me", 2))).isEqualTo(-1);
        assertThat(shown(made, device.shown(challenges.fresh("in"), "me", 3))).isEqualTo(-1);
        assertThat(shown(made, device.shown(challenges.fresh("in"), "me", 0))).isEqualTo(-1);
        assertThat(shown(made, device.shown(challenges.fresh("in"), "me", 4))).isEqualTo(4);
    }

    @Test
    void oneThatNeverCountsIsTaken() {
        var client = device.client("webauthn.create", challenges.fresh("add"));
        var made = verifier.made(SITE, "add", client, device.attestation(0)).orElseThrow();

        for (int i = 0; i < 2; i++) {
            assertThat(shown(made, device.shown(challenges.fresh("in"), "me", 0))).isEqualTo(0);
        }
    }

    @Test
    void theSignatureOfAnotherIsRefused() {
        var made = made();
        var other = new Device("localhost", SITE.origin());
        var theirs = other.shown(challenges.fresh("in"), "me", 4);
        var disguised =
                new Shown(
                        device.credential(),
                        theirs.client(),
                        theirs.authenticator(),
                        theirs.signature(),
                        theirs.user());

        assertThat(shown(made, theirs)).isEqualTo(-1);
        assertThat(shown(made, disguised)).isEqualTo(-1);
    }

    /// Touching alone is not enough: whoever finds the device must not get in.
    @Test
    void oneThatNobodyUnlockedIsRefused() {
        var made = made();
        var client = device.client("webauthn.get", challenges.fresh("in"));

        assertThat(shown(made, device.shown(client, "me", TOUCHED, 4))).isEqualTo(-1);
    }

    /// Touched and unlocked, may be copied, was copied.
    @Test
    void oneThatIsCopiedToOtherDevicesIsTaken() {
        var made = made();
        var client = device.client("webauthn.get", challenges.fresh("in"));

        assertThat(shown(made, device.shown(client, "me", 0x1d, 4))).isEqualTo(4);
    }

    @Test
    void whatWasSignedForMakingIsNoShowing() {
        var made = made();
        var client = device.client("webauthn.create", challenges.fresh("in"));

        assertThat(shown(made, device.shown(client, "me", TOUCHED_AND_UNLOCKED, 4))).isEqualTo(-1);
    }

    @Test
    void whatIsNoMessageAtAllIsRefused() {
        var made = made();
        for (var words : new String[] {"", "AAAA", "e30", "no base?", "x".repeat(7000)}) {
            assertThat(verifier.made(SITE, "add", words, words)).as(words).isEmpty();
            var shown = new Shown(device.credential(), words, words, words, words);
            assertThat(shown(made, shown)).as(words).isEqualTo(-1);
        }
    }

    /// One bit is another in each of many messages: what is shown is refused, since it is signed;
    /// what is made is signed by nobody, and must only break nothing.
    @Test
    void whatWasChangedOnTheWayIsRefused() {
        var made = made();
        var chance = new java.util.Random(7);
        for (int i = 0; i < 300; i++) {
            var right = device.shown(challenges.fresh("in"), "me", 4);
            var changed =
                    new Shown(
                            right.credential(),
                            i % 3 == 0 ? bent(right.client(), chance) : right.client(),
                            i % 3 == 1
                                    ? bent(right.authenticator(), chance)
                                    : right.authenticator(),
                            i % 3 == 2 ? bent(right.signature(), chance) : right.signature(),
                            right.user());
            assertThat(shown(made, changed)).isEqualTo(-1);
            var client = device.client("webauthn.create", challenges.fresh("add"));
            var attestation = bent(device.attestation(1), chance);
            assertThatCode(() -> verifier.made(SITE, "add", client, attestation))
                    .doesNotThrowAnyException();
        }
    }

    private static String bent(String text, java.util.Random chance) {
        var bytes = java.util.Base64.getUrlDecoder().decode(text);
        bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        return Device.text(bytes);
    }

    /// Whoever only asks fills nothing.
    @Test
    void askingOftenCostsNothing() {
        for (int i = 0; i < 10_000; i++) {
            challenges.fresh("in");
        }
        assertThat(challenges.kept()).isZero();
        shown(made(), device.shown(challenges.fresh("in"), "me", 4));
        assertThat(challenges.kept()).isEqualTo(2);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(11)));
        made();
        assertThat(challenges.kept()).isEqualTo(1);
    }
}
