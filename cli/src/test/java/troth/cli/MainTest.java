package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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
    void aloneItPrintsItsHelp() {
        assertThat(run()).isZero();

        assertThat(out.toString()).startsWith("Usage: troth").contains("Commands:");
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
