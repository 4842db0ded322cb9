package troth.formats.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.infer.Calibration;
import troth.model.Parameters;
import troth.model.Preset;

class RankTableTest {

    @TempDir private Path folder;

    @Test
    void aRunGoesOnWhereItStopped() {
        var file = folder.resolve("ranks.csv");
        new RankTable(file, run(1)).add(3, List.of(rank("trust", 40), rank("level", 2)));

        var again = new RankTable(file, run(1));
        again.add(4, List.of(rank("trust", 70), rank("level", 1)));

        assertThat(again.has(3)).isTrue();
        assertThat(again.has(5)).isFalse();
        assertThat(file)
                .hasContent(
                        """
                        # couples 2, days 3, missing 0.3, way chain, seed 1
                        simulation,quantity,rank,of
                        3,trust,40,99
                        3,level,2,99
                        4,trust,70,99
                        4,level,1,99
                        """);
        assertThat(again.summary())
                .contains("| trust | 2 | ")
                .contains("1 of 2 quantities leave their band");
    }

    @Test
    void anotherRunAndABadLineAreSaidWithFileAndLine() throws IOException {
        var file = folder.resolve("ranks.csv");
        new RankTable(file, run(1)).add(0, List.of(rank("trust", 1)));

        assertThatThrownBy(() -> new RankTable(file, run(2)))
                .hasMessageContaining("ranks.csv")
                .hasMessageContaining("another run");
        Files.writeString(file, "5,trust\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> new RankTable(file, run(1))).hasMessageContaining("4");
    }

    private static Calibration run(long seed) {
        return new Calibration(
                Parameters.of(Preset.AS_EVIDENCED), 2, 3, 0.3, Calibration.Way.CHAIN, seed);
    }

    private static Calibration.Rank rank(String quantity, int rank) {
        return new Calibration.Rank(quantity, rank, Calibration.RANKED);
    }
}
