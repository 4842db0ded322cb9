package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import troth.web.view.PracticeContent.Offered;

class BoxesTest {

    /// As offers were kept before, with one name for two things.
    @Test
    void anOfferOfAnOlderVersionIsRead() {
        var kept =
                """
                {"moment":"2026-11-22T18:00:00Z","content":{"kind":"Offered","kind":"walk",\
                "day":"2026-11-22","scope":"an hour"}}
                """;
        var offer = new Offered("walk", LocalDate.parse("2026-11-22"), "an hour");
        var box = new Boxes.Box(Instant.parse("2026-11-22T18:00:00Z"), offer);

        assertThat(Boxes.unpacked(kept.getBytes(StandardCharsets.UTF_8))).isEqualTo(box);
        assertThat(Boxes.unpacked(Boxes.packed(box))).isEqualTo(box);
    }
}
