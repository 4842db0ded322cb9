package troth.web.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.store.Vault;
import troth.web.store.Visit;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;
import troth.web.view.View;
import troth.web.view.Viewer;

class BringingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Visit ROBIN =
            new Visit(new Viewer("space", Partner.B), Keys.beside(DataKey.fresh()));

    private static Bringing of(List<Entry> entries) {
        var here = new View(ROBIN.viewer(), List.of());
        return Bringing.of(new Vault.Opened.In(entries, 0, 1, List.of()), here, ROBIN, NOW);
    }

    private static Entry note(String text, int minute, boolean shared) {
        var moment = NOW.minus(Duration.ofMinutes(minute));
        var note = new Note(Topic.APPRECIATION, text, "");
        return new Entry(Entry.newId(), Partner.B, moment, shared, note);
    }

    @Test
    void whatWasSharedComesOnceIfItStandsBesideAsOnesOwn() {
        var bringing =
                of(List.of(note("Tea", 1, false), note("Tea", 3, true), note("Soup", 2, true)));

        assertThat(bringing.entries()).hasSize(2);
        assertThat(bringing.had()).isEqualTo(1);
    }

    /// A file of one's own making may hold very many; nobody else waits for it to be looked
    /// through. Comparing each with each took minutes.
    @Test
    void muchIsLookedThroughOnce() {
        var many =
                IntStream.range(0, 60_000)
                        .boxed()
                        .flatMap(i -> Stream.of(note("Tea", i, false), note("Soup", i, true)))
                        .toList();

        var bringing = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> of(many));

        assertThat(bringing.entries()).hasSize(120_000);
    }
}
