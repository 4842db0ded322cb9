package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final String SCENARIO = "../examples/first-breach.yaml";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anArmBecomesAFile() throws IOException {
        var file = folder.resolve("new/breach.xml");

        assertThat(run("export", SCENARIO, "--out", file.toString())).as(err.toString()).isZero();

        assertThat(file).content().contains("<sbml", "level=\"3\"", "listOfEvents");
        assertThat(out.toString()).contains("repaired", file.toString());
    }

    @Test
    void anotherArmHasOtherEvents() throws IOException {
        var one = folder.resolve("one.xml");
        var other = folder.resolve("other.xml");

        run("export", SCENARIO, "--out", one.toString());
        run("export", SCENARIO, "--arm", "told at once", "--out", other.toString());

        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
    }

    @Test
    void anArmThatIsNotThereIsSaidAndNothingWritten() {
        var file = folder.resolve("x.xml");

        assertThat(run("export", SCENARIO, "--arm", "never", "--out", file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("The arm (never) must be one of", "nothing after");
        assertThat(file).doesNotExist();
    }

    @Test
    void anEarlierExportIsWrittenAnewAndNoOtherFile() throws IOException {
        var file = Files.writeString(folder.resolve("notes.yaml"), "mine: 1\n");
        var sbml = folder.resolve("a.xml");

        assertThat(run("export", SCENARIO, "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is there already and is not SBML");
        assertThat(file).hasContent("mine: 1");
        assertThat(run("export", SCENARIO, "--out", sbml.toString())).isZero();
        assertThat(run("export", SCENARIO, "--out", sbml.toString())).isZero();
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
