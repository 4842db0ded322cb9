package troth.cli;

/// What is done where TERM or Ctrl-C ends this process before it is closed.
final class Farewell implements AutoCloseable {

    private final Thread last;

    Farewell(Runnable words) {
        last = Thread.ofPlatform().unstarted(words);
        Runtime.getRuntime().addShutdownHook(last);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(last);
        } catch (IllegalStateException _) {
            // The process ends already, and says so.
        }
    }
}
