package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All of the files or none, and nobody else's touched.
class ReadingFolderTest {

    @TempDir private Path folder;

    @Test
    void anEarlierReadingIsReplacedAsAWhole() throws IOException {
        var target = folder.resolve("reading");
        ReadingFolder.write(target, SmallDiary.reading());
        var couples = Files.createDirectories(target.resolve("couples"));
        Files.writeString(couples.resolve("left-over.html"), "old");

        ReadingFolder.write(target, SmallDiary.reading());

        assertThat(target.resolve("couples").resolve("left-over.html")).doesNotExist();
        assertThat(target.resolve("reading.json")).exists();
        assertThat(names(folder)).containsExactly("reading");
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        var target = Files.createDirectory(folder.resolve("reading"));

        ReadingFolder.write(target, SmallDiary.reading());

        assertThat(target.resolve("forecasts.csv")).exists();
    }

    @Test
    void aFolderWithSomebodyElsesFileIsRefusedAndKept() throws IOException {
        var target = folder.resolve("reading");
        ReadingFolder.write(target, SmallDiary.reading());
        var mine = Files.writeString(target.resolve("my-notes.txt"), "mine");

        assertThatThrownBy(() -> ReadingFolder.write(target, SmallDiary.reading()))
                .isInstanceOf(ReadingFolder.Refused.class)
                .hasMessageContaining("my-notes.txt")
                .hasMessageContaining("--out");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void filesOfTheSameNamesByAnotherToolAreKept() throws IOException {
        Files.writeString(folder.resolve("report.html"), "another tool's");
        Files.writeString(folder.resolve("reading.json"), "{}");

        assertThatThrownBy(() -> ReadingFolder.check(folder))
                .isInstanceOf(ReadingFolder.Refused.class);
        assertThat(folder.resolve("report.html")).hasContent("another tool's");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("reading"), "a file");

        assertThatThrownBy(() -> ReadingFolder.check(file))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("is a file");
    }

    @Test
    void aFolderThatCannotBeMadeLeavesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> ReadingFolder.write(file.resolve("in"), SmallDiary.reading()))
                .isInstanceOf(ReadingFolder.Refused.class)
                .hasMessageContaining("nothing there was changed");
        assertThat(names(folder)).containsExactly("taken");
        assertThat(file).hasContent("a file");
    }

    @Test
    void aDiskThatFailsHalfwayLeavesWhatWasThere() throws IOException {
        var target = Files.createDirectory(folder.resolve("reading"));
        Files.writeString(target.resolve("old"), "old");

        assertThatThrownBy(() -> NewFolder.fill(target, this::failHalfway))
                .hasMessage("No space left on device");
        assertThat(names(folder)).containsExactly("reading");
        assertThat(names(target)).containsExactly("old");
    }

    private void failHalfway(Path fresh) throws IOException {
        Files.writeString(fresh.resolve("first"), "half");
        throw new IOException("No space left on device");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
