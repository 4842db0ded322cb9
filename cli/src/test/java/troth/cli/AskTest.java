package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskTest {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aStudyGivesAnAnswerAndFourFiles() throws IOException {
        var one = folder.resolve("one");
        var two = folder.resolve("two");

        assertThat(
                        run(
                                "study",
                                "fragility",
                                "--couples",
                                "64",
                                "--threads",
                                "1",
                                "--out",
                                one + ""))
                .isZero();
        assertThat(
                        run(
                                "study",
                                "fragility",
                                "--couples",
                                "64",
                                "--threads",
                                "2",
                                "--out",
                                two + ""))
                .isZero();

        assertThat(out.toString())
                .startsWith("What makes trust that was built in intimacy fragile?")
                .contains("95 % interval", "rows.csv");
        for (var file : new String[] {"rows.csv", "report.html", "report.md", "report.json"}) {
            assertThat(Files.readString(two.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readString(one.resolve(file)));
        }
        assertThat(Files.readAllLines(one.resolve("rows.csv"))).hasSize(65);
        assertThat(Files.readString(one.resolve("report.html"))).endsWith("</html>\n");
        assertThat(Files.readString(one.resolve("report.md")))
                .contains("./troth study fragility --couples 64 --seed 1")
                .doesNotContain("NaN");
        assertThat(Files.readString(one.resolve("report.json")))
                .contains("\"version\"", "\"seed\" : 1", "\"couples\" : 64")
                .containsPattern("\"codeDigest\" : \"[0-9a-f]{16}\"")
                .containsPattern("\"parametersDigest\" : \"[0-9a-f]{16}\"");
    }

    @Test
    void aNameThatIsNoneSaysWhichThereAre() {
        assertThat(run("study", "fragilty")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "There is no study (fragilty)", "recovery", "Maybe you meant (fragility).");
    }

    @Test
    void tooFewCouplesAndNoThreadsAreRefused() {
        assertThat(run("study", "recovery", "--couples", "3")).isEqualTo(2);
        assertThat(run("study", "recovery", "--threads", "0")).isEqualTo(2);
        assertThat(run("study", "recovery", "--couples", "many")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "The number of couples (3) must lie in [64, 1000000].",
                        "The number of threads (0) must lie in [1, 1024].",
                        "'many'");
    }

    @Test
    void aFileWithAnythingWrongIsRefusedAndNothingIsWritten() throws IOException {
        var file =
                Files.writeString(folder.resolve("mine.yaml"), "name: mine\ndays: 9\narms: {}\n");
        var to = folder.resolve("none");

        assertThat(run("study", file + "", "--out", to + "")).isEqualTo(2);

        assertThat(err.toString()).contains("mine.yaml, line 3, arms: A study compares 2 to 32");
        assertThat(to).doesNotExist();
    }

    @Test
    void aStudyOfOnesOwnIsRunAndKept() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        """
                        name: mine
                        question: Does a talk help?
                        days: 10
                        couples: 64
                        habits: {talk: {when: every 7 days from day 1, event: talk, depth: 1, response: 1}}
                        arms: {talk: , nothing: {without: talk}}
                        estimand: {outcome: trust, of: Noa, arm: talk, against: nothing, smallest_effect: 0.5}
                        """);
        var to = folder.resolve("to");

        assertThat(run("study", file + "", "--out", to + "")).isZero();

        assertThat(out.toString())
                .startsWith("Does a talk help?")
                .contains("talk against nothing", "lies within it", "none is a placebo");
        assertThat(Files.readString(to.resolve("report.json")))
                .contains("\"smallestEffect\" : 0.5", "\"interval\" : \"within it\"");
        assertThat(Files.readString(to.resolve("study.yaml"))).isEqualTo(Files.readString(file));
        assertThat(Files.readAllLines(to.resolve("rows.csv"))).hasSize(65);
    }

    /// What cannot differ has no power to be told of: a meeting that mends nothing, in the mood.
    @Test
    void anEffectThatIsExactlyNothingHasNoPower() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("none.yaml"),
                        """
                        name: none
                        question: Does a meeting change trauma?
                        days: 10
                        couples: 64
                        events: {meeting: {day: 1, event: meeting_held, response: 1}}
                        arms: {meeting: , nothing: {without: meeting}}
                        estimand: {outcome: trauma_load, of: Noa, arm: meeting, against: nothing}
                        """);
        var to = folder.resolve("none");

        assertThat(run("study", file + "", "--out", to + "")).isZero();

        assertThat(out.toString())
                .containsPattern("exactly 0\\s+in every couple")
                .contains("no coefficient that is only assumed moves")
                .doesNotContain("told from none four times in five");
        assertThat(Files.readString(to.resolve("report.md")))
                .contains("| 0\u00a0in\u00a0every\u00a0couple | – |");
        assertThat(Files.readString(to.resolve("report.html"))).endsWith("</html>\n");
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
