package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;

class VaultTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    /// However little it takes on its way, what it would hold must fit.
    @Test
    void partsTogetherHoldNoMoreThanFits() {
        var blank = " ".repeat(3_990);
        var entries =
                IntStream.range(0, 1_400)
                        .mapToObj(i -> new Note(Topic.DIARY, i + blank, ""))
                        .map(note -> Entry.ofOne(Partner.B, NOW, note))
                        .toList();
        var file = Vault.sealed(Partner.B, entries, "quiet words here");

        assertThat(file.lines()).hasSizeGreaterThan(10);
        assertThat(file.length()).isLessThan(500_000);
        assertThat(Vault.opened(file, "quiet words here")).isEqualTo(new Vault.Opened.Shut());
    }
}
