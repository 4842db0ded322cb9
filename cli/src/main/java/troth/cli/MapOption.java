package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How to understand the table of a diary.
final class MapOption {

    @Option(
            names = "--map",
            paramLabel = "MAPPING",
            description = "How to understand the table (YAML). Guessed if left out.")
    private Optional<Path> file;

    Optional<Path> file() {
        return file;
    }
}
