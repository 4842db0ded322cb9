package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.store.AccountStore;
import troth.web.store.Backups;
import troth.web.store.EntryStore;
import troth.web.store.Nightly;
import troth.web.store.Visit;
import troth.web.view.Answer;
import troth.web.view.Entry;

/// What is gone is looked for, byte by byte, in every file of the folder while the server runs: the
/// locked boxes themselves and the locked keys, not only what was in them.
class EraseTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir private Path folder;

    private WebServer server;
    private Visit robin;

    @BeforeEach
    void begin() {
        server = OwnSpace.begun(folder, new Moving(NOW));
        var in = server.part(Accounts.class).byPassphrase("Robin", OwnSpace.ROBINS);
        robin = ((Entrance.In) in).visit();
        for (int i = 0; i < 30; i++) {
            server.part(EntryStore.class)
                    .add(robin, List.of(Entry.ofOne(Partner.B, NOW, new Answer("word", i % 11))));
        }
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void whatOneDeletesIsInNoFileFromTheNextHourOn() throws IOException {
        var boxes = boxes();
        assertThat(found(boxes)).isEqualTo(30);

        deleteAll();
        server.part(Nightly.class).erase();

        assertThat(found(boxes)).isZero();
        server.part(EntryStore.class)
                .add(robin, List.of(Entry.ofOne(Partner.B, NOW, new Answer("word", 3))));
        assertThat(server.part(EntryStore.class).view(robin).entries()).hasSize(1);
    }

    /// Somebody who has many things to tidy up takes their time to leave the database.
    @Test
    void whoIsOnTheirWayOutIsWaitedFor() throws Exception {
        var boxes = boxes();
        deleteAll();
        var url = ((HikariDataSource) server.part(DataSource.class)).getJdbcUrl();
        var other = DriverManager.getConnection(url);
        try (var statement = other.createStatement()) {
            for (int i = 0; i < 20_000; i++) {
                statement.execute("create local temporary table passing" + i + " (word int)");
            }
        }
        var leaving = Thread.ofPlatform().start(() -> closed(other));
        LockSupport.parkNanos(5_000_000L);

        server.part(Nightly.class).erase();

        assertThat(found(boxes)).isZero();
        leaving.join();
    }

    private static void closed(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatOneDeletesIsInNoFileOnceTheServerHasStopped() throws IOException {
        var boxes = boxes();
        deleteAll();

        server.close();

        assertThat(found(boxes)).isZero();
    }

    /// Everyone waits while the file is written anew. Were that soon after one has deleted, the
    /// other would feel that they have just been here; it was five seconds.
    @Test
    void nobodyFeelsThatAnotherHasDeleted() throws IOException {
        var file = folder.resolve("troth.mv.db");
        var before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

        deleteAll();
        LockSupport.parkNanos(7_000_000_000L);

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isEqualTo(before)
                .isNotNull();
    }

    private void deleteAll() {
        var own = server.part(EntryStore.class).view(robin).own().toList();
        server.part(EntryStore.class).replace(robin, own, List.of());
    }

    @Test
    void whoLeavesLeavesNoBoxNoKeyAndNothingInTheBackupsBesideThem() throws IOException {
        server.part(Backups.class).night();
        var gone = boxes();
        gone.addAll(keys());
        assertThat(found(gone)).isEqualTo(33);

        server.part(AccountStore.class).leave(robin, () -> Optional.of("What both signed"));

        assertThat(found(gone)).isZero();
        server.part(Backups.class).night();
        assertThat(found(gone)).isZero();
        assertThat(found(List.of("troth-backup".getBytes(StandardCharsets.UTF_8)))).isEqualTo(1);
    }

    /// What others write meanwhile is neither lost nor refused.
    @Test
    void everyoneElseOnlyWaitsAMoment() throws Exception {
        var in = server.part(Accounts.class).byPassphrase("Noa", OwnSpace.NOAS);
        var noa = ((Entrance.In) in).visit();
        var writer =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int i = 0; i < 100; i++) {
                                server.part(EntryStore.class)
                                        .add(
                                                noa,
                                                List.of(
                                                        Entry.ofOne(
                                                                Partner.A,
                                                                NOW,
                                                                new Answer("word", i % 11))));
                            }
                        });
        for (int i = 0; i < 5; i++) {
            var entry = Entry.ofOne(Partner.B, NOW, new Answer("word", 1));
            server.part(EntryStore.class).add(robin, List.of(entry));
            server.part(EntryStore.class).replace(robin, List.of(entry), List.of());
            server.part(Nightly.class).erase();
        }
        writer.join();

        assertThat(server.part(EntryStore.class).view(noa).entries()).hasSize(100);
        assertThat(server.part(EntryStore.class).view(robin).entries()).hasSize(30);
    }

    private List<byte[]> boxes() {
        var sql = server.part(JdbcTemplate.class);
        return new ArrayList<>(
                sql.queryForList("select box from entry where author = 'B'", byte[].class));
    }

    /// As they stand in the table.
    private List<byte[]> keys() {
        var sql = server.part(JdbcTemplate.class);
        var keys = new ArrayList<byte[]>();
        for (var column : List.of("by_passphrase", "by_code", "space_key")) {
            sql.queryForList("select " + column + " from account where place = 'B'", String.class)
                    .forEach(key -> keys.add(key.getBytes(StandardCharsets.UTF_8)));
        }
        return keys;
    }

    /// How many of these are in some file, or in what is packed in one.
    private long found(List<byte[]> wanted) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
                if (file.toString().endsWith(".zip")) {
                    texts.add(unzipped(file));
                }
            }
        }
        return wanted.stream()
                .filter(bytes -> {
                    var as = new String(bytes, StandardCharsets.ISO_8859_1);
                    var coded = Base64.getEncoder().encodeToString(bytes);
                    return texts.stream().anyMatch(t -> t.contains(as) || t.contains(coded));
                })
                .count();
    }

    private static String unzipped(Path file) throws IOException {
        var text = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.transferTo(text);
            }
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }
}
