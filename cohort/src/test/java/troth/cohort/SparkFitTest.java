package troth.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import troth.infer.PopulationPlan;
import troth.infer.Reading;
import troth.model.Preset;
import troth.numeric.Series;
import troth.study.InventedDiary;

/// Another implementation: threads of this JVM.
class SparkFitTest {

    private static final InventedDiary STUDY = new InventedDiary(5, 6, 3);

    @ParameterizedTest
    @EnumSource(Preset.class)
    void sparkFindsWhatThreadsFindToTheLastBit(Preset preset) {
        var recipe = Recipe.of(STUDY, STUDY.diary(), preset);
        var here = SparkFit.here(recipe);

        try (var spark = new JavaSparkContext(usual())) {
            var there = SparkFit.there(recipe, spark);

            assertThat(SparkFit.table(there)).isEqualTo(SparkFit.table(here));
            assertThat(there).isEqualTo(here);
        }
    }

    /// So short that couples are solved among their answers, and so long that they keep a chain.
    @ParameterizedTest
    @CsvSource({"5, 6, 3", "4, 30, 4"})
    void howTheCouplesAreCutAndWhatIsLostChangesNothing(int couples, int days, long seed) {
        var study = new InventedDiary(couples, days, seed);
        var recipe = Recipe.of(study, study.diary(), Preset.AS_EVIDENCED);
        var far = recipe.plan().fit(recipe.plan().couples(0, couples, 1)).values();

        try (var spark = new JavaSparkContext(usual())) {
            var one = new SparkCouples(spark, recipe, 1);
            var three = new SparkCouples(spark, recipe, 3);
            one.at(far);
            three.at(far);
            one.straighten(far);
            three.straighten(far);
            lose(spark);

            assertThat(three.at(far)).isEqualTo(one.at(far));
        }
    }

    @Test
    void alsoWhereSomeGoFirst() {
        var recipe = Recipe.of(STUDY, STUDY.diary(), Preset.AS_EVIDENCED);
        var here = recipe.plan().fit(recipe.plan().couples(0, 5, 2), 3);

        try (var spark = new JavaSparkContext(usual())) {
            assertThat(recipe.plan().fit(new SparkCouples(spark, recipe, 3), 3)).isEqualTo(here);
            assertThat(here.first()).isPresent();
        }
    }

    /// As where the memory is too small for any of them.
    @Test
    void couplesThatAreNotKeptAreRefused() {
        var recipe = Recipe.of(STUDY, STUDY.diary(), Preset.AS_EVIDENCED);

        try (var spark = new JavaSparkContext(usual())) {
            var couples = new SparkCouples(spark, recipe, 5);
            spark.getPersistentRDDs().values().forEach(parts -> parts.unpersist(true));

            assertThatThrownBy(() -> recipe.plan().fit(couples))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("holds 0 of 5 parts")
                    .hasMessageContaining("TROTH_CLUSTER_MEMORY");
        }
    }

    @Test
    void aClusterThatGivesUpIsToldInOneSentence() {
        var nowhere = new Cluster("nowhere", "test", "Nothing is kept.");
        var here = new Cluster("local[1]", "test", "Nothing is kept.");

        assertThatThrownBy(() -> nowhere.ask(JavaSparkContext::defaultParallelism, () -> ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The cluster (nowhere) gave up: ")
                .hasMessageEndingWith("Nothing is kept.");
        assertThatThrownBy(() ->
                        here.ask(
                                spark -> spark.parallelize(List.of(0)).map(i -> 1 / i).collect(),
                                () -> ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The cluster (local[1]) gave up: ");
    }

    @Test
    void whatItTookAndWhetherItEndedIsTold() {
        var some = new Reading.FitSummary(-3, 4, 33, true, false);
        var all = new Reading.FitSummary(-7, 5, 19, false, false);
        var found =
                new PopulationPlan.Found(
                        List.of("a"), Series.of(2.0), Optional.of(some), all, true);

        assertThat(SparkFit.effort(found))
                .isEqualTo(
                        "5 rounds, 19 gradients after 4 rounds, 33 gradients of some; it did not end");
        assertThat(SparkFit.table(found))
                .isEqualTo(
                        "parameter,value\na,2.0\nlog_posterior,-7.0\nconverged,false\nlaplace_believed,true\n");
    }

    /// As when all executors go.
    private static void lose(JavaSparkContext spark) {
        for (var kept : spark.getPersistentRDDs().values()) {
            kept.unpersist(true).persist(StorageLevel.MEMORY_ONLY());
        }
    }

    private static SparkConf usual() {
        return new Cluster("local[2]", "test", "Nothing is kept.")
                .configured()
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
    }
}
