package troth.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.store.Visit;
import troth.web.view.Viewer;

class SessionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private static Session session() {
        var keys = Keys.beside(DataKey.fresh());
        return new Session(
                new Visit(new Viewer("space", Partner.A), keys),
                "Linux",
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// However somebody came in: that they typed their passphrase must be said.
    @Test
    void itBeginsWithoutThePassphrase() {
        var session = session();

        assertThat(session.isProved(NOW)).isFalse();
        session.prove(NOW);
        assertThat(session.isProved(NOW)).isTrue();
        assertThat(session.isProved(NOW.plus(Session.PROVED))).isFalse();
    }
}
