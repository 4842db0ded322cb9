package troth.web;

import java.nio.file.Path;
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
    }

    /// Nothing is kept, and any free port will do.
    public static Config passing() {
        return new Config(0, Optional.empty());
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
