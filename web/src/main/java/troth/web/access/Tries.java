package troth.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts wrong words, whether anyone has them or not. After five, the next try must wait a little
/// longer each time, half a minute at the most: enough to make guessing hopeless, too short to lock
/// anyone out by guessing in their name.
///
/// What was right leaves no trace: who tries wrong words meanwhile is answered as if nobody had
/// been there. Only an hour forgets.
final class Tries {

    private static final int FREE = 5;
    private static final int MOST = 10_000;
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

    /// One that is under way, and counted as wrong until it is said to have been right.
    final class Try {

        private final String counter;
        private final Instant at;
        private final Instant before;

        private Try(String counter, Instant at, Instant before) {
            this.counter = counter;
            this.at = at;
            this.before = before;
        }

        void wasRight() {
            takeBack(this);
        }
    }

    /// Counts a try as wrong before anyone knows what comes of it, so that many at once are many.
    ///
    /// @param counter what is counted together
    /// @return nothing if there may be none yet; such a try is none
    synchronized Optional<Try> begin(String counter) {
        var now = clock.instant();
        var so = wrong.getOrDefault(counter, NONE);
        var known = so.isOld(now) ? NONE : so;
        if (now.isBefore(known.last().plus(pause(known.times())))) {
            return Optional.empty();
        }
        if (wrong.size() >= MOST) {
            wrong.values().removeIf(old -> old.isOld(now));
        }
        wrong.put(counter, new Wrong(known.times() + 1, now));
        return Optional.of(new Try(counter, now, known.last()));
    }

    private static Duration pause(int times) {
        if (times < FREE) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(times - FREE, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private synchronized void takeBack(Try right) {
        var so = wrong.getOrDefault(right.counter, NONE);
        if (so.times() > 1) {
            var last = so.last().equals(right.at) ? right.before : so.last();
            wrong.put(right.counter, new Wrong(so.times() - 1, last));
        } else {
            wrong.remove(right.counter);
        }
    }
}
