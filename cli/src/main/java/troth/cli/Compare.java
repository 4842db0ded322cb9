package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(
            arity = "0..1",
            paramLabel = "DIARY",
            description = "A table of answers (CSV). The invented diary that ships if left out.")
    private Optional<Path> diary;

    @Option(
            names = "--map",
            paramLabel = "MAPPING",
            description = "How to understand the table (YAML). Guessed if left out.")
    private Optional<Path> mapping;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the files. If left out: compare- and the name of the diary, in"
                            + " the current folder.")
    private Optional<Path> out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chance by number; the same number gives the same result. Default: 1.")
    private long seed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var brought =
                diary.map(file -> BroughtDiary.of(file, mapping, _ -> {}))
                        .orElseGet(BroughtDiary::invented);
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
            return new Comparer(seed, (stage, done, total) -> stages.at(stage.words(), done, total))
                    .compare(brought.file().diary());
        }
    }

    private String command() {
        return "./troth compare"
                + diary.map(file -> " " + file).orElse("")
                + mapping.map(file -> " --map " + file).orElse("")
                + " --seed "
                + seed;
    }
}
