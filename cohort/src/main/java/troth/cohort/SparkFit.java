package troth.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import troth.infer.PopulationPlan;
import troth.model.Parameters;
import troth.model.Preset;
import troth.study.InventedDiary;

/// Fits what the couples of an invented diary share, on the threads of this machine or on a Spark
/// cluster: the same table, to the last bit of every number in it.
final class SparkFit {

    /// Instead of the address of a cluster: no Spark at all.
    static final String HERE = "here";

    private static final int SHARES_A_CORE = 3;

    private SparkFit() {}

    /// @param args couples, days, seed, file of the table, master or `here`
    public static void main(String[] args) throws IOException {
        try {
            var study =
                    new InventedDiary(
                            Integer.parseInt(args[0]),
                            Integer.parseInt(args[1]),
                            Long.parseLong(args[2]));
            write(Path.of(args[3]), study, args[4]);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void write(Path file, InventedDiary study, String master) {
        var begun = System.nanoTime();
        var diary = study.diary();
        var read = System.nanoTime();
        var plan = PopulationPlan.of(diary, Parameters.of(Preset.AS_EVIDENCED));
        var found = master.equals(HERE) ? here(plan) : there(study, plan, master);
        try {
            Files.writeString(file, table(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf(
                "%d couples, %d days: diary made in %.1f s, fitted in %.1f s (%d rounds, %d gradients%s)%n",
                study.couples(),
                study.days(),
                (read - begun) / 1e9,
                (System.nanoTime() - read) / 1e9,
                found.ended().rounds(),
                found.ended().evaluations(),
                found.ended().converged() ? "" : "; it did not end");
    }

    static PopulationPlan.Found here(PopulationPlan plan) {
        int cores = Runtime.getRuntime().availableProcessors();
        return plan.fit(plan.couples(0, plan.size(), cores));
    }

    private static PopulationPlan.Found there(
            InventedDiary study, PopulationPlan plan, String master) {
        var conf = SparkRows.configured(master, "troth fit");
        try (var spark = new JavaSparkContext(conf)) {
            return there(spark, study, plan);
        }
    }

    static PopulationPlan.Found there(
            JavaSparkContext spark, InventedDiary study, PopulationPlan plan) {
        int shares = Math.min(plan.size(), SHARES_A_CORE * spark.defaultParallelism());
        return plan.fit(new SparkCouples(spark, new Recipe(study, plan.followed()), shares));
    }

    /// Every digit of every number.
    static String table(PopulationPlan.Found found) {
        var lines = new StringBuilder("parameter,value\n");
        IntStream.range(0, found.names().size())
                .forEach(i ->
                        lines.append(found.names().get(i))
                                .append(',')
                                .append(found.values().at(i))
                                .append('\n'));
        return lines.append("log_posterior,%s%n".formatted(found.ended().logPosterior()))
                .toString();
    }
}
