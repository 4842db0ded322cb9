package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.keep.Keeper;
import troth.web.key.OneTimeCode;
import troth.web.key.PasskeyKey;
import troth.web.store.AccountStore;
import troth.web.store.ClinicianStore;
import troth.web.store.CodeStore;
import troth.web.store.EntryStore;
import troth.web.store.PasskeyStore;
import troth.web.store.PasskeyStore.Passkey;
import troth.web.store.Visit;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;

/// What whoever keeps the machine can do: copy, bring back, remove. And what not.
class KeeperTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Keeper keeper() {
        return new Keeper(Optional.of(data()), Optional.empty());
    }

    private void begin() {
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            OwnSpace.begin(server);
            write(server, "Noa", OwnSpace.NOAS);
            write(server, "Robin", OwnSpace.ROBINS);
        }
    }

    private static void write(WebServer server, String name, String passphrase) {
        var visit = in(server, name, passphrase).orElseThrow();
        var me = visit.partner();
        server.part(EntryStore.class)
                .add(
                        visit,
                        List.of(
                                Entry.ofOne(me, NOW, new Answer("word", 7)),
                                Entry.ofBoth(me, NOW, new Note(Topic.LETTER, "For you", ""))));
    }

    private static Optional<Visit> in(WebServer server, String name, String passphrase) {
        return server.part(Accounts.class).byPassphrase(name, passphrase)
                        instanceof Entrance.In(Visit visit)
                ? Optional.of(visit)
                : Optional.empty();
    }

    private static List<Entry> read(WebServer server, String name, String passphrase) {
        var visit = in(server, name, passphrase).orElseThrow();
        return server.part(EntryStore.class).view(visit).entries();
    }

    @Test
    void aBackupBringsEverythingBackElsewhereForItsOwnersAlone() {
        begin();
        var file = folder.resolve("copy.zip");

        var backup = keeper().backup(file);
        var other = OwnSpace.in(folder.resolve("other"));
        other.keeper().restore(file);

        assertThat(backup.rows("entry")).isEqualTo(4);
        try (var server = WebServer.start(other)) {
            assertThat(read(server, "Noa", OwnSpace.NOAS)).hasSize(3);
            assertThat(read(server, "Robin", OwnSpace.ROBINS)).hasSize(3);
            assertThat(in(server, "Robin", OwnSpace.NOAS)).isEmpty();
        }
    }

    @Test
    void aTryOfARestoreTouchesNothingAndMayBeMadeWhileTheServerRuns() throws IOException {
        begin();
        var file = folder.resolve("copy.zip");
        keeper().backup(file);
        try (var _ = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            var before = Files.readAllBytes(data().resolve("troth.mv.db"));

            assertThat(Keeper.verified(file).rows("account")).isEqualTo(2);

            assertThat(Files.readAllBytes(data().resolve("troth.mv.db"))).isEqualTo(before);
        }
    }

    /// A bit that is changed is noticed, or it lies where nothing is read.
    @Test
    void whatIsNoBackupOrDamagedIsRefusedAndNothingChanges() throws IOException {
        begin();
        var file = folder.resolve("copy.zip");
        var whole = keeper().backup(file);
        var bytes = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 3; at < bytes.length; at += bytes.length / 25) {
            bytes[at] ^= 4;
            var damaged = Files.write(folder.resolve("damaged.zip"), bytes);
            bytes[at] ^= 4;
            try {
                assertThat(Keeper.verified(damaged)).isEqualTo(whole);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("damaged");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(15);
        var foreign = Files.writeString(folder.resolve("foreign.zip"), "somebody else's");

        assertThatThrownBy(() -> keeper().restore(foreign))
                .hasMessageContaining("is no backup of Troth's");
        assertThatThrownBy(() -> keeper().restore(folder.resolve("none.zip")))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> keeper().backup(file)).hasMessageContaining("already");
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            assertThat(read(server, "Noa", OwnSpace.NOAS)).hasSize(3);
        }
    }

    @Test
    void aRestoreKeepsWhatWasThereBeforeEvenIfItCannotBeRead() throws IOException {
        begin();
        var file = folder.resolve("copy.zip");
        keeper().backup(file);
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            write(server, "Noa", OwnSpace.NOAS);
        }

        var first = keeper().restore(file);
        Files.writeString(data().resolve("troth.mv.db"), "worn out ".repeat(2000));
        var second = keeper().restore(file);

        assertThat(Keeper.verified(first.before().orElseThrow()).rows("entry")).isEqualTo(6);
        assertThat(second.before().orElseThrow()).content().startsWith("worn out");
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            assertThat(read(server, "Noa", OwnSpace.NOAS)).hasSize(3);
        }
    }

    @Test
    void whoHasLeftIsNotBroughtBackByAnOlderBackup() {
        begin();
        var file = folder.resolve("copy.zip");
        keeper().backup(file);
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            var robin = in(server, "Robin", OwnSpace.ROBINS).orElseThrow();
            server.part(AccountStore.class).leave(robin.viewer());
        }

        keeper().restore(file);

        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            assertThat(in(server, "Robin", OwnSpace.ROBINS)).isEmpty();
            assertThat(read(server, "Noa", OwnSpace.NOAS)).hasSize(2);
        }
        assertThat(keeper().backup(folder.resolve("later.zip")).rows("account")).isEqualTo(1);
    }

    @Test
    void aTherapistWhoHasLeftIsNotBroughtBackEither() {
        var file = folder.resolve("copy.zip");
        try (var trio = new Trio(data(), new Moving(Instant.parse("2026-11-22T18:00:00Z")))) {
            trio.open();
        }
        assertThat(keeper().backup(file).rows("clinician")).isEqualTo(1);
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            var therapist = server.part(ClinicianStore.class).named("A therapist 1").orElseThrow();
            var consult = therapist.byPassphrase(Trio.CLINICIANS).orElseThrow();
            server.part(ClinicianStore.class).leave(consult);
        }

        keeper().restore(file);

        assertThat(keeper().backup(folder.resolve("later.zip")).rows("clinician")).isZero();
    }

    /// Its owner may have taken it away since; what stands behind their passphrase stays there.
    @Test
    void aRestoreBringsNoPasskeyBackThatOpensASideByItself() {
        begin();
        var file = folder.resolve("copy.zip");
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            var robin = in(server, "Robin", OwnSpace.ROBINS).orElseThrow();
            var passkeys = server.part(PasskeyStore.class);
            var key = PasskeyKey.of("k".repeat(42) + "A");
            passkeys.keep(robin, new Passkey("1", "phone", "one", "half", 1, true), key);
            passkeys.keep(
                    robin, new Passkey("2", "desk", "two", "half", 1, false), Optional.empty());
            server.part(CodeStore.class).keep(robin, OneTimeCode.fresh(), 1);
        }
        keeper().backup(file);

        keeper().restore(file);

        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            var sql = server.part(JdbcTemplate.class);
            assertThat(sql.queryForList("select id from passkey", String.class))
                    .containsExactly("2");
            assertThat(sql.queryForList("select used from code", Long.class)).hasSize(1);
            assertThat(in(server, "Robin", OwnSpace.ROBINS)).as("the words alone").isEmpty();
        }
    }

    @Test
    void anAccountIsRemovedWithAllThatItsOwnerWroteAndTheOtherKeepsTheirs() {
        begin();

        assertThat(keeper().count("robin")).isEqualTo(2);
        assertThat(keeper().remove(" ROBIN")).isEqualTo(2);

        assertThatThrownBy(() -> keeper().remove("Robin"))
                .hasMessageContaining("There is no account with the name (Robin)");
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone())) {
            assertThat(in(server, "Robin", OwnSpace.ROBINS)).isEmpty();
            assertThat(read(server, "Noa", OwnSpace.NOAS))
                    .allMatch(entry -> entry.author() == Partner.A)
                    .hasSize(2);
        }
    }

    /// Nobody may be let in, or looked at, by whoever keeps the machine: a space that is kept has
    /// no guests, and no address but the ways in that ask for words.
    @Test
    void whoKeepsTheMachineIsLetInNowhere() {
        begin();
        try (var server = WebServer.start(OwnSpace.in(data()), Clock.systemDefaultZone());
                var keeper = Visitor.outside(server)) {
            for (var address : List.of("be", "admin", "account", "mine/copy", "picture")) {
                keeper.post(address, "who=B");
                var answer = keeper.get(address);

                assertThat(answer.headers().firstValue("Location").orElse("/sign-in"))
                        .isIn("/sign-in", "/");
                assertThat(answer.statusCode()).isNotEqualTo(200);
                assertThat(keeper.get("").statusCode()).isEqualTo(303);
            }
        }
    }
}
