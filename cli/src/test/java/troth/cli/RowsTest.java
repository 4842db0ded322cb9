package troth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void oneThreadAndAllCoresGiveTheSameRows() throws IOException {
        var one = folder.resolve("one");
        var all = folder.resolve("all");

        assertThat(rows("year", "1", one, "--couples", "1500", "--runner", "one")).isZero();
        assertThat(rows("year", "1", all, "--couples", "1500", "--runner", "all")).isZero();

        assertThat(Files.readAllLines(one.resolve("rows.csv"))).hasSize(1501);
        assertThat(all.resolve("rows.csv")).hasSameBinaryContentAs(one.resolve("rows.csv"));
        assertThat(all.resolve("rows.parquet")).isNotEmptyFile();
    }

    /// As after a kill: some chunks are there, one is half written under another name.
    @Test
    void aStoppedRunGoesOnAndGivesTheSameRows() throws IOException {
        var whole = folder.resolve("whole");
        var stopped = folder.resolve("stopped");
        rows("fragility", "1", whole, "--couples", "40");
        rows("fragility", "1", stopped, "--couples", "40");
        Files.delete(stopped.resolve("rows.csv"));
        Files.move(
                stopped.resolve("parts/000001.csv"), stopped.resolve("parts/.000001.csv.1.part"));
        long kept = Files.getLastModifiedTime(stopped.resolve("parts/000000.csv")).toMillis();

        assertThat(rows("fragility", "1", stopped, "--couples", "40")).isZero();

        assertThat(stopped.resolve("rows.csv")).hasSameBinaryContentAs(whole.resolve("rows.csv"));
        assertThat(Files.getLastModifiedTime(stopped.resolve("parts/000000.csv")).toMillis())
                .isEqualTo(kept);
    }

    @Test
    void whatIsThereAndWhatIsDamagedIsSaid() throws IOException {
        rows("fragility", "1", folder, "--couples", "40");
        var table = Files.readString(folder.resolve("rows.csv"));
        var part = folder.resolve("parts/000000.csv");
        var whole = Files.readString(part);
        Files.writeString(part, whole.substring(0, whole.length() / 2));

        assertThat(rows("fragility", "1", folder, "--couples", "40")).isZero();

        assertThat(err.toString())
                .contains("8 of 40 couples are there already, 32 are left.")
                .contains("Damaged, and computed anew: 000000.csv.");
        assertThat(folder.resolve("rows.csv")).hasContent(table);
        assertThat(part).hasContent(whole);
    }

    /// As TERM or Ctrl-C would: another process, in the middle of its work.
    @Test
    void whoIsStoppedSaysSoInOneSentence() throws IOException, InterruptedException {
        var to = folder.resolve("stopped");
        var process = years(to);
        untilBegun(process, to.resolve("parts"));

        process.destroy();

        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(Files.readString(folder.resolve("errors.txt")).lines())
                .last(STRING)
                .matches(
                        "Stopped. The rows of at least [0-9,]+ of 10,000,000 couples are kept; the same command goes on from there.");
        assertThat(folder.resolve("errors.txt"))
                .content()
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    /// Waits for the first chunk, or for the end of the process.
    private static void untilBegun(Process process, Path parts)
            throws IOException, InterruptedException {
        try (var changes = parts.getFileSystem().newWatchService()) {
            Files.createDirectories(parts).register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            while (process.isAlive() && !Files.exists(parts.resolve("000000.csv"))) {
                Optional.ofNullable(changes.poll(1, TimeUnit.SECONDS)).ifPresent(WatchKey::reset);
            }
        }
    }

    private Process years(Path to) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "rows",
                        "year",
                        "--couples",
                        "10000000",
                        "--out",
                        to.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    @Test
    void aStudyOfOnesOwnHasRowsAsWell() throws IOException {
        var file = folder.resolve("own.yaml");
        Files.copy(Path.of("../examples/after-a-breach.yaml"), file);
        var one = folder.resolve("one");
        var all = folder.resolve("all");

        assertThat(rows(file.toString(), "1", one, "--couples", "40", "--runner", "one")).isZero();
        assertThat(rows(file.toString(), "1", all, "--couples", "40")).isZero();
        assertThat(all.resolve("rows.csv")).hasSameBinaryContentAs(one.resolve("rows.csv"));
        assertThat(all.resolve("rows.csv")).content().startsWith("couple,\"trust, none\",");

        assertThat(Files.readAllLines(one.resolve("manifest.txt"))).contains("study = own");
        Files.writeString(file, Files.readString(file) + "# another word\n");
        assertThat(rows(file.toString(), "1", one, "--couples", "40")).isEqualTo(2);
        assertThat(err.toString()).contains("another run", "settings: there file, SHA-256");
    }

    @Test
    void couplesAndSeedAreThoseOfTheFileWhereNobodySaysOtherwise() throws IOException {
        var text = Files.readString(Path.of("../examples/after-a-breach.yaml"));
        var file = folder.resolve("own.yaml");
        Files.writeString(file, text.replaceFirst("couples: 128", "couples: 64\nseed: 7"));

        run("rows", file.toString(), "--out", folder.resolve("own").toString());

        assertThat(Files.readAllLines(folder.resolve("own/manifest.txt")))
                .contains("couples = 64", "seed = 7");
    }

    @Test
    void anotherSeedIsNotMixedIn() {
        rows("year", "1", folder, "--couples", "64");

        assertThat(rows("year", "2", folder, "--couples", "64")).isEqualTo(2);

        assertThat(err.toString()).contains("another run", "seed: there 1, now 2");
    }

    @Test
    void anUnknownStudyIsNamed() {
        assertThat(rows("yaer", "1", folder)).isEqualTo(2);

        assertThat(err.toString()).contains("There is no study (yaer)", "year");
    }

    private int rows(String name, String seed, Path to, String... more) {
        var all = new java.util.ArrayList<>(java.util.List.of("rows", name, "--seed", seed));
        all.addAll(java.util.List.of("--out", to + ""));
        all.addAll(java.util.List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... words) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }
}
