package troth.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import troth.formats.rows.RowStudy;
import troth.formats.rows.RunFolder;
import troth.formats.rows.Standing;

/// Writes the rows of a study as `./troth rows` does, computed on a Spark cluster: the same folder,
/// the same files, the same bits. A run that one runner began, another may go on with.
final class SparkRows {

    private SparkRows() {}

    /// @param args study, seed, couples, folder, master; of seed and couples nothing where the
    ///   study says them
    public static void main(String[] args) {
        System.exit(Cluster.command(() -> run(args)));
    }

    private static int run(String... args) {
        var study = RowStudy.named(args[0]);
        var plan =
                study.plan(
                        args[1].isEmpty() ? study.seed() : Long.parseLong(args[1]),
                        args[2].isEmpty() ? study.couples() : Integer.parseInt(args[2]));
        var run = RunFolder.open(Path.of(args[3]), plan);
        var standing = run.standing();
        standing.words().ifPresent(System.err::println);
        var kept = new AtomicInteger(standing.there());
        cluster(study, args[4])
                .ask(
                        spark -> write(new SparkRunner(spark), study, run, standing, kept),
                        () -> standing.stopped(kept.get()))
                .forEach(System.out::println);
        return 0;
    }

    private static Cluster cluster(RowStudy study, String master) {
        return new Cluster(
                master,
                "troth rows " + study.name(),
                "What was finished is kept. Maybe mend the cluster and give the same command again;"
                        + " it goes on where it stood.");
    }

    /// @param kept counts the couples whose rows are there
    /// @return the files of the run
    static List<Path> write(
            SparkRunner runner,
            RowStudy study,
            RunFolder run,
            Standing standing,
            AtomicInteger kept) {
        var plan = standing.plan();
        var chunks =
                standing.missing().stream()
                        .map(k -> new SparkRunner.Chunk(k, plan.from(k), plan.to(k)))
                        .toList();
        runner.run(
                study.study(),
                plan.seed(),
                chunks,
                (k, rows) -> {
                    run.write(k, rows);
                    kept.addAndGet(rows.size());
                });
        return run.finish();
    }
}
