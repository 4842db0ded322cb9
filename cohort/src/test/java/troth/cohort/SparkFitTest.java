package troth.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import troth.infer.PopulationPlan;
import troth.model.Parameters;
import troth.model.Preset;
import troth.numeric.Series;
import troth.study.InventedDiary;

/// Another implementation: threads of this JVM.
class SparkFitTest {

    private static final InventedDiary STUDY = new InventedDiary(5, 6, 3);

    private final PopulationPlan plan =
            PopulationPlan.of(STUDY.diary(), Parameters.of(Preset.AS_EVIDENCED));

    @Test
    void sparkFindsWhatThreadsFindToTheLastBit() {
        var here = SparkFit.here(plan);

        try (var spark = spark()) {
            var there = SparkFit.there(spark, STUDY, plan);

            assertThat(SparkFit.table(there)).isEqualTo(SparkFit.table(here));
            assertThat(there.ended()).isEqualTo(here.ended());
        }
    }

    @Test
    void howTheCouplesAreSharedOutAndWhatIsLostChangesNothing() {
        var recipe = new Recipe(STUDY, plan.followed());
        var far = Series.of(plan.fit(plan.couples(0, 5, 1)).values().toArray());

        try (var spark = spark()) {
            var one = new SparkCouples(spark, recipe, 1);
            var three = new SparkCouples(spark, recipe, 3);
            one.at(far);
            three.at(far);
            one.straighten(far);
            three.straighten(far);
            three.lose();

            assertThat(three.at(far)).isEqualTo(one.at(far));
        }
    }

    private static JavaSparkContext spark() {
        return new JavaSparkContext(
                new SparkConf()
                        .setMaster("local[2]")
                        .setAppName("test")
                        .set("spark.ui.enabled", "false")
                        .set("spark.driver.host", "127.0.0.1")
                        .set("spark.driver.bindAddress", "127.0.0.1"));
    }
}
