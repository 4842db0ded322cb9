package troth.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import troth.formats.rows.RowStudy;
import troth.formats.rows.RunFolder;

/// Another implementation: one thread of this JVM.
class SparkRowsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "year, 2100",
        "fragility, 40",
        "protective-factor, 40",
        "recovery, 40",
        "../examples/after-a-breach.yaml, 70"
    })
    void sparkWritesTheFileThatOneThreadWrites(String name, int couples) {
        var study = RowStudy.named(name);
        var plan = study.plan(3, couples);
        var here = RunFolder.open(folder.resolve("here"), plan);
        here.standing().missing().forEach(k -> here.write(k, study.rows(plan, k)));
        var there = RunFolder.open(folder.resolve("there"), plan);
        there.write(1, study.rows(plan, 1));
        var conf =
                new SparkConf()
                        .setMaster("local[2]")
                        .setAppName("test")
                        .set("spark.ui.enabled", "false")
                        .set("spark.driver.host", "127.0.0.1")
                        .set("spark.driver.bindAddress", "127.0.0.1");

        try (var spark = new JavaSparkContext(conf)) {
            var kept = new AtomicInteger();
            SparkRows.write(new SparkRunner(spark), study, there, there.standing(), kept);
        }

        assertThat(there.standing().missing()).isEmpty();
        assertThat(there.finish().getFirst()).hasSameBinaryContentAs(here.finish().getFirst());
    }

    /// As TERM or Ctrl-C would: another process, in the middle of its work, which Spark ends too.
    @Test
    void whoIsStoppedSaysSoInOneSentence() throws IOException, InterruptedException {
        var errors = folder.resolve("errors.txt");
        var process = years(errors);
        untilBegun(process, folder.resolve("run/parts"));

        process.destroy();

        assertThat(process.waitFor()).as(Files.readString(errors)).isEqualTo(128 + 15);
        assertThat(Files.readAllLines(errors).getLast())
                .matches(
                        "Stopped. The rows of at least [0-9,]+ of 1,000,000 couples are kept; the same command goes on from there.");
        assertThat(errors).content().doesNotContain("Exception").doesNotContain("\tat ");
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

    private Process years(Path errors) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.driver.bindAddress=127.0.0.1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SparkRows.class.getName(),
                        "year",
                        "1",
                        "1000000",
                        folder.resolve("run").toString(),
                        "local[1]")
                .redirectError(errors.toFile())
                .start();
    }
}
