package troth.web;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A space of Noa and Robin with passphrases of their own, at whose door tests stand.
abstract class AtTheDoor {

    final Moving clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));

    @TempDir Path folder;

    WebServer server;

    @BeforeEach
    void start() {
        server = OwnSpace.begun(folder, clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
