package troth.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how far some work is once it has taken two seconds: on a terminal as a bar for each stage,
/// elsewhere as one line a stage. What is done sooner shows nothing.
final class Stages implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 2000;
    private static final int REFRESH_MILLIS = 250;
    private static final int WIDTH = 78;

    private final PrintStream to;
    private final boolean terminal;
    private final Thread waiting;
    private final Set<String> said = new HashSet<>();
    private @Nullable String stage;
    private @Nullable ProgressBar bar;
    private int done;
    private int total;
    private boolean patient = true;

    private Stages(PrintStream to, boolean terminal) {
        this.to = to;
        this.terminal = terminal;
        waiting = Thread.ofPlatform().daemon().name("patience").start(this::waitAWhile);
    }

    /// On the channel of errors. The launcher says whether that is a terminal: Java cannot.
    static Stages onErrors() {
        return new Stages(System.err, Boolean.getBoolean("troth.terminal"));
    }

    static Stages on(PrintStream to, boolean terminal) {
        return new Stages(to, terminal);
    }

    private void waitAWhile() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            losePatience();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void losePatience() {
        patient = false;
        show();
    }

    /// A stage stands at `doneNow` of `totalNow` steps; 0 of 0 where that is not known. From any
    /// thread.
    synchronized void at(String now, int doneNow, int totalNow) {
        if (!now.equals(stage)) {
            closeBar();
            stage = now;
            done = 0;
        }
        done = Math.max(done, doneNow);
        total = totalNow;
        show();
    }

    private void show() {
        var now = stage;
        if (patient || now == null) {
            return;
        }
        if (!terminal) {
            if (said.add(now)) {
                to.println(now);
            }
            return;
        }
        var shown = bar == null ? open(now) : bar;
        bar = shown;
        shown.maxHint(total > 0 ? total : -1);
        shown.stepTo(done);
    }

    private ProgressBar open(String now) {
        return ProgressBar.builder()
                .setTaskName("%-36s".formatted(now))
                .setInitialMax(total > 0 ? total : -1)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(to, WIDTH))
                .build();
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /// Shows nothing more but these words.
    void end(String words) {
        close();
        to.println(words);
    }

    @Override
    public void close() {
        waiting.interrupt();
        synchronized (this) {
            patient = true;
            closeBar();
        }
    }
}
