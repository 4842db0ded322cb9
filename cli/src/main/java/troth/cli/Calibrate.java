package troth.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.formats.posterior.RankTable;
import troth.infer.Accuracy;
import troth.infer.Calibration;
import troth.model.Parameters;
import troth.model.Preset;
import troth.numeric.Workers;
import troth.sample.Pareto;

@Command(
        name = "calibrate",
        description = "Checks the reading itself on couples whose truth is known.",
        mixinStandardHelpOptions = true,
        subcommands = {Calibrate.Rank.class, Calibrate.Laplace.class},
        synopsisSubcommandLabel = "COMMAND")
final class Calibrate implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "ranks",
            description =
                    "Simulation-based calibration: where true values lie among draws of their"
                            + " posterior.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Hours; may be stopped and started again with the same options and file.",
                "For example: ./troth calibrate ranks --simulations 200 --out ranks.csv"
            })
    static final class Rank implements Callable<Integer> {

        @Option(names = "--simulations", paramLabel = "N", defaultValue = "200")
        private int simulations;

        @Option(names = "--couples", paramLabel = "N", defaultValue = "20")
        private int couples;

        @Option(names = "--days", paramLabel = "N", defaultValue = "14")
        private int days;

        @Option(names = "--missing", paramLabel = "SHARE", defaultValue = "0.3")
        private double missing;

        @Option(
                names = "--way",
                paramLabel = "WAY",
                defaultValue = "CHAIN",
                description =
                        "To draws: ${COMPLETION-CANDIDATES}; a chain, the same taken by weights, or"
                                + " the Gaussian of Laplace taken by weights.")
        private Calibration.Way way = Calibration.Way.CHAIN;

        @Mixin private SeedOption seed;

        @Mixin private ThreadsOption threads;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                required = true,
                description = "The table of ranks; gone on with if it is there.")
        private Path out = Path.of("");

        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            var calibration =
                    new Calibration(evidenced(), couples, days, missing, way, seed.number());
            var table = new RankTable(out, calibration);
            var left = IntStream.range(0, simulations).filter(s -> !table.has(s)).toArray();
            var done = new AtomicInteger(simulations - left.length);
            try (var stages = Stages.onErrors()) {
                Workers.each(
                        left.length,
                        threads.most(),
                        () ->
                                i -> {
                                    table.add(left[i], calibration.simulation(left[i]));
                                    stages.at("simulating", done.incrementAndGet(), simulations);
                                });
            }
            spec.commandLine().getOut().print(table.summary());
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    @Command(
            name = "laplace",
            description = "How far the evidence errs on couples drawn from the priors.",
            mixinStandardHelpOptions = true,
            footer = {"", "For example: ./troth calibrate laplace --draws 200 --pairs 2000"})
    static final class Laplace implements Callable<Integer> {

        @Option(names = "--draws", paramLabel = "N", defaultValue = "200")
        private int draws;

        @Option(names = "--days", paramLabel = "N", defaultValue = "14")
        private int days;

        @Option(names = "--missing", paramLabel = "SHARE", defaultValue = "0.3")
        private double missing;

        @Option(names = "--pairs", paramLabel = "N", defaultValue = "2000")
        private int pairs;

        @Option(
                names = "--particles",
                paramLabel = "N",
                defaultValue = "50000",
                description = "Of the five filters that tell the truth, together.")
        private int particles;

        @Mixin private SeedOption seed;

        @Mixin private ThreadsOption threads;

        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            if (draws < 1) {
                throw new IllegalArgumentException(
                        "The draws (%d) must be at least 1.".formatted(draws));
            }
            var accuracy =
                    new Accuracy(evidenced(), days, missing, pairs, particles, seed.number());
            var found = new Accuracy.Found[draws];
            var done = new AtomicInteger();
            try (var stages = Stages.onErrors()) {
                Workers.each(
                        draws,
                        threads.most(),
                        () ->
                                i -> {
                                    found[i] = accuracy.draws(i, i + 1).getFirst();
                                    stages.at("filtering", done.incrementAndGet(), draws);
                                });
            }
            say(List.of(found));
            return 0;
        }

        private void say(List<Accuracy.Found> found) {
            var to = spec.commandLine().getOut();
            to.println("draw,laplace,sites,paths,error,k,truth,truth_error");
            found.forEach(f ->
                    to.printf(
                            Locale.ROOT,
                            "%d,%.4f,%.4f,%.4f,%.4f,%.3f,%.4f,%.4f%n",
                            f.draw(),
                            f.laplace(),
                            f.marginal(),
                            f.paths(),
                            f.error(),
                            f.k(),
                            f.truth(),
                            f.truthError()));
            to.printf("%nDistance from the truth, nats; the chance in it: %s%n", chance(found));
            to.println("| evidence | couples | mean | median | 95 % quantile | largest |");
            to.println("|---|---|---|---|---|---|");
            say("Laplace (I2)", found, Accuracy.Found::laplace);
            say("what draws rest on (I18)", found, Accuracy.Found::marginal);
            var sure = found.stream().filter(f -> f.k() <= Pareto.MOST).toList();
            say("weighed paths (I11), k-hat at most .7", sure, Accuracy.Found::paths);
            to.printf(
                    "%nOf these %d weighed paths %d are within three standard errors of the truth.%n",
                    sure.size(), sure.stream().filter(Laplace::isWithinChance).count());
            to.flush();
        }

        private static boolean isWithinChance(Accuracy.Found f) {
            return Math.abs(f.paths() - f.truth()) <= 3 * Math.hypot(f.error(), f.truthError());
        }

        private static String chance(List<Accuracy.Found> found) {
            var errors = found.stream().mapToDouble(Accuracy.Found::truthError).sorted().toArray();
            return "median %.3f, largest %.3f"
                    .formatted(quantile(errors, 0.5), quantile(errors, 1));
        }

        private void say(
                String name,
                List<Accuracy.Found> found,
                ToDoubleFunction<Accuracy.Found> evidence) {
            var apart =
                    found.stream()
                            .mapToDouble(f -> evidence.applyAsDouble(f) - f.truth())
                            .toArray();
            var gaps = Arrays.stream(apart).map(Math::abs).sorted().toArray();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                            name,
                            gaps.length,
                            Arrays.stream(apart).average().orElse(Double.NaN),
                            quantile(gaps, 0.5),
                            quantile(gaps, 0.95),
                            quantile(gaps, 1));
        }

        /// The least value that so large a share does not exceed.
        private static double quantile(double[] sorted, double p) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[(int) Math.max(0, Math.ceil(p * sorted.length) - 1)];
        }
    }

    private static Parameters evidenced() {
        return Parameters.of(Preset.AS_EVIDENCED);
    }
}
