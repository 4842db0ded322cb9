package troth.formats.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Happening;

class InventedDiaryTest {

    private static final Path FOLDER = Path.of("../examples/invented");

    /// Recorded: after a change of the generator, run its `main` with this folder.
    @Test
    void theFilesAreWhatTheirGeneratorMakes() throws IOException {
        assertThat(FOLDER.resolve("diary.csv"))
                .hasContent(InventedDiary.answers(InventedDiary.SEED));
        assertThat(FOLDER.resolve("events.csv")).hasContent(InventedDiary.events());
        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .contains(String.valueOf(InventedDiary.SEED));
    }

    @Test
    void itIsOnTheClassPath() {
        var shipped = DiaryReader.invented();
        var onDisk =
                DiaryReader.read(FOLDER.resolve("diary.csv"), FOLDER.resolve("diary.map.yaml"));

        assertThat(shipped).isEqualTo(onDisk);
    }

    @Test
    void itHasWhatADiaryHas() {
        var file = DiaryReader.invented();
        var diary = file.diary();

        assertThat(diary.timelines()).hasSize(24).allMatch(t -> t.end() <= 27);
        assertThat(diary.items()).hasSize(6);
        assertThat(diary.drivers()).hasSize(2);
        assertThat(diary.holdOut()).isEqualTo(8);
        assertThat(file.notes().missing()).hasSize(6);
        assertThat(file.notes().rows()).isBetween(1_100L, 24 * 28 * 2L);
        assertThat(diary.timelines().stream().flatMap(t -> t.happenings().stream()))
                .extracting(Happening::event)
                .hasSize(6)
                .hasAtLeastOneElementOfType(Event.Betrayal.class);
    }
}
