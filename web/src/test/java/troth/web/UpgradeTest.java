package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.keep.Keeper;
import troth.web.store.Database;
import troth.web.store.EntryStore;

/// A folder of an older version, made by that version with two invented people, opens here.
class UpgradeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        unpack("troth-v20", folder);
    }

    private static void unpack(String name, Path folder) throws IOException {
        var file = "/troth/web/store/" + name + ".mv.db.gz";
        try (var packed = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(file));
                var in = new GZIPInputStream(packed)) {
            Files.copy(in, folder.resolve("troth.mv.db"));
        }
    }

    @Test
    void whatAnOlderVersionKeptIsThereAndABackupOfItToo() throws IOException {
        try (var server = WebServer.start(OwnSpace.in(folder), new Moving(NOW))) {
            assertOpens(server);
        }
        try (var files = Files.list(folder.resolve("backups"))) {
            var backup = files.toList();
            assertThat(backup).hasSize(1);
            assertThat(backup.getFirst().getFileName()).hasToString("before-2026-11-22-of-20.zip");
            var label = Keeper.verified(backup.getFirst());
            assertThat(label.schema()).isEqualTo("20");
            assertThat(label.rows("entry")).isEqualTo(44);
        }
    }

    /// The second start has nothing to do.
    @Test
    void thereIsOneBackupForOneChange() throws IOException {
        WebServer.start(OwnSpace.in(folder), new Moving(NOW)).close();
        WebServer.start(OwnSpace.in(folder), new Moving(NOW)).close();

        try (var files = Files.list(folder.resolve("backups"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBackupOfAnOlderVersionIsBroughtForwardAsItIsRestored() throws IOException {
        WebServer.start(OwnSpace.in(folder), new Moving(NOW)).close();
        var other = OwnSpace.in(folder.resolve("other"));

        other.keeper().restore(folder.resolve("backups/before-2026-11-22-of-20.zip"));

        try (var server = WebServer.start(other, new Moving(NOW))) {
            assertOpens(server);
        }
    }

    /// Two whose names are now the same: each comes in by the name that they typed, however a third
    /// spelling is told apart, and each is slowed by wrong words for their own name alone.
    @Test
    void namesThatDifferInHowTheirLettersArePutTogetherOpenAsBefore() {
        rename("A", "noe\u0301");
        rename("B", "no\u00e9");

        try (var server = WebServer.start(OwnSpace.in(folder), new Moving(NOW))) {
            var accounts = server.part(Accounts.class);
            for (int i = 0; i < 4; i++) {
                assertThat(accounts.byPassphrase("No\u00e9", "wrong words"))
                        .isInstanceOf(Entrance.Wrong.class);
            }
            assertThat(partner(accounts.byPassphrase("Noe\u0301", OwnSpace.NOAS)))
                    .isEqualTo(Partner.A);
            assertThat(partner(accounts.byPassphrase("\uff2eo\u00e9", OwnSpace.ROBINS)))
                    .isEqualTo(Partner.B);
            for (int i = 0; i < 4; i++) {
                accounts.byPassphrase("No\u00e9", "wrong words");
            }
            assertThat(partner(accounts.byPassphrase("Noe\u0301", OwnSpace.NOAS)))
                    .isEqualTo(Partner.A);
            accounts.byPassphrase("No\u00e9", "wrong words");
            assertThat(accounts.byPassphrase("\uff2eo\u00e9", OwnSpace.ROBINS))
                    .isInstanceOf(Entrance.TooSoon.class);
        }
    }

    /// A name kept as it was typed opens in any spelling from now on.
    @Test
    void aNameOfAnOlderVersionHasOneSpelling() {
        rename("A", "noe\u0301");

        try (var server = WebServer.start(OwnSpace.in(folder), new Moving(NOW))) {
            for (var typed : new String[] {"Noe\u0301", "no\u00e9", "\uff2eO\u00c9"}) {
                assertThat(partner(server.part(Accounts.class).byPassphrase(typed, OwnSpace.NOAS)))
                        .isEqualTo(Partner.A);
            }
        }
        assertThat(OwnSpace.in(folder).keeper().count("NO\u00c9")).isEqualTo(22);
    }

    /// An event once could be shared. It is its author's alone by now, and no page breaks by it.
    @Test
    void whatNobodyMayShareAnyMoreIsItsAuthorsAlone() throws IOException {
        var older = Files.createDirectories(folder.resolve("older"));
        unpack("troth-v54", older);
        try (var server = WebServer.start(OwnSpace.in(older), new Moving(NOW));
                var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
                var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            Everywhere.PATHS.forEach(path -> {
                noa.ask(path);
                robin.ask(path);
            });

            assertThat(noa.get("mine/copy").body())
                    .contains(
                            "\"shared\":false,\"content\":{\"kind\":\"Happened\"", "AgreementKept")
                    .doesNotContain("AgreementBroken");
            assertThat(robin.get("mine/copy").body())
                    .contains("AgreementBroken")
                    .doesNotContain("AgreementKept");
            noa.ask("mine/delete part=all&sure=yes");
            assertThat(noa.get("mine/copy").body()).doesNotContain("AgreementKept");
        }
    }

    private void rename(String place, String name) {
        try (var older = Database.open(Database.inFolder(folder))) {
            older.client()
                    .sql("update account set name = :name where place = :place")
                    .param("name", name)
                    .param("place", place)
                    .update();
        }
    }

    private static Partner partner(Entrance entrance) {
        assertThat(entrance).isInstanceOf(Entrance.In.class);
        return ((Entrance.In) entrance).visit().partner();
    }

    private static void assertOpens(WebServer server) {
        for (var who : new String[] {"Noa", "Robin"}) {
            var words = who.equals("Noa") ? OwnSpace.NOAS : OwnSpace.ROBINS;
            var in = (Entrance.In) server.part(Accounts.class).byPassphrase(who, words);
            assertThat(server.part(EntryStore.class).view(in.visit()).entries()).hasSize(23);
        }
    }
}
