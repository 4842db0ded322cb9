package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.access.Sessions;
import troth.web.key.Ticket;
import troth.web.store.AccountStore;
import troth.web.store.ClinicianStore;
import troth.web.store.EntryStore;
import troth.web.store.InvitationStore;
import troth.web.store.Locks;
import troth.web.store.Visit;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Round;

/// Robin leaves while something of theirs, or of Noa's, is still being written.
class LeavingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir private Path folder;

    private WebServer server;
    private Visit robin;

    @BeforeEach
    void begin() {
        server = OwnSpace.begun(folder, new Moving(NOW));
        robin = in("Robin", OwnSpace.ROBINS);
    }

    @AfterEach
    void end() {
        server.close();
    }

    /// With keys that no session ends: those of a request that is under way.
    private Visit in(String name, String passphrase) {
        var in = server.part(Accounts.class).byPassphrase(name, passphrase);
        return ((Entrance.In) in).visit();
    }

    private void write(Visit visit) {
        server.part(EntryStore.class)
                .add(visit, List.of(Entry.ofOne(visit.partner(), NOW, new Answer("word", 7))));
    }

    private long count(String rows) {
        var sql = server.part(JdbcTemplate.class);
        return Optional.ofNullable(sql.queryForObject("select count(*) from " + rows, Long.class))
                .orElseThrow();
    }

    /// Whichever of the two is first, nothing of Robin's is there afterwards.
    @RepeatedTest(4)
    void whatIsWrittenBesideLeavingIsGoneToo() throws InterruptedException {
        var begun = new CountDownLatch(20);
        var writer =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                for (int i = 0; i < 400; i++) {
                                    write(robin);
                                    begun.countDown();
                                }
                            } catch (IllegalStateException _) {
                                // Robin has left.
                            }
                        });
        begun.await();

        try (var leaving = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            var left = leaving.post("account/close", OwnSpace.now(OwnSpace.ROBINS));
            assertThat(left.statusCode()).isEqualTo(303);
        }
        writer.join();

        assertThat(count("account where place = 'B'")).isZero();
        assertThat(count("entry where author = 'B'")).isZero();
    }

    @Test
    void whoHasLeftWritesNothingAnyMore() {
        server.part(AccountStore.class).leave(robin.viewer());

        assertThatThrownBy(() -> write(robin)).isInstanceOf(IllegalStateException.class);
        var round = new Round("wishes 47", NOW.plusSeconds(60), false, "seed");
        assertThatThrownBy(() -> server.part(Locks.class).lock(robin, round, List.of("hug"), NOW))
                .isInstanceOf(IllegalStateException.class);
        var later = NOW.plusSeconds(60);
        assertThatThrownBy(() ->
                        server.part(InvitationStore.class).invite(robin, Ticket.fresh(), later))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> server.part(ClinicianStore.class).ask(robin, Ticket.fresh(), later))
                .isInstanceOf(IllegalStateException.class);
        for (var table : List.of("entry", "locks", "invitation", "care_link")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    /// What is left to Noa is all that both had signed: she cannot sign between the copy and the
    /// end. What she writes only waits.
    @Test
    void theOtherWritesBeforeItOrAfterIt() throws InterruptedException {
        var noa = in("Noa", OwnSpace.NOAS);
        var writer = Thread.ofVirtual().unstarted(() -> write(noa));

        server.part(AccountStore.class)
                .leave(
                        robin,
                        () -> {
                            writer.start();
                            assertThat(isOver(writer)).isFalse();
                            return Optional.of("What both signed");
                        });
        writer.join();

        assertThat(count("legacy where place = 'A'")).isEqualTo(1);
        assertThat(count("entry where author = 'A'")).isEqualTo(1);
    }

    private static boolean isOver(Thread thread) {
        try {
            return thread.join(java.time.Duration.ofMillis(300));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What could not be put together leaves everything as it was.
    @Test
    void leavingIsDoneAsAWholeOrNotAtAll() {
        write(robin);

        assertThatThrownBy(() ->
                        server.part(AccountStore.class)
                                .leave(
                                        robin,
                                        () -> {
                                            throw new IllegalStateException("no power");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count("account where place = 'B'")).isEqualTo(1);
        assertThat(server.part(EntryStore.class).view(robin).entries()).hasSize(1);
    }

    /// The mark of a browser goes with the account, and the browser is told to drop it.
    @Test
    void noBrowserIsKnownAfterwards() {
        try (var leaving = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            assertThat(count("device")).isEqualTo(1);
            var left = leaving.post("account/close", OwnSpace.now(OwnSpace.ROBINS));

            assertThat(left.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-browser=; Path=/; Max-Age=0"));
        }
        assertThat(count("device")).isZero();
    }

    /// Words take a while to be tried: whoever tried them before and is let in after has left.
    @Test
    void noSessionBeginsAfterwards() {
        try (var leaving = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            leaving.post("account/close", OwnSpace.now(OwnSpace.ROBINS));
        }

        server.part(Sessions.class).begin(robin, "phone");

        assertThat(server.part(Sessions.class).of(robin.viewer())).isEmpty();
        assertThat(robin.partner()).isEqualTo(Partner.B);
    }
}
