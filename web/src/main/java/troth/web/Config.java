package troth.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/// What whoever starts the server decides.
///
/// @param port where to listen, 0 for any free one
/// @param data the file that keeps the entries; without it they are gone when the server stops
public record Config(int port, Optional<Path> data) {

    public Config {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "The port ("
                            + port
                            + ") must lie in [0, 65535].\nMaybe leave it out: a free one is found.");
        }
        data.filter(file -> file.toString().contains(";"))
                .ifPresent(file -> {
                    throw new IllegalArgumentException(
                            "The file (%s) cannot have a semicolon in its name.".formatted(file));
                });
    }

    /// Nothing is kept, and any free port will do.
    public static Config passing() {
        return new Config(0, Optional.empty());
    }

    /// Makes the file of the entries, for its owner alone, where there is none yet.
    void prepare() {
        data.map(file -> file.resolveSibling(file.getFileName() + ".mv.db"))
                .ifPresent(file -> {
                    try {
                        if (Files.notExists(file)) {
                            Files.createFile(
                                    file,
                                    PosixFilePermissions.asFileAttribute(
                                            PosixFilePermissions.fromString("rw-------")));
                        }
                    } catch (IOException e) {
                        throw new IllegalArgumentException(
                                "The file (%s) cannot be made: %s."
                                        .formatted(file, e.getClass().getSimpleName()),
                                e);
                    }
                });
    }

    /// Both databases speak the dialect of PostgreSQL, so that the same SQL can be hosted one day.
    String databaseUrl() {
        var place =
                data.map(file -> "file:" + file.toAbsolutePath() + ";WRITE_DELAY=0")
                        .orElseGet(() -> "mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return "jdbc:h2:"
                + place
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
}
