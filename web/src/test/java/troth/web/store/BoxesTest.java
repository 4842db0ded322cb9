package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import troth.web.view.PracticeContent.Offered;

class BoxesTest {

    /// As offers were kept before: with one name for two things, and with one that people's words
    /// have.
    @ParameterizedTest
    @ValueSource(strings = {"kind", "what", "menu"})
    void anOfferOfAnOlderVersionIsRead(String name) {
        var kept =
                """
                {"moment":"2026-11-22T18:00:00Z","content":{"kind":"Offered","%s":"walk",\
                "day":"2026-11-22","scope":"an hour"}}
                """
                        .formatted(name);
        var offer = new Offered("walk", LocalDate.parse("2026-11-22"), "an hour");
        var box = new Boxes.Box(Instant.parse("2026-11-22T18:00:00Z"), offer);

        assertThat(Boxes.unpacked(kept.getBytes(StandardCharsets.UTF_8))).isEqualTo(box);
        assertThat(Boxes.unpacked(Boxes.packed(box))).isEqualTo(box);
    }
}
