package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

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
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "compare",
                        SmallDiary.answers(folder, 2, days, "1"),
                        "--map",
                        SmallDiary.mapping(folder),
                        "--out",
                        folder.resolve("out").toString());
    }
}
