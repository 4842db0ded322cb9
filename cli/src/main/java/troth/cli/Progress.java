package troth.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how far some work is, on the channel of errors, once it has taken two seconds; what is
/// done sooner shows nothing.
final class Progress implements AutoCloseable {

    private static final long PATIENCE = 2_000_000_000L;
    private static final int WIDTH = 78;

    private final String task;
    private final long all;
    private final PrintStream to;
    private final long begun = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private @Nullable ProgressBar bar;

    /// @param all how many steps there will be
    Progress(String task, long all, PrintStream to) {
        this.task = task;
        this.all = all;
        this.to = to;
    }

    /// One step is done; from any thread.
    void step() {
        long now = done.incrementAndGet();
        if (System.nanoTime() - begun > PATIENCE) {
            show(now);
        }
    }

    private synchronized void show(long now) {
        if (bar == null) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(task)
                            .setInitialMax(all)
                            .setUpdateIntervalMillis(200)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setMaxRenderedLength(WIDTH)
                            .setConsumer(new ConsoleProgressBarConsumer(to, WIDTH))
                            .build();
        }
        bar.stepTo(now);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
