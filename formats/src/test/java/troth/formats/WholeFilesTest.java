package troth.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

    @TempDir Path folder;

    @Test
    void allFilesComeToTheirPlaceTogether() throws IOException {
        var inner = folder.resolve("a/b");
        try (var files = new WholeFiles(inner)) {
            files.write("one.txt", writer -> writer.append("1"));
            files.write("two.txt", writer -> writer.append("2"));

            assertThat(names(inner)).noneMatch(name -> name.endsWith(".txt"));

            files.done();
        }

        assertThat(names(inner)).containsExactlyInAnyOrder("one.txt", "two.txt");
        assertThat(Files.readString(inner.resolve("two.txt"))).isEqualTo("2");
    }

    @Test
    void whatFailsLeavesNothingAndKeepsWhatWasThere() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "before");

        assertThatThrownBy(
                        () -> {
                            try (var files = new WholeFiles(folder)) {
                                files.write("one.txt", writer -> writer.append("after"));
                                files.write(
                                        "two.txt",
                                        _ -> {
                                            throw new IOException("no room left");
                                        });
                                files.done();
                            }
                        })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two.txt")
                .hasMessageEndingWith("cannot be written: no room left.");

        assertThat(names(folder)).containsExactly("one.txt");
        assertThat(Files.readString(folder.resolve("one.txt"))).isEqualTo("before");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("here"), "");

        assertThatThrownBy(() -> new WholeFiles(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a file of that name stands in the way");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
