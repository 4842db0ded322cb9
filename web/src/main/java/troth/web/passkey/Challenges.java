package troth.web.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import troth.web.key.DataKey;
import troth.web.key.Ticket;

/// What a passkey is asked to sign: chance with a purpose and an end, marked with a key that lives
/// and dies with this process.
///
/// ```
/// challenge = chance (32 digits) - end (seconds since 1970) - mark (32 digits)
/// ```
///
/// So nothing is kept for whoever only asks, and asking often fills nothing. What is kept is which
/// ones were answered rightly, until they would have ended anyway: each works once.
public class Challenges {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int MARK = 32;
    private static final String FORM = "[0-9a-f]{32}-\\d{1,15}-[0-9a-f]{32}";

    private final DataKey key = DataKey.fresh();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();
    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /// @param purpose for which alone it is good
    public String fresh(String purpose) {
        long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        return signed(Ticket.fresh().text() + "-" + until, purpose);
    }

    private String signed(String words, String purpose) {
        return words + "-" + key.mark(purpose + " " + words).substring(0, MARK);
    }

    /// Whether this was asked here, for this, a short while ago, and not answered yet.
    boolean isOpen(String challenge, String purpose) {
        if (!challenge.matches(FORM) || used.containsKey(challenge)) {
            return false;
        }
        var words = challenge.substring(0, challenge.length() - MARK - 1);
        long until = Long.parseLong(words.substring(words.indexOf('-') + 1));
        boolean ours =
                java.security.MessageDigest.isEqual(
                        bytes(signed(words, purpose)), bytes(challenge));
        return ours && clock.instant().getEpochSecond() < until;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /// @return false if it was answered meanwhile
    boolean use(String challenge) {
        var now = clock.instant();
        used.values().removeIf(until -> now.isAfter(until));
        return used.putIfAbsent(challenge, now.plus(GOOD_FOR)) == null;
    }

    int kept() {
        return used.size();
    }
}
