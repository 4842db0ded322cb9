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
                names = "--corrected",
                description = "Takes draws by their weights, not as they are.")
        private boolean corrected;

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
                    new Calibration(evidenced(), couples, days, missing, corrected, seed.number());
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
            description = "How far Laplace errs on couples drawn from the priors.",
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

        @Mixin private SeedOption seed;

        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            if (draws < 1 || pairs < 1) {
                throw new IllegalArgumentException(
                        "The draws (%d) and pairs (%d) must be at least 1."
                                .formatted(draws, pairs));
            }
            var accuracy = new Accuracy(evidenced(), days, missing, pairs, seed.number());
            var found = new Accuracy.Found[draws];
            Workers.each(draws, () -> i -> found[i] = accuracy.draws(i, i + 1).getFirst());
            say(List.of(found));
            return 0;
        }

        private void say(List<Accuracy.Found> found) {
            var to = spec.commandLine().getOut();
            to.println("draw,laplace,marginal,paths,error,k");
            found.forEach(f ->
                    to.printf(
                            Locale.ROOT,
                            "%d,%.4f,%.4f,%.4f,%.4f,%.3f%n",
                            f.draw(),
                            f.laplace(),
                            f.marginal(),
                            f.log(),
                            f.error(),
                            f.k()));
            var sure = found.stream().filter(f -> f.k() <= Pareto.MOST).toList();
            to.printf(
                    Locale.ROOT,
                    "%n%d of %d with k-hat at most %.1f. Of these the distance from the paths:%n",
                    sure.size(),
                    found.size(),
                    Pareto.MOST);
            say("Laplace", sure, Accuracy.Found::laplace);
            say("What draws rest on", sure, Accuracy.Found::marginal);
            to.flush();
        }

        private void say(
                String name,
                List<Accuracy.Found> found,
                ToDoubleFunction<Accuracy.Found> evidence) {
            var gaps =
                    found.stream()
                            .mapToDouble(f -> Math.abs(f.log() - evidence.applyAsDouble(f)))
                            .sorted()
                            .toArray();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s: median %.3f, 95 %% quantile %.3f, largest %.3f%n",
                            name,
                            quantile(gaps, 0.5),
                            quantile(gaps, 0.95),
                            Arrays.stream(gaps).max().orElse(Double.NaN));
        }

        private static double quantile(double[] sorted, double p) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[(int) Math.min(sorted.length - 1L, Math.round(p * sorted.length))];
        }
    }

    private static Parameters evidenced() {
        return Parameters.of(Preset.AS_EVIDENCED);
    }
}
