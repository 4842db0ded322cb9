package troth.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Counts wrong words for each name, whether anyone has it or not. After five, the next try must
/// wait a little longer each time, half a minute at the most: enough to make guessing hopeless, too
/// short to lock anyone out by guessing in their name.
public class Tries {

    private static final int FREE = 5;
    private static final int MOST_NAMES = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final Wrong NONE = new Wrong(0, Instant.EPOCH);

    private record Wrong(int times, Instant last) {

        boolean isOld(Instant now) {
            return now.isAfter(last.plus(FORGOTTEN));
        }
    }

    private final Map<String, Wrong> wrong = new HashMap<>();
    private final Clock clock;

    Tries(Clock clock) {
        this.clock = clock;
    }

    /// Counts a try as wrong before anyone knows what comes of it, so that many at once are many.
    ///
    /// @param name of an account as it is kept, or as it would be looked up if nobody has it: so
    ///   each account has one count, however its name is typed
    /// @return false if this name may not be tried yet; such a try is none
    synchronized boolean begin(String name) {
        var now = clock.instant();
        var so = wrong.getOrDefault(name, NONE);
        if (!so.isOld(now) && now.isBefore(so.last().plus(pause(so.times())))) {
            return false;
        }
        if (wrong.size() >= MOST_NAMES) {
            wrong.values().removeIf(old -> old.isOld(now));
        }
        wrong.put(name, new Wrong(so.isOld(now) ? 1 : so.times() + 1, now));
        return true;
    }

    private static Duration pause(int times) {
        if (times < FREE) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(times - FREE, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    synchronized void succeeded(String name) {
        wrong.remove(name);
    }
}
