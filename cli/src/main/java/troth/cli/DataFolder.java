package troth.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a space is kept if nobody says otherwise: where the system keeps such things of its user.
final class DataFolder {

    private DataFolder() {}

    static Path of(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support/troth");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local/share"))
                .resolve("troth");
    }

    static Path usual() {
        return of(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }
}
