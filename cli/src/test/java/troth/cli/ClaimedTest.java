package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ClaimedTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyClaimIsListedWithItsSwitchOrThatThereIsNone() {
        assertThat(run("claims")).isZero();

        assertThat(out.toString().lines().filter(line -> line.matches("[ 1-9][0-9]  [ABCDX]  .*")))
                .hasSize(35);
        assertThat(out.toString())
                .contains("gain_ot_trust, 0 as evidenced, 0.6 as claimed")
                .contains("none that differs: both presets have");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(run("claims", "--only", "36")).isEqualTo(2);
        assertThat(run("claims", "--out", "somewhere")).isEqualTo(2);
        assertThat(run("claims", "--effect", "--only", "1,4")).isEqualTo(2);
        assertThat(run("plan", "--couples", "40", "--days", "14", "--items", "trsut")).isEqualTo(2);
        assertThat(run("plan", "--couples", "1", "--days", "14")).isEqualTo(2);
        assertThat(run("plan", "--couples", "4", "--days", "14", "--effect", "0")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "The claim (36) must lie in [1, 35].",
                        "belong to --effect",
                        "None of the claims (1,4) has a switch",
                        "Maybe you meant (trust).",
                        "The number of couples (1) must lie in [2, 1000].",
                        "The effect (0.0) must lie in (0, 10].");
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
