package troth.formats.reading;

import java.util.function.LongSupplier;
import troth.infer.Progress;

/// Measures a reading while it tells how far it has come.
public final class Stopwatch implements Progress {

    private static final double NANO = 1e-9;

    private final LongSupplier clock;
    private final Progress next;
    private final long start;
    private long fitted;
    private boolean isFitted;

    /// @param clock nanoseconds since any moment
    /// @param next who is told how far the reading has come
    public Stopwatch(LongSupplier clock, Progress next) {
        this.clock = clock;
        this.next = next;
        start = clock.getAsLong();
    }

    @Override
    public void at(Stage stage, int done, int total) {
        if (stage != Stage.FIT) {
            fitEnded();
        }
        next.at(stage, done, total);
    }

    private synchronized void fitEnded() {
        if (!isFitted) {
            isFitted = true;
            fitted = clock.getAsLong();
        }
    }

    /// The time until now.
    public synchronized Seconds seconds() {
        long now = clock.getAsLong();
        return new Seconds(((isFitted ? fitted : now) - start) * NANO, (now - start) * NANO);
    }
}
