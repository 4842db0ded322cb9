package troth.web.store;

import java.nio.file.Path;
import java.util.Optional;

/// The folder of a server, if it keeps anything.
public record Home(Optional<Path> folder) {

    static final String FILE = "troth.mv.db";

    /// Where its backups lie.
    Optional<Path> backups() {
        return folder.map(path -> path.resolve("backups"));
    }
}
