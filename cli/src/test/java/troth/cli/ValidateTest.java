package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole run takes minutes: what it writes is held by the tests of `troth.formats.reproduce`.
class ValidateTest {

    @TempDir Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aRunThatCannotBeIsRefusedAndNothingIsWritten() {
        var out = folder.resolve("validated");

        assertThat(run("validate", "--studies", "1", "--out", out + "")).isEqualTo(2);
        assertThat(run("validate", "--threads", "0", "--out", out + "")).isEqualTo(2);
        assertThat(run("validate", "--people", "same", "--out", out + "")).isEqualTo(2);
        assertThat(run("validate", "--seed", "one", "--out", out + "")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "The number of studies (1) must lie in [2, 10000].",
                        "The number of threads (0) must lie in [1, 1024].",
                        "'same'",
                        "'one'");
        assertThat(out).doesNotExist();
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
