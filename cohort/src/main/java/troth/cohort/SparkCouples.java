package troth.cohort;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import troth.infer.Couples;
import troth.numeric.Series;

/// The couples of an invented diary on a Spark cluster, in parts that stay where they are: each
/// executor makes the diary itself, keeps its parts between two steps, and sends numbers only.
///
/// Where a couple's path was found last is where it is looked for next, so what it gives hangs on
/// the steps before. Each step therefore comes with all earlier ones: a part that was lost is made
/// anew elsewhere, takes them again, and stands where it stood, bit for bit.
final class SparkCouples implements Couples {

    private final JavaRDD<Part> parts;
    private final List<Step> steps = new ArrayList<>();

    /// @param count into how many parts the couples are cut; the numbers do not hang on it
    SparkCouples(JavaSparkContext spark, Recipe recipe, int count) {
        int couples = recipe.study().couples();
        var cuts =
                IntStream.range(0, count)
                        .mapToObj(p -> new Cut(p * couples / count, (p + 1) * couples / count))
                        .toList();
        parts =
                spark.parallelize(cuts, count)
                        .map(cut -> new Part(recipe, cut))
                        .persist(StorageLevel.MEMORY_ONLY());
    }

    /// Gradients at theta, or the mechanism made straight about it.
    private record Step(Series theta, boolean straighten) implements Serializable {}

    /// Couples `from` to `to`, half-open.
    private record Cut(int from, int to) implements Serializable {}

    /// @throws IllegalArgumentException if the cluster cannot keep the couples
    @Override
    public List<Series> at(Series theta) {
        steps.add(new Step(theta, false));
        var all = List.copyOf(steps);
        var gradients =
                parts.map(part -> part.take(all)).collect().stream().flatMap(List::stream).toList();
        if (all.size() == 1) {
            requireKept();
        }
        return gradients;
    }

    /// A part that is not kept would take all steps again at each. The parts themselves are asked:
    /// what Spark tells of its storage lags behind by a moment.
    private void requireKept() {
        var kept = parts.map(Part::isKept).collect();
        long there = kept.stream().filter(is -> is).count();
        if (there < kept.size()) {
            throw new IllegalArgumentException(
                    "The memory of the cluster holds %d of %d parts of the couples; it must hold all.%nMaybe give more by TROTH_CLUSTER_MEMORY (such as 3g), to ./troth cluster start and to this command."
                            .formatted(there, kept.size()));
        }
    }

    /// With the next gradients: until then nothing is asked for.
    @Override
    public void straighten(Series theta) {
        steps.add(new Step(theta, true));
    }

    /// Some couples on one executor, and how far they have come.
    private static final class Part {

        private final Couples couples;
        private int taken;
        private List<Series> last = List.of();

        Part(Recipe recipe, Cut cut) {
            couples = recipe.plan().couples(cut.from(), cut.to(), 1);
        }

        /// Whether it stands where a step left it, not made anew for this question.
        synchronized boolean isKept() {
            return taken > 0;
        }

        /// What the last of all steps gives, after those that were not taken yet.
        synchronized List<Series> take(List<Step> all) {
            for (var step : all.subList(taken, all.size())) {
                if (step.straighten()) {
                    couples.straighten(step.theta());
                } else {
                    last = couples.at(step.theta());
                }
                taken++;
            }
            return last;
        }
    }
}
