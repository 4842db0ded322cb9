package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theHelpHasALineForEveryCommand() {
        assertThat(run("--help")).isZero();

        assertThat(Main.commandLine().getSubcommands()).isNotEmpty();
        Main.commandLine()
                .getSubcommands()
                .forEach((name, command) -> {
                    var lines = command.getCommandSpec().usageMessage().description();
                    assertThat(lines).as(name).hasSize(1);
                    assertThat(out.toString()).contains(name).contains(lines[0]);
                });
    }

    @Test
    void aFolderThatCannotBeWrittenToGetsASentence() {
        assertThat(run("--port", "0", "--data", "/dev/null/troth")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("The folder (/dev/null/troth) cannot be written to")
                .doesNotContain("\tat ");
    }

    @Test
    void aSpaceLiesWhereTheSystemKeepsSuchThings() {
        var home = Path.of("/home/noa");

        assertThat(DataFolder.of("Linux", Map.of(), home))
                .hasToString("/home/noa/.local/share/troth");
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "/d"), home))
                .hasToString("/d/troth");
        assertThat(DataFolder.of("Mac OS X", Map.of(), home))
                .hasToString("/home/noa/Library/Application Support/troth");
    }

    @Test
    void theCompletionKnowsTheCommands() {
        assertThat(run("completion")).isZero();

        assertThat(out.toString()).contains("complete ", "demo", "--no-browser");
    }

    @Test
    void anUnknownWordIsRefusedOnTheOtherChannel() {
        assertThat(run("demmo")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("demmo");
    }

    @Test
    void anArgumentThatCannotBeGetsASentence() {
        assertThat(run("demo", "--port", "70000")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("The port (70000) must lie in [0, 65535].")
                .doesNotContain("\tat ");
    }

    @Test
    void aBrowserIsOpenedOnlyOnADesktop() {
        assertThat(Browser.opener("Linux", Map.of())).isEmpty();
        assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":0"))).hasValue("xdg-open");
        assertThat(Browser.opener("Mac OS X", Map.of())).hasValue("open");
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
