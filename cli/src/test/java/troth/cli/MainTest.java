package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.web.Config;
import troth.web.WebServer;

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
                    assertThat(out.toString()).contains(name);
                    assertThat(out.toString()).containsIgnoringWhitespaces(lines[0]);
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
    void plainHttpBeyondThisMachineIsRefused() {
        assertThat(run("--port", "0", "--data", "/dev/null/troth", "--listen", "0.0.0.0"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("Beyond this machine nothing goes unlocked");

        assertThat(run("--port", "0", "--data", "/dev/null/troth", "--name", "rowan.local"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--name needs a certificate");
    }

    /// It was heard by nobody, and the backup came back into the usual folder.
    @Test
    void whatStandsBeforeACommandIsNotPassedOver(@TempDir Path folder) {
        var other = folder.resolve("other").toString();

        for (var command : List.of("backup", "restore", "remove-account", "selftest")) {
            assertThat(run("--data", other, command, "robin")).isEqualTo(2);
        }
        assertThat(err.toString()).contains("--data stands before 'restore'");
        assertThat(run("--port", "9", "completion")).isEqualTo(2);
        assertThat(run("--trace", "completion")).isZero();
        assertThat(run("--help", "backup")).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsUnknownIsSaidInTheWordsOfWhoTypes() {
        assertThat(run("foo", "--seed", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("'foo' is no command or argument of troth.");
        assertThat(run("simulate", "day.yaml", "--seed", "abc")).isEqualTo(2);
        assertThat(run("--port", "abc")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'--seed': 'abc' is not a whole number")
                .contains("'--port': 'abc' is not a whole number")
                .doesNotContain(" is not an int", "Unmatched");
    }

    @Test
    void theFolderIsKeptSafeByFourCommandsThatSayWhatTheyDid(@TempDir Path folder) {
        var data = folder.resolve("data").toString();
        var file = folder.resolve("copy.zip").toString();
        assertThat(run("backup", file, "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("There is no space in the folder");
        WebServer.start(new Config(0, Optional.of(Path.of(data)))).close();

        assertThat(run("backup", file, "--data", data)).isZero();
        assertThat(run("restore", file, "--verify")).isZero();
        assertThat(run("restore", file, "--data", data)).isZero();
        assertThat(run("remove-account", "robin", "--data", data)).isEqualTo(2);
        assertThat(run("selftest", "--data", data)).as(out.toString()).isZero();

        assertThat(out.toString())
                .contains("Written and read back: " + file)
                .contains("This backup can be restored: 0 accounts, 0 entries")
                .contains("Nothing was changed.")
                .contains("What was there before is in ")
                .contains("holds  No other machine was asked for anything.")
                .contains("All holds.");
        assertThat(err.toString()).contains("There is no account with the name (robin)");
    }

    @Test
    void anUnknownWordIsRefusedOnTheOtherChannel() {
        assertThat(run("demmo")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("demmo");
    }

    /// Not the whole help, in which the sentence would be lost.
    @Test
    void anUnknownOptionIsNamedAndTheHelpIsPointedTo() {
        assertThat(run("--no-browser")).isEqualTo(2);

        assertThat(err.toString().lines()).hasSizeLessThan(4);
        assertThat(err.toString()).contains("--no-browser", "troth --help");
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
