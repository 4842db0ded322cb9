package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.store.AccountStore;
import troth.web.store.EntryStore;
import troth.web.store.Locks;
import troth.web.store.OwnPostgres;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Round;

/// The whole server on a PostgreSQL, by one setting; and the way from one kind of database to the
/// other, by a backup.
class PostgresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir private Path folder;

    private Config hosted(String address) {
        return new Config(0, Optional.of(folder), Optional.of(address), new Reach.Here());
    }

    @Test
    void aSpaceLivesInAPostgresAndMovesThereByABackup() {
        var address = OwnPostgres.address();
        var file = folder.resolve("copy.zip");
        var embedded = OwnSpace.in(folder.resolve("embedded"));
        try (var server = WebServer.start(embedded)) {
            OwnSpace.begin(server);
            write(server);
        }
        embedded.keeper().backup(file);

        hosted(address).keeper().restore(file);

        try (var server = WebServer.start(hosted(address))) {
            write(server);
            try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
                assertThat(noa.get("").statusCode()).isEqualTo(200);
                assertThat(noa.post("", "word=7").statusCode()).isEqualTo(303);
            }
            var robin = in(server, "Robin", OwnSpace.ROBINS);
            assertThat(server.part(EntryStore.class).view(robin.visit()).own()).hasSize(2);
            server.part(AccountStore.class).leave(robin.visit().viewer());
        }
        assertThat(hosted(address).keeper().backup(folder.resolve("later.zip")).rows("account"))
                .isEqualTo(1);
        assertThatThrownBy(() -> hosted(address).keeper().restore(file))
                .hasMessageContaining("holds a space already");
    }

    @Test
    void aPostgresThatDoesNotAnswerGetsASentence() {
        var nowhere = hosted("jdbc:postgresql://127.0.0.1:1/none?user=nobody&password=secret");

        assertThatThrownBy(() -> WebServer.start(nowhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The database does not answer")
                .hasMessageNotContaining("secret");
        assertThat(nowhere.toString()).doesNotContain("secret");
    }

    /// While two live there. What was saved before is there when it is back.
    @Test
    void aPostgresThatGoesAwayLosesNothingThatWasTyped() {
        try (var server = WebServer.start(hosted(OwnPostgres.address()))) {
            OwnSpace.begin(server);
            try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
                assertThat(noa.post("talk", form("before")).statusCode()).isEqualTo(303);

                OwnPostgres.away(() -> {
                    var failed = noa.post("talk", form("I+was+glad+of+you"));
                    assertThat(failed.statusCode()).isEqualTo(503);
                    assertThat(failed.body())
                            .contains("does not answer just now", "<p class=\"typed\">I was glad");
                    assertThat(noa.get("talk").statusCode()).isEqualTo(503);
                });

                assertThat(noa.post("talk", form("I+was+glad+of+you")).statusCode()).isEqualTo(303);
                assertThat(noa.get("talk").body()).contains("before", "I was glad of you");
            }
        }
    }

    private static String form(String text) {
        return "do=keep&topic=appreciation&text=" + text;
    }

    private static void write(WebServer server) {
        var robin = in(server, "Robin", OwnSpace.ROBINS).visit();
        server.part(EntryStore.class)
                .add(robin, List.of(Entry.ofOne(Partner.B, NOW, new Answer("word", 7))));
        var round = new Round("wishes 0", NOW, false, "seed");
        server.part(Locks.class).lock(robin, round, List.of("trip"), NOW.minusSeconds(1));
        assertThat(server.part(Locks.class).own(robin, round)).containsExactly("trip");
    }

    private static Entrance.In in(WebServer server, String name, String passphrase) {
        return (Entrance.In) server.part(Accounts.class).byPassphrase(name, passphrase);
    }
}
