package troth.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import troth.formats.rows.RowStudy;
import troth.formats.rows.RunFolder;

/// Another implementation: one thread of this JVM.
class SparkRowsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"year, 2100", "../examples/after-a-breach.yaml, 70"})
    void sparkWritesTheFileThatOneThreadWrites(String name, int couples) {
        var study = RowStudy.named(name);
        var plan = study.plan(3, couples);
        var here = RunFolder.open(folder.resolve("here"), plan);
        here.missing().forEach(k -> here.write(k, study.rows(plan, k)));
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
            SparkRows.write(new SparkRunner(spark), study, plan, there);
        }

        assertThat(there.missing()).isEmpty();
        assertThat(there.finish().getFirst()).hasSameBinaryContentAs(here.finish().getFirst());
    }
}
