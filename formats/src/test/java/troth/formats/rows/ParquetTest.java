package troth.formats.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.formats.WholeFiles;

class ParquetTest {

    /// A device of Linux on which there is never room.
    private static final Path FULL = Path.of("/dev/full");

    @TempDir Path folder;

    @Test
    void aFullDiskIsSaidInPlainWordsAndLeavesNothing() throws IOException {
        assumeTrue(Files.exists(FULL), "There is no device that is always full.");
        var table = Files.writeString(folder.resolve("rows.csv"), "couple,x\n0,1.5\n");
        var target = folder.resolve("rows.parquet");
        Files.createSymbolicLink(WholeFiles.growing(target), FULL);

        assertThatThrownBy(() -> Parquet.of(table, target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The file (%s) cannot be written: No space left on device."
                                .formatted(target));
        assertThat(folder).isDirectoryNotContaining("glob:**.parquet*");
    }
}
