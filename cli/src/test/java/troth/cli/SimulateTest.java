package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aScenarioGivesATableAndTwoFiles() throws IOException {
        var scenario = Path.of("../examples/first-breach.yaml");
        var to = folder.resolve("made/here");

        assertThat(run("simulate", scenario.toString(), "--out", to.toString())).isZero();

        assertThat(out.toString())
                .startsWith("A first breach, and three ways on")
                .contains("nothing after", to.resolve("report.html").toString());
        assertThat(err.toString()).isEmpty();
        try (var files = Files.list(to)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("report.html", "courses.csv");
        }
        assertThat(Files.readString(to.resolve("report.html"))).endsWith("</html>\n");
    }

    @Test
    void aSeedChangesTheChance() throws IOException {
        var scenario =
                Files.writeString(
                        folder.resolve("s.yaml"), "days: 20\nbehaviour: true\ncouples: 5\n");

        run("simulate", scenario.toString(), "--out", folder.resolve("a").toString());
        run(
                "simulate",
                scenario.toString(),
                "--out",
                folder.resolve("b").toString(),
                "--seed",
                "2");

        assertThat(Files.readString(folder.resolve("b/courses.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("a/courses.csv")));
    }

    @Test
    void aScenarioWithASlipLeavesNothingBehind() throws IOException {
        var scenario = Files.writeString(folder.resolve("s.yaml"), "days: 20\nhabbits: {}\n");
        var to = folder.resolve("out");

        assertThat(run("simulate", scenario.toString(), "--out", to.toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains("s.yaml, line 2, habbits", "Maybe you meant (habits).")
                .doesNotContain("\tat ");
        assertThat(to).doesNotExist();
    }

    @Test
    void aScenarioThatIsNotThereIsNamed() {
        assertThat(run("simulate", folder.resolve("none.yaml").toString())).isEqualTo(2);

        assertThat(err.toString()).contains("none.yaml: There is no such file.");
    }

    @Test
    void theHelpHasAnExample() {
        assertThat(run("simulate", "--help")).isZero();

        assertThat(out.toString())
                .contains("SCENARIO", "--out=DIR", "--seed=N", "examples/first-breach.yaml");
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
