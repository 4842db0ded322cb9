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

/// The couples of an invented diary on a Spark cluster, in shares that stay where they are: each
/// executor makes the diary itself, keeps its shares between two questions, and sends numbers only.
///
/// Where a couple's path was found last is where it is looked for next, so an answer hangs on what
/// was asked before. Each question therefore comes with all earlier ones: a share that was lost is
/// made anew elsewhere, answers them again, and stands where it stood, bit for bit.
final class SparkCouples implements Couples {

    private final JavaRDD<Share> shares;
    private final List<Question> asked = new ArrayList<>();

    /// @param count into how many shares the couples are cut; the numbers do not hang on it
    SparkCouples(JavaSparkContext spark, Recipe recipe, int count) {
        int couples = recipe.study().couples();
        var cuts =
                IntStream.range(0, count)
                        .mapToObj(s -> new Cut(s * couples / count, (s + 1) * couples / count))
                        .toList();
        shares =
                spark.parallelize(cuts, count)
                        .map(cut -> new Share(recipe, cut))
                        .persist(StorageLevel.MEMORY_ONLY());
    }

    private record Question(Series theta, boolean straighten) implements Serializable {}

    /// Couples `from` to `to`, half-open.
    private record Cut(int from, int to) implements Serializable {}

    @Override
    public List<Series> at(Series theta) {
        asked.add(new Question(theta, false));
        var all = List.copyOf(asked);
        return shares.map(share -> share.answer(all)).collect().stream()
                .flatMap(List::stream)
                .toList();
    }

    /// As when an executor goes.
    void lose() {
        shares.unpersist(true);
        shares.persist(StorageLevel.MEMORY_ONLY());
    }

    /// With the next question: until then nothing is asked for.
    @Override
    public void straighten(Series theta) {
        asked.add(new Question(theta, true));
    }

    /// Some couples on one executor, and how far they have come.
    private static final class Share {

        private final Couples couples;
        private int answered;
        private List<Series> last = List.of();

        Share(Recipe recipe, Cut cut) {
            couples = recipe.plan().couples(cut.from(), cut.to(), 1);
        }

        /// The answer to the last of all questions; those before it are caught up on.
        synchronized List<Series> answer(List<Question> all) {
            for (var question : all.subList(answered, all.size())) {
                if (question.straighten()) {
                    couples.straighten(question.theta());
                } else {
                    last = couples.at(question.theta());
                }
                answered++;
            }
            return last;
        }
    }
}
