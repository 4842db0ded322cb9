package troth.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// How many threads at once.
final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "At most so many at once; if left out, all cores. Changes no number.")
    private Optional<Integer> threads;

    int most() {
        return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }
}
