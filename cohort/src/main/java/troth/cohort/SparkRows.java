package troth.cohort;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import troth.formats.BadFileException;
import troth.formats.rows.RowStudy;
import troth.formats.rows.RunFolder;
import troth.formats.rows.RunPlan;

/// Writes the rows of a study as `./troth rows` does, computed on a Spark cluster: the same folder,
/// the same files, the same bits. A run that one runner began, another may go on with.
final class SparkRows {

    /// Where Spark itself hands on the secret of a cluster, so that no list of processes shows it.
    private static final String SECRET = "_SPARK_AUTH_SECRET";

    private SparkRows() {}

    /// @param args study, seed, couples, folder, master; of seed and couples nothing where the
    ///   study says them
    public static void main(String[] args) {
        try {
            var study = RowStudy.named(args[0]);
            var plan =
                    study.plan(
                            args[1].isEmpty() ? study.seed() : Long.parseLong(args[1]),
                            args[2].isEmpty() ? study.couples() : Integer.parseInt(args[2]));
            run(study, plan, RunFolder.open(Path.of(args[3]), plan), args[4]);
        } catch (IllegalArgumentException | BadFileException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(RowStudy study, RunPlan plan, RunFolder run, String master) {
        var conf = configured(master, "troth rows " + study.name());
        try (var spark = new JavaSparkContext(conf)) {
            write(new SparkRunner(spark), study, plan, run);
            run.finish().forEach(System.out::println);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof SparkException || e.getMessage() == null) {
                throw lost(master, e);
            }
            throw e;
        }
    }

    static SparkConf configured(String master, String name) {
        var conf =
                new SparkConf().setMaster(master).setAppName(name).set("spark.ui.enabled", "false");
        Optional.ofNullable(System.getenv(SECRET))
                .ifPresent(secret -> conf.set("spark.authenticate.secret", secret));
        return conf;
    }

    static void write(SparkRunner runner, RowStudy study, RunPlan plan, RunFolder run) {
        var chunks =
                run.missing().stream()
                        .map(k -> new SparkRunner.Chunk(k, plan.from(k), plan.to(k)))
                        .toList();
        runner.run(study.study(), plan.seed(), chunks, run::write);
    }

    private static IllegalArgumentException lost(String master, RuntimeException e) {
        return new IllegalArgumentException(
                ("The cluster (%s) gave up: %s%nWhat was finished is kept. Maybe mend the cluster and"
                                + " give the same command again; it goes on where it stood.")
                        .formatted(master, e),
                e);
    }
}
