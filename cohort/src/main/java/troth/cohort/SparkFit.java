package troth.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import troth.infer.PopulationPlan;
import troth.infer.Reading;
import troth.model.Preset;
import troth.study.InventedDiary;

/// Fits what the couples of an invented diary share, on the threads of this machine or on a Spark
/// cluster: the same table, to the last bit of every number in it.
final class SparkFit {

    /// Instead of the address of a cluster: no Spark at all.
    static final String HERE = "here";

    private static final int PARTS_A_CORE = 3;

    private SparkFit() {}

    /// Ends with 1 where the climb did not end, or where what it climbed on cannot be believed.
    ///
    /// @param args couples, days, seed, file of the table, master or `here`
    public static void main(String[] args) {
        System.exit(Cluster.command(() -> run(args)));
    }

    private static int run(String... args) {
        var study =
                new InventedDiary(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        Long.parseLong(args[2]));
        var begun = System.nanoTime();
        var diary = study.diary();
        var read = System.nanoTime();
        var recipe = Recipe.of(study, diary, Preset.AS_EVIDENCED);
        var found = args[4].equals(HERE) ? here(recipe) : there(recipe, args[4]);
        write(Path.of(args[3]), found);
        System.out.printf(
                "%d couples, %d days: diary made in %.1f s, fitted in %.1f s (%s)%n",
                study.couples(),
                study.days(),
                (read - begun) / 1e9,
                (System.nanoTime() - read) / 1e9,
                effort(found));
        return found.ended().converged() && found.believed() ? 0 : 1;
    }

    private static void write(Path file, PopulationPlan.Found found) {
        try {
            Files.writeString(file, table(found));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file (%s) cannot be written: %s".formatted(file, e), e);
        }
    }

    static PopulationPlan.Found here(Recipe recipe) {
        var plan = recipe.plan();
        int cores = Runtime.getRuntime().availableProcessors();
        return plan.fit(plan.couples(0, plan.size(), cores));
    }

    private static PopulationPlan.Found there(Recipe recipe, String master) {
        return new Cluster(master, "troth fit", "Nothing of the fit is kept.")
                .ask(spark -> there(recipe, spark), () -> "Stopped. Nothing of the fit is kept.");
    }

    static PopulationPlan.Found there(Recipe recipe, JavaSparkContext spark) {
        int parts = Math.min(recipe.study().couples(), PARTS_A_CORE * spark.defaultParallelism());
        return recipe.plan().fit(new SparkCouples(spark, recipe, parts));
    }

    /// What it took, those who went first told apart, as each of their gradients takes less.
    static String effort(PopulationPlan.Found found) {
        return effort(found.ended())
                + found.first().map(first -> " after " + effort(first) + " of some").orElse("")
                + (found.ended().converged() ? "" : "; it did not end")
                + (found.believed()
                        ? ""
                        : "; Laplace is too far off here to be believed, read these couples with ./troth read");
    }

    private static String effort(Reading.FitSummary climb) {
        return "%d rounds, %d gradients".formatted(climb.rounds(), climb.evaluations());
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
                .append("converged,%s%n".formatted(found.ended().converged()))
                .append("laplace_believed,%s%n".formatted(found.believed()))
                .toString();
    }
}
