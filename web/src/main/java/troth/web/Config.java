package troth.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/// What whoever starts the server decides.
///
/// @param port where to listen, 0 for any free one
/// @param data the folder that keeps a space; without it two invented people live here, and what is
///   entered is gone when the server stops
public record Config(int port, Optional<Path> data) {

    private static final String OWNER_ALONE = "rwx------";

    public Config {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "The port ("
                            + port
                            + ") must lie in [0, 65535].\nMaybe leave it out: a free one is found.");
        }
        data.filter(folder -> folder.toString().contains(";"))
                .ifPresent(folder -> {
                    throw new IllegalArgumentException(
                            "The folder (%s) cannot have a semicolon in its name."
                                    .formatted(folder));
                });
    }

    /// Nothing is kept, and any free port will do.
    public static Config passing() {
        return new Config(0, Optional.empty());
    }

    /// Makes the folder and the file of the entries, for their owner alone, where there are none.
    void prepare() {
        data.ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
                restrict(folder, OWNER_ALONE);
                var file = folder.resolve("troth.mv.db");
                if (Files.notExists(file)) {
                    Files.createFile(file);
                }
                restrict(file, "rw-------");
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "The folder (%s) cannot be written to: %s.\nMaybe name another with --data."
                                .formatted(folder, e.getClass().getSimpleName()),
                        e);
            }
        });
    }

    /// Where the file system knows owners; on others the folder of the user is theirs already.
    private static void restrict(Path file, String rights) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    /// Both databases speak the dialect of PostgreSQL, so that the same SQL can be hosted one day.
    String databaseUrl() {
        var place =
                data.map(folder ->
                                "file:"
                                        + folder.toAbsolutePath().resolve("troth")
                                        + ";WRITE_DELAY=0")
                        .orElseGet(() -> "mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return "jdbc:h2:"
                + place
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";TRACE_LEVEL_FILE=0";
    }
}
