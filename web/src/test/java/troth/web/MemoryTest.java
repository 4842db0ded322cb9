package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.picture.Picture;
import troth.web.picture.Pictures;
import troth.web.store.EntryStore;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.View;

/// Robin's picture lies in memory as long as Robin is here.
class MemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @TempDir private Path folder;

    private final Moving clock = new Moving(NOW);
    private WebServer server;
    private View view;
    private Visitor robin;

    @BeforeEach
    void begin() {
        server = OwnSpace.begun(folder, clock);
        var in = server.part(Accounts.class).byPassphrase("Robin", OwnSpace.ROBINS);
        var keys = ((Entrance.In) in).visit();
        server.part(EntryStore.class)
                .add(keys, List.of(Entry.ofOne(Partner.B, NOW, new Answer("word", 7))));
        view = server.part(EntryStore.class).view(keys);
        robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS);
    }

    @AfterEach
    void end() {
        robin.close();
        server.close();
    }

    /// The same one each time, as long as it is kept.
    private Picture picture() {
        return server.part(Pictures.class)
                .picture(view, LocalDate.ofInstant(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @Test
    void itIsForgottenWhenTheLastSessionIsSignedOut() {
        var picture = picture();
        try (var phone = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            phone.post("sign-out", "");
        }
        assertThat(picture()).isSameAs(picture);

        robin.post("sign-out", "");

        assertThat(picture()).isNotSameAs(picture);
    }

    @Test
    void itIsForgottenWhenNoPageWasAskedForInALongTime() {
        var picture = picture();
        clock.on(Duration.ofMinutes(11));

        robin.get("");

        assertThat(picture()).isNotSameAs(picture);
    }

    @Test
    void itIsForgottenWhenRobinLeaves() {
        var picture = picture();

        robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS));

        assertThat(picture()).isNotSameAs(picture);
    }

    @Test
    void whatNoaDoesForgetsNothingOfRobins() {
        var picture = picture();
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            noa.post("sign-out", "");
        }

        assertThat(picture()).isSameAs(picture);
    }
}
