package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    private static final String MAPPING =
            """
            name: Small
            layout: moments
            columns: {dyad: dyad, person: person, time: day}
            unit: day
            holdOut: 2 days
            items:
              satisfaction: {scale: ordinal, from: 1, to: 7, measures: satisfaction}
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void modelsAreComparedOnADiary() throws IOException {
        int code = run(6);

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("as-evidenced", "VAR(1)", "weight");
        assertThat(folder.resolve("out/comparison.html")).exists();
        assertThat(folder.resolve("out/comparison.json")).exists();
    }

    @Test
    void aDiaryAsShortAsWhatIsHeldBackIsRefused() throws IOException {
        int code = run(2);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("must be shorter than the diary (2 days)");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private int run(int days) throws IOException {
        var csv = new StringBuilder("dyad,person,day,satisfaction\n");
        for (int d = 0; d < 2; d++) {
            for (int day = 0; day < days; day++) {
                for (var person : new String[] {"a", "b"}) {
                    csv.append(
                            "%d,%s%d,%d,%d\n".formatted(d, person, d, day, 1 + (day * 3 + d) % 7));
                }
            }
        }
        var diary = Files.writeString(folder.resolve("small.csv"), csv);
        var mapping = Files.writeString(folder.resolve("small.map.yaml"), MAPPING);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "compare",
                        diary.toString(),
                        "--map",
                        mapping.toString(),
                        "--out",
                        folder.resolve("out").toString());
    }
}
