package troth.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import troth.formats.rows.RowStudy;
import troth.formats.rows.RunFolder;
import troth.formats.rows.RunPlan;
import troth.numeric.Workers;

@Command(
        name = "rows",
        description =
                "Writes the rows of a study, of as many couples as you like, as CSV and Parquet.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The studies: those of ./troth study, and",
            "  year        one year of each couple, without chance",
            "  FILE.yaml   your own, see docs/studies.md",
            "",
            "Writes to DIR:",
            "  rows.csv, rows.parquet   one line a couple, in order",
            "  parts/                   the same in chunks, as they were finished",
            "  manifest.txt             what was run: study, seed, couples, code",
            "",
            "A run that was stopped goes on where it stood when the same command is given again. One",
            "of another seed, size or version is refused: name another folder.",
            "",
            "For example: ./troth rows year --couples 100000 --out /tmp/year"
        })
final class Rows implements Callable<Integer> {

    enum Runner {
        one,
        all
    }

    @Parameters(paramLabel = "NAME", description = "Which study, or a file with your own.")
    private String name = "";

    @Mixin private DrawnOptions drawn;

    @Option(
            names = "--runner",
            paramLabel = "HOW",
            defaultValue = "all",
            description = "one: one thread; all: all cores, if left out. Changes no number.")
    private Runner runner = Runner.all;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "If left out: the name of the study with -rows after it.")
    private Optional<Path> out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var study = RowStudy.named(name);
        var plan =
                study.plan(
                        drawn.seed().orElse(study.seed()), drawn.couples().orElse(study.couples()));
        var run = RunFolder.open(out.orElseGet(() -> Path.of(study.name() + "-rows")), plan);
        var to = spec.commandLine().getOut();
        fill(run, study, plan).forEach(to::println);
        to.flush();
        return 0;
    }

    private List<Path> fill(RunFolder run, RowStudy study, RunPlan plan) {
        var standing = run.standing();
        var kept = new AtomicInteger(standing.there());
        standing.words().ifPresent(spec.commandLine().getErr()::println);
        try (var stages = Stages.onErrors();
                var _ = new Farewell(() -> stages.end(standing.stopped(kept.get())))) {
            stages.at("simulating", kept.get(), plan.couples());
            Workers.each(
                    standing.missing().size(),
                    threads(),
                    () ->
                            i -> {
                                int k = standing.missing().get(i);
                                run.write(k, study.rows(plan, k));
                                kept.addAndGet(plan.to(k) - plan.from(k));
                                stages.at("simulating", kept.get(), plan.couples());
                            });
            stages.at("writing the table", 0, 0);
            return run.finish();
        }
    }

    private int threads() {
        return switch (runner) {
            case one -> 1;
            case all -> Runtime.getRuntime().availableProcessors();
        };
    }
}
