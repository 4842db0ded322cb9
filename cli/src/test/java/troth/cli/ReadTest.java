package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aDiaryBecomesATableAndAFolder() throws IOException {
        var mapping = SmallDiary.mapping(folder);

        int code = run("read", diary("3"), "--map", mapping, "--out", in("reading"));

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains(
                        "CAR(1)",
                        "RMSE, smaller is closer",
                        "Read 64 rows",
                        "satisfaction  one step",
                        "satisfaction  block")
                .contains(in("reading/report.html"));
        assertThat(names(folder.resolve("reading")))
                .contains("reading.json", "forecasts.csv", "states.csv", "mapping.yaml");
    }

    @Test
    void withoutAMappingTheGuessIsShown() throws IOException {
        int code = run("read", diary("3"), "--out", in("reading"));

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("No mapping was given", "columns: {dyad: dyad");
        assertThat(folder.resolve("reading/mapping.yaml")).content().contains("layout: moments");
    }

    @Test
    void aWrongCellIsSaidWithItsLineAndNothingIsWritten() throws IOException {
        var mapping = SmallDiary.mapping(folder);

        int code = run("read", diary("9"), "--map", mapping, "--out", in("reading"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("diary.csv, line 2").doesNotContain("\tat ");
        assertThat(names(folder)).containsExactly("diary.csv", "small.map.yaml");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(run("read", in("nowhere.csv"))).isEqualTo(2);

        assertThat(err.toString()).contains("nowhere.csv", "There is no such file.");
    }

    @Test
    void aMappingAloneIsRefused() {
        assertThat(run("read", "--map", "some.map.yaml")).isEqualTo(2);

        assertThat(err.toString()).contains("(some.map.yaml) needs a diary");
    }

    @Test
    void whatCannotBeIsSaidWithItsBound() throws IOException {
        assertThat(run("read", diary("3"), "--ahead", "1000", "--out", in("r"))).isEqualTo(2);
        assertThat(run("read", diary("3"), "--hold-out", "4 cats", "--out", in("r"))).isEqualTo(2);
        assertThat(run("read", diary("3"), "--preset", "as-hoped", "--out", in("r"))).isEqualTo(2);

        assertThat(err.toString())
                .contains("(1000.0) must lie in [0, 366]")
                .contains("(4 cats) must be a time")
                .contains("(as-hoped) must be as-evidenced or as-claimed");
        assertThat(names(folder)).containsExactly("diary.csv");
    }

    @Test
    void aFolderOfSomebodyElseIsRefusedBeforeTheWork() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("thesis"), "mine");

        assertThat(run("read", diary("3"), "--out", in("mine"))).isEqualTo(2);

        assertThat(err.toString()).contains("(thesis)");
        assertThat(names(folder.resolve("mine"))).containsExactly("thesis");
    }

    /// The diary of a population read with what it itself said: the same parameters, the same
    /// trust.
    @Test
    void aCoupleIsReadWithThePopulationOfAnEarlierReading() throws IOException {
        var mapping = SmallDiary.mapping(folder);
        run("read", diary("3"), "--map", mapping, "--out", in("all"));

        int code =
                run(
                        "read",
                        SmallDiary.answers(folder, 1, 8, "3"),
                        "--map",
                        mapping,
                        "--population",
                        in("all"),
                        "--out",
                        in("one"));

        assertThat(code).as(err.toString()).isZero();
        assertThat(Files.readString(folder.resolve("one/parameters.csv")))
                .isEqualTo(Files.readString(folder.resolve("all/parameters.csv")));
        var alone = first(folder.resolve("one"));
        var among = first(folder.resolve("all"));
        assertThat(alone).hasSameSizeAs(among).isNotEmpty();
        for (int i = 0; i < alone.size(); i++) {
            assertThat(middle(alone.get(i)))
                    .as(alone.get(i))
                    .isCloseTo(middle(among.get(i)), within(1e-3));
        }
        assertThat(folder.resolve("one/report.html")).content().contains("earlier reading");
    }

    private static double middle(String row) {
        return Double.parseDouble(row.split(",")[8]);
    }

    /// The rows of the first couple.
    private static List<String> first(Path reading) throws IOException {
        try (var lines = Files.lines(reading.resolve("states.csv"))) {
            return lines.filter(line -> line.startsWith("c0,")).toList();
        }
    }

    @Test
    void aPopulationOfOtherItemsIsRefused() throws IOException {
        var mapping = SmallDiary.mapping(folder);
        run("read", diary("3"), "--map", mapping, "--out", in("all"));
        var other =
                Files.writeString(
                        folder.resolve("other.map.yaml"),
                        Files.readString(Path.of(mapping)).replace("to: 7", "to: 9"));

        assertThat(
                        run(
                                "read",
                                diary("3"),
                                "--map",
                                other.toString(),
                                "--population",
                                in("all"),
                                "--out",
                                in("one")))
                .isEqualTo(2);
        assertThat(
                        run(
                                "read",
                                diary("3"),
                                "--map",
                                mapping,
                                "--population",
                                in("nowhere"),
                                "--out",
                                in("one")))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("is of other items: by (satisfaction) it asked ordinal from 1 to 7")
                .contains("this diary asks ordinal from 1 to 9")
                .contains("(" + in("nowhere") + ") is not the folder of an earlier reading");
        assertThat(folder.resolve("one")).doesNotExist();
    }

    @Test
    void theHelpHasAnExampleAndTheExitCodes() {
        assertThat(run("read", "--help")).isZero();

        assertThat(out.toString()).contains("For example: ./troth read", "Exit codes: 0");
    }

    @Test
    void stagesAreSilentWhileTheWorkIsShort() {
        var to = new ByteArrayOutputStream();

        try (var stages = Stages.on(new PrintStream(to, true, StandardCharsets.UTF_8), false)) {
            stages.at("fitting", 0, 0);
            stages.at("reading", 1, 2);
        }

        assertThat(to.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void thenEachHasOneLineWhereNobodyWatches() {
        var to = new ByteArrayOutputStream();

        try (var stages = Stages.on(new PrintStream(to, true, StandardCharsets.UTF_8), false)) {
            stages.at("fitting", 0, 0);
            stages.losePatience();
            stages.at("reading", 1, 2);
            stages.at("reading", 2, 2);
        }

        assertThat(to.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("fitting", "reading");
    }

    /// A diary of four couples whose first answer is `first`.
    private String diary(String first) throws IOException {
        return SmallDiary.answers(folder, 4, 8, first);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
