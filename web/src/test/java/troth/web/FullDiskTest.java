package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.store.Trouble;

/// A disk with no room left: said in words that help, and nothing that was typed is lost.
class FullDiskTest {

    private static final String TYPED = "What+I+could+not+say+yesterday+%26+%3Cb%3E";
    private static final String SESSIONS = "select session_id from information_schema.sessions";
    private static final String SHOWN = "What I could not say yesterday &amp; &lt;b&gt;";

    /// The write fails as it does on a full disk; all else works.
    @Test
    void whatWasTypedStandsOnThePageAndIsSavedOnceThereIsRoom() {
        try (var server = WebServer.start(Config.passing());
                var noa = new Visitor(server)) {
            var sql = server.part(JdbcTemplate.class);
            sql.execute("create trigger full_disk before insert on entry call 'troth.web.NoRoom'");

            var failed = noa.post("talk", "do=keep&topic=appreciation&text=" + TYPED);
            assertThat(failed.statusCode()).isEqualTo(507);
            assertThat(failed.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(failed.body())
                    .contains("The disk of the computer that keeps this space is full.")
                    .contains("<p class=\"typed\">" + SHOWN)
                    .contains(
                            "name=\"text\" value=\"" + SHOWN,
                            "name=\"topic\" value=\"appreciation\"")
                    .contains("action=\"/talk\"", "name=\"_token\"");

            sql.execute("drop trigger full_disk");
            assertThat(noa.get("talk").body()).doesNotContain(SHOWN);
            noa.post("talk", "do=keep&topic=appreciation&text=" + TYPED);
            assertThat(noa.get("talk").body()).contains(SHOWN);
        }
    }

    /// Nobody is told to bring back a backup over a file that is whole.
    @Test
    void aFullDiskIsNotADamagedFile() {
        var several = new SQLException("batch");
        several.setNextException(new SQLException("no room", "53100"));
        for (var failure :
                new Throwable[] {
                    several,
                    new SQLException("disk", "53100"),
                    new SQLException("no room", "HY000", 90100),
                    new SQLException("stopped", new IOException("No space left on device")),
                    new UncheckedIOException(new IOException("Disk quota exceeded"))
                }) {
            assertThat(Trouble.sentence(failure).orElse(""))
                    .startsWith("The disk is full")
                    .doesNotContain("restore", "damaged");
        }
        assertThat(Trouble.sentence(new SQLException("no", new IOException("Input/output error"))))
                .get()
                .asString()
                .contains("may be full or failing")
                .doesNotContain("restore");
        assertThat(Trouble.sentence(new SQLException("file is corrupted", "90030", 90030)))
                .get()
                .asString()
                .contains("restore a backup");
    }

    /// A rule of a table that is broken is our fault or a race of two: nobody is told of a disk,
    /// and nobody else's connection is given up.
    @Test
    void aBrokenRuleOfATableIsNoTroubleOfTheDisk(@TempDir Path folder) {
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            OwnSpace.begin(server);
            try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
                var sql = server.part(JdbcTemplate.class);
                sql.execute("alter table entry add constraint never check (id = '') nocheck");
                var open = sql.queryForList(SESSIONS, Long.class);

                var failed = noa.post("talk", "do=keep&topic=appreciation&text=" + TYPED);

                assertThat(failed.statusCode()).isEqualTo(500);
                assertThat(failed.body()).doesNotContain("disk", "does not answer just now");
                assertThat(failed.body()).contains("<p class=\"typed\">" + SHOWN, "copy it");
                assertThat(failed.body()).doesNotContain("<b>", "appreciation", ">keep<");
                assertThat(sql.queryForList(SESSIONS, Long.class)).containsAll(open);
            }
        }
    }

    /// All were waiting for another: nobody's fault, and over in a moment.
    @Test
    void whoWaitedInVainForAnotherKeepsTheirWords(@TempDir Path folder) throws SQLException {
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            OwnSpace.begin(server);
            try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
                var form = "do=keep&topic=appreciation&text=" + TYPED;
                HttpResponse<String> failed;
                // The one connection there is.
                try (var other = server.part(DataSource.class).getConnection()) {
                    assertThat(other.isValid(1)).isTrue();
                    failed = noa.post("talk", form);
                }

                assertThat(failed.statusCode()).isEqualTo(503);
                assertThat(failed.body())
                        .contains("does not answer just now", "<p class=\"typed\">" + SHOWN);
                assertThat(noa.post("talk", form).statusCode()).isEqualTo(303);
            }
        }
    }

    /// Of H2 (`org.h2.api.ErrorCode`) and of PostgreSQL (appendix A of its manual, 18).
    @ParameterizedTest
    @CsvSource({
        "HYT00, 50200, true", // H2: it waited in vain for a row
        "40001, 40001, true", // H2: each waited for the other
        "90131, 90131, true", // H2: somebody was quicker
        "40001, 0, true", // PostgreSQL: not one after the other
        "40P01, 0, true", // each waited for the other
        "55P03, 0, true", // it waited in vain
        "23505, 23505, false",
        "23505, 0, false",
        "08006, 0, false",
        "90143, 90143, false"
    })
    void twoInEachOthersWayAreToldFromAll(String state, int code, boolean inTheWay) {
        var failure = new IllegalStateException(new SQLException("failed", state, code));

        assertThat(Trouble.isOfAnother(failure)).isEqualTo(inTheWay);
    }

    /// Codes of H2 2.4 (`org.h2.api.ErrorCode`) and of PostgreSQL (appendix A of its manual, 18).
    @ParameterizedTest
    @CsvSource({
        "08006, 0, true", // the connection broke
        "08001, 0, true", // none was made
        "53100, 0, true", // PostgreSQL: the disk is full
        "53300, 0, true", // too many connections
        "57P01, 0, true", // it is being ended
        "57P03, 0, true", // it is being started
        "58030, 0, true", // it could not read or write
        "25006, 0, true", // it only reads by now
        "XX001, 0, true", // what it read is damaged
        ", 0, true", // the pool gave up
        "90028, 90028, true", // H2: it could not read or write
        "90031, 90031, true",
        "90098, 90098, true", // the file was closed
        "90121, 90121, true",
        "90143, 90143, true", // an index names a row that is not there
        "90067, 90067, true", // the connection broke
        "90097, 90097, true", // it only reads
        "90100, 90100, true", // older: the disk is full
        "23505, 23505, false", // there is one already
        "23505, 0, false",
        "23513, 23513, false", // a rule of a table
        "23514, 0, false",
        "22001, 22001, false", // too long
        "40001, 40001, false", // two in each other's way
        "40P01, 0, false",
        "42001, 42001, false", // no SQL
        "42P01, 0, false", // no such table
        "57014, 0, false", // stopped on demand
        "25P02, 0, false", // after another failure
        "90012, 90012, false", // a value is missing
        "90112, 90112, false", // the row is gone
    })
    void onlyWhatIsOfTheStoreIsSaidOfIt(@Nullable String state, int code, boolean ofTheStore) {
        var failure = new IllegalStateException(new SQLException("failed", state, code));

        assertThat(Trouble.isOfTheStore(failure)).isEqualTo(ofTheStore);
    }

    /// On a disk of a few megabytes of its own, named by `-Dtroth.small=FOLDER`: filled up while
    /// two live on it, started on when full, and emptied again.
    @Test
    void onASmallDiskNothingIsTorn() throws IOException {
        assumeThat(System.getProperty("troth.small")).as("a small disk of its own").isNotNull();
        var disk = Path.of(System.getProperty("troth.small"));
        var ballast = disk.resolve("ballast");
        var config = new Config(0, Optional.of(disk.resolve("space")));
        try (var server = WebServer.start(config)) {
            OwnSpace.begin(server);
            try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
                noa.post("talk", "do=keep&topic=appreciation&text=Before+it+was+full");
                fill(ballast);
                var failed = noa.post("talk", "do=keep&topic=appreciation&text=" + TYPED);
                for (int i = 0; i < 50 && failed.statusCode() == 303; i++) {
                    failed = noa.post("talk", "do=keep&topic=appreciation&text=" + TYPED + i);
                }
                System.out.println("write: " + failed.statusCode());
                assertThat(failed.statusCode()).isEqualTo(507);
                assertThat(failed.body()).contains(SHOWN);
                var after = noa.get("talk");
                System.out.println("read: " + after.statusCode());
                var again = noa.post("talk", "do=keep&topic=appreciation&text=" + TYPED);
                System.out.println("second write: " + again.statusCode());
                assertThat(again.body()).contains(SHOWN);
                Files.delete(ballast);
                var freed = noa.post("talk", "do=keep&topic=appreciation&text=" + TYPED);
                System.out.println("write with room: " + freed.statusCode());
                assertThat(noa.get("talk").body()).contains("Before it was full", SHOWN);
            }
        }
        fill(ballast);
        try (var server = WebServer.start(config)) {
            System.out.println("started on a full disk: " + server.address());
        } catch (IllegalArgumentException e) {
            System.out.println("start: " + e.getMessage());
            assertThat(e).hasMessageStartingWith("The disk is full");
        }
        var fresh = new Config(0, Optional.of(disk.resolve("other")));
        assertThatThrownBy(() -> WebServer.start(fresh).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is full");
        Files.delete(ballast);
        try (var server = WebServer.start(config);
                var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            assertThat(noa.get("talk").body()).contains("Before it was full", SHOWN);
        }
    }

    /// To the last byte.
    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (int size = 1 << 16; size > 0; size >>= 1) {
                fill(out, new byte[size]);
            }
        }
    }

    private static void fill(java.io.OutputStream out, byte[] bytes) {
        try {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException _) {
            // Full as far as pieces of this size go.
        }
    }
}
