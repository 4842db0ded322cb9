package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.formats.comparison.ComparisonReport;
import troth.formats.diary.BroughtDiary;
import troth.infer.Comparer;
import troth.infer.Comparison;

@Command(
        name = "compare",
        description = "Compares models on a diary by what they forecast a day ahead.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The model by what findings support, as the essays claim, with single mechanisms off and",
            "without any; a vector autoregression and a coupled Ornstein-Uhlenbeck process. Writes",
            "comparison.html and comparison.json to DIR.",
            "",
            "For example: ./troth compare diary.csv --map diary.map.yaml",
            "",
            "How it is done: docs/inference.md."
        })
final class Compare implements Callable<Integer> {

    @Mixin private DiaryArguments diary;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the files. If left out: compare- and the name of the diary, in"
                            + " the current folder.")
    private Optional<Path> out;

    @Mixin private SeedOption seed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var brought = diary.brought();
        var report =
                new ComparisonReport(
                        found(brought), brought.name(), brought.file().sha256(), command());
        var folder = out.orElseGet(() -> Path.of("compare-" + brought.stem()));
        report.write(folder);
        var to = spec.commandLine().getOut();
        to.print(report.summary());
        to.printf("%n%s%n", folder.resolve("comparison.html"));
        to.flush();
        return 0;
    }

    private Comparison found(BroughtDiary brought) {
        try (var stages = Stages.onErrors()) {
            return new Comparer(
                            seed.number(),
                            (stage, done, total) -> stages.at(stage.words(), done, total))
                    .compare(brought.file().diary());
        }
    }

    private String command() {
        return "./troth compare%s --seed %d".formatted(diary.typed(), seed.number());
    }
}
