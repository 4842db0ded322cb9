package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.pace.Calendar;
import troth.web.pace.Chance;
import troth.web.store.Locks;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.view.Round;

/// What was named under lock, and what chance is drawn from, as somebody sees it who has the
/// database and no key.
class LocksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Round ROUND = new Round("wishes 0", NOW.plusSeconds(60), false, "seed");

    @TempDir private Path folder;

    private WebServer server;
    private Visit noa;
    private Visit robin;

    @BeforeEach
    void begin() {
        server = WebServer.start(OwnSpace.in(folder), Clock.systemDefaultZone());
        OwnSpace.begin(server);
        noa = in("Noa", OwnSpace.NOAS);
        robin = in("Robin", OwnSpace.ROBINS);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Visit in(String name, String passphrase) {
        var in = server.part(Accounts.class).byPassphrase(name, passphrase);
        return ((Entrance.In) in).visit();
    }

    @Test
    void theTableTellsNeitherWhatWasNamedNorByWhomNorWhen() {
        var locks = server.part(Locks.class);
        locks.lock(robin, ROUND, List.of("trip", "play"), NOW);
        var before = box();
        locks.lock(robin, ROUND, List.of(), NOW);

        assertThat(box()).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(new String(before, StandardCharsets.ISO_8859_1))
                .doesNotContain("trip", "play", "wishes", "\"B\"");
        var rows = server.part(JdbcTemplate.class).queryForList("select * from locks");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().keySet()).containsExactlyInAnyOrder("space", "box");
    }

    private byte[] box() {
        return Objects.requireNonNull(
                server.part(JdbcTemplate.class)
                        .queryForObject("select box from locks", byte[].class));
    }

    @Test
    void whatBothNamedOpensAtTheEndAndNothingBefore() {
        var locks = server.part(Locks.class);
        locks.lock(robin, ROUND, List.of("trip", "play"), NOW);
        locks.lock(noa, ROUND, List.of("play", "past"), NOW);

        assertThat(locks.own(noa, ROUND)).containsExactly("play", "past");
        assertThat(locks.opened(noa, ROUND, NOW)).isEmpty();
        assertThat(locks.opened(noa, ROUND, NOW.plusSeconds(60))).hasValue("play");
        locks.lock(noa, ROUND, List.of(), NOW.plusSeconds(60));
        assertThat(locks.own(noa, ROUND)).containsExactly("play", "past");
    }

    /// The days that rest by themselves are drawn from the key of the space: both see the same
    /// ones, and who has the database and its ids has none of them.
    @Test
    void whichRestsBeganByThemselvesIsNotInTheDatabase() {
        var space = server.part(SpaceStore.class).space(noa);
        var chance = new Chance(false);
        var drawn = Calendar.of(chance, noa, space, ZoneOffset.UTC).chance();

        assertThat(Calendar.of(chance, robin, space, ZoneOffset.UTC).chance()).isEqualTo(drawn);
        assertThat(drawn).hasSize(64).doesNotContain(space.id());
        var other =
                new Visit(noa.viewer(), troth.web.key.Keys.beside(troth.web.key.DataKey.fresh()));
        assertThat(Calendar.of(chance, other, space, ZoneOffset.UTC).chance()).isNotEqualTo(drawn);
    }

    @Test
    void whatAnOlderVersionKeptUnlockedIsLockedAtTheFirstLook() throws IOException {
        var sql = server.part(JdbcTemplate.class);
        for (var author : List.of("A", "B")) {
            sql.update(
                    "insert into locked (space, author, round, box) values (?, ?, 'wishes 0', ?)",
                    noa.space(),
                    author,
                    "trip\nplay   ".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(server.part(Locks.class).own(robin, ROUND)).containsExactly("trip", "play");
        assertThat(sql.queryForList("select * from locked")).isEmpty();
        assertThat(server.part(Locks.class).opened(noa, ROUND, NOW.plusSeconds(60))).isPresent();
    }
}
