package troth.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import troth.formats.diary.BroughtDiary;
import troth.formats.diary.DiaryFile;
import troth.formats.reading.DiaryReading;
import troth.formats.reading.PopulationFile;
import troth.formats.reading.Provenance;
import troth.formats.reading.ReadingFolder;
import troth.formats.reading.Stopwatch;
import troth.formats.reading.SummaryTable;
import troth.infer.Reader;

@Command(
        name = "read",
        description = "Reads a diary backwards: where trust stands, and how sure.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Holds the last days back, forecasts them, prints how well, and writes to DIR:",
            "  report.html      the report, and couples/ with a page for each couple",
            "  reading.json     how well each item was forecast, parameters, provenance",
            "  forecasts.csv    every forecast with its whole distribution, to be scored again",
            "  states.csv       where every quantity of every couple lies on every day",
            "  parameters.csv, told.csv, mapping.yaml",
            "",
            "For example: ./troth read",
            "             ./troth read diary.csv --map diary.map.yaml --out my-reading",
            "             ./troth read couple.csv --map diary.map.yaml --population my-reading",
            "",
            "Exit codes: 0 all is written; 2 a file or an option is wrong, nothing is written;",
            "            1 Troth itself failed.",
            "What the files hold: docs/reading.md. How to write a mapping: docs/diaries.md."
        })
final class Read implements Callable<Integer> {

    private static final double MOST_AHEAD = 366;
    private static final double USUAL_AHEAD = 14;

    @Mixin private DiaryArguments diary;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the files, in the place of an earlier reading. If left out:"
                            + " reading- and the name of the diary, in the current folder.")
    private Optional<Path> out;

    @Option(
            names = "--hold-out",
            paramLabel = "TIME",
            description = "The time at the end that is kept back and forecast: \"4 days\".")
    private Optional<String> holdOut;

    @Option(
            names = "--population",
            paramLabel = "DIR",
            description =
                    "The folder of an earlier reading of the same items: what its couples share is"
                            + " taken from there and not fitted. For one couple alone.")
    private Optional<Path> population;

    @Mixin private SeedOption seed;

    @Mixin private PresetOption preset;

    @Option(
            names = "--ahead",
            paramLabel = "DAYS",
            description = "How far to look ahead. Default: 14, or as long as the diary.")
    private Optional<Double> ahead;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var brought = diary.brought();
        say(brought);
        var folder = out.orElseGet(() -> Path.of("reading-" + brought.stem()));
        ReadingFolder.check(folder);
        var read = read(brought);
        ReadingFolder.write(folder, read);
        var to = spec.commandLine().getOut();
        SummaryTable.lines(read).forEach(to::println);
        to.printf("%n%s%n", folder.resolve("report.html"));
        to.flush();
        return 0;
    }

    private void say(BroughtDiary brought) {
        var to = spec.commandLine().getOut();
        if (diary.isInvented()) {
            to.println("No diary was named, so this reads the invented one that ships.");
        } else if (brought.isGuessed()) {
            to.printf("%s%n%n%s%n", brought.guess(), brought.mappingText().indent(2));
        }
        brought.file().notes().sentences().forEach(to::println);
        to.println();
        to.flush();
    }

    private DiaryReading read(BroughtDiary brought) {
        var file = holdOut.map(brought.file()::holdingOut).orElse(brought.file());
        double days = ahead(file);
        var known = population.map(f -> PopulationFile.read(f, file.diary(), preset.preset()));
        try (var stages = Stages.onErrors()) {
            var watch =
                    new Stopwatch(
                            System::nanoTime,
                            (stage, done, total) -> stages.at(stage.words(), done, total));
            var reader = new Reader(preset.parameters(), seed.number(), days, watch);
            var reading =
                    known.map(k -> reader.read(file.diary(), k))
                            .orElseGet(() -> reader.read(file.diary()));
            return DiaryReading.of(
                    reading, provenance(brought, file, days), watch.seconds(), notes(file));
        }
    }

    private List<String> notes(DiaryFile file) {
        return Stream.concat(
                        file.notes().sentences().stream(),
                        population.map(PopulationFile::note).stream())
                .toList();
    }

    /// No further than the diary is long; a look ahead goes in steps of a day.
    private double ahead(DiaryFile file) {
        double asked =
                ahead.orElseGet(() ->
                        Math.min(
                                USUAL_AHEAD,
                                Math.floor(
                                        file.diary().timelines().stream()
                                                .mapToDouble(t -> t.end())
                                                .max()
                                                .orElse(0))));
        if (!(asked >= 0 && asked <= MOST_AHEAD)) {
            throw new IllegalArgumentException(
                    "The days to look ahead (%s) must lie in [0, %.0f]."
                            .formatted(asked, MOST_AHEAD));
        }
        return asked;
    }

    private Provenance provenance(BroughtDiary brought, DiaryFile file, double days) {
        return new Provenance(
                brought.name(),
                file.sha256(),
                brought.mapping(),
                brought.mappingSha256(),
                brought.mappingText(),
                brought.isGuessed(),
                seed.number(),
                preset.preset(),
                file.diary().holdOut(),
                days,
                Main.version(),
                System.getProperty("java.version", "unknown"));
    }
}
