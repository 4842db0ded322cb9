package troth.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.SplittableRandom;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import troth.study.Study;

class SparkRunnerTest {

    @Test
    void givesTheRowsThatOneMachineGives() {
        var study = new Walk(365);
        var conf =
                new SparkConf()
                        .setMaster("local[2]")
                        .setAppName("test")
                        .set("spark.ui.enabled", "false")
                        .set("spark.driver.host", "127.0.0.1")
                        .set("spark.driver.bindAddress", "127.0.0.1");

        try (var spark = new JavaSparkContext(conf)) {
            assertThat(new SparkRunner(spark).run(study, 7, 100)).isEqualTo(study.run(7, 100));
        }
    }

    /// A seeded random walk: enough to notice a row that is lost, doubled, moved or drawn anew.
    private record Walk(int days) implements Study<Walk.Row> {

        private record Row(int dyad, double place) implements Serializable {}

        @Override
        public Row row(long seed, int dyad) {
            var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + dyad);
            double place = 0;
            for (int day = 0; day < days; day++) {
                place += random.nextGaussian();
            }
            return new Row(dyad, place);
        }
    }
}
