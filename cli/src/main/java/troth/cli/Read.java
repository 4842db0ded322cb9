package troth.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import troth.formats.diary.BroughtDiary;
import troth.formats.diary.DiaryFile;
import troth.formats.reading.DiaryReading;
import troth.formats.reading.Provenance;
import troth.formats.reading.ReadingFolder;
import troth.formats.reading.Stopwatch;
import troth.formats.reading.SummaryTable;
import troth.infer.Reader;
import troth.model.Preset;

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
            "",
            "Exit codes: 0 all is written; 2 a file or an option is wrong, nothing is written;",
            "            1 Troth itself failed.",
            "What the files hold: docs/reading.md. How to write a mapping: docs/diaries.md."
        })
final class Read implements Callable<Integer> {

    private static final double MOST_AHEAD = 366;
    private static final double USUAL_AHEAD = 14;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIARY",
            description = "A table of answers (CSV). The invented diary that ships if left out.")
    private Optional<Path> diary;

    @Option(
            names = "--map",
            paramLabel = "MAPPING",
            description = "How to understand the table (YAML). Guessed and shown if left out.")
    private Optional<Path> mapping;

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
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chance by number; the same number gives the same reading. Default: 1.")
    private long seed;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            defaultValue = "as-evidenced",
            converter = PresetName.class,
            description = "The numbers of the model: as-evidenced (the default) or as-claimed.")
    private Preset preset;

    @Option(
            names = "--ahead",
            paramLabel = "DAYS",
            description = "How far to look ahead. Default: 14, or as long as the diary.")
    private Optional<Double> ahead;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var brought = brought();
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

    private BroughtDiary brought() {
        if (diary.isPresent()) {
            try (var stages = Stages.onErrors()) {
                int all = thousands(diary.get().toFile().length());
                return BroughtDiary.of(
                        diary.get(),
                        mapping,
                        bytes -> stages.at("reading the file", thousands(bytes), all));
            }
        }
        if (mapping.isPresent()) {
            throw new IllegalArgumentException(
                    "The mapping (%s) needs a diary that it is the mapping of."
                            .formatted(mapping.get()));
        }
        return BroughtDiary.invented();
    }

    private static int thousands(long bytes) {
        return Math.toIntExact(Math.min(bytes / 1000, Integer.MAX_VALUE));
    }

    private void say(BroughtDiary brought) {
        var to = spec.commandLine().getOut();
        if (diary.isEmpty()) {
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
        try (var stages = Stages.onErrors()) {
            var watch =
                    new Stopwatch(
                            System::nanoTime,
                            (stage, done, total) -> stages.at(stage.words(), done, total));
            var reading =
                    new Reader(troth.model.Parameters.of(preset), seed, days, watch)
                            .read(file.diary());
            return DiaryReading.of(
                    reading,
                    provenance(brought, file, days),
                    watch.seconds(),
                    file.notes().sentences());
        }
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
                seed,
                preset,
                file.diary().holdOut(),
                days,
                Main.version(),
                System.getProperty("java.version", "unknown"));
    }

    /// As people write a preset: `as-evidenced`.
    static final class PresetName implements ITypeConverter<Preset> {
        @Override
        public Preset convert(String name) {
            return switch (name) {
                case "as-evidenced" -> Preset.AS_EVIDENCED;
                case "as-claimed" -> Preset.AS_CLAIMED;
                default ->
                        throw new TypeConversionException(
                                "The preset (%s) must be as-evidenced or as-claimed."
                                        .formatted(name));
            };
        }
    }
}
