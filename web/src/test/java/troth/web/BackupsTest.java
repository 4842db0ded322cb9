package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.web.keep.Keeper;
import troth.web.store.Nightly;

/// What the server does by itself each night.
class BackupsTest {

    @TempDir private Path folder;

    @Test
    void eachNightHasItsBackupAndAWeekIsKept() throws IOException {
        var clock = new Moving(Instant.parse("2026-11-22T02:00:00Z"));
        try (var server = WebServer.start(OwnSpace.in(folder), clock)) {
            var nightly = server.part(Nightly.class);
            nightly.work();
            assertThat(folder.resolve("backups")).doesNotExist();
            OwnSpace.begin(server);
            for (int i = 0; i < 20; i++) {
                nightly.work();
                clock.on(Duration.ofHours(12));
            }
        }
        try (var files = Files.list(folder.resolve("backups"))) {
            var all = files.sorted().toList();
            assertThat(all).hasSize(7);
            assertThat(all.getLast().getFileName()).hasToString("night-2026-12-01.zip");
            assertThat(Keeper.verified(all.getLast()).rows("account")).isEqualTo(2);
            assertThat(Files.getPosixFilePermissions(all.getLast()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
