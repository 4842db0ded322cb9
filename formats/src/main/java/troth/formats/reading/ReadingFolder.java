package troth.formats.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// The folder of a reading: all of its files or none of them.
public final class ReadingFolder {

    static final String FORECASTS = "forecasts.csv";
    static final String READING = "reading.json";
    static final String STATES = "states.csv";
    static final String PARAMETERS = "parameters.csv";
    static final String TOLD = "told.csv";
    static final String DESCRIBED = "described.csv";
    static final String REPORT = "report.html";
    static final String MAPPING = "mapping.yaml";
    static final String COUPLES = "couples";

    private static final Set<String> OURS =
            Set.of(
                    FORECASTS,
                    READING,
                    STATES,
                    PARAMETERS,
                    TOLD,
                    DESCRIBED,
                    REPORT,
                    MAPPING,
                    COUPLES);

    private static final int MOST_PAGES = 1000;

    private ReadingFolder() {}

    /// A folder cannot take a reading; the message is for whoever named it.
    public static final class Refused extends IllegalArgumentException {
        Refused(String message) {
            super(message);
        }

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Says whether `folder` can take a reading, before the work begins: it must not exist, be
    /// empty, or hold an earlier reading and nothing else.
    public static void check(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    "The folder for the reading (%s) is a file. Name another with --out."
                            .formatted(folder));
        }
        var foreign = names(folder).stream().filter(name -> !OURS.contains(name)).toList();
        boolean empty = names(folder).isEmpty();
        if (!foreign.isEmpty() || !empty && !isOurs(folder)) {
            throw new Refused(
                    "The folder for the reading (%s) holds something that is not of a reading%s, and would be replaced as a whole. Name another with --out."
                            .formatted(
                                    folder,
                                    foreign.isEmpty()
                                            ? ""
                                            : " (%s)".formatted(foreign.getFirst())));
        }
    }

    /// Writes the files of a reading, in the place of an earlier one.
    public static void write(Path folder, DiaryReading read) {
        check(folder);
        try {
            NewFolder.fill(folder, fresh -> fill(fresh, read));
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new Refused(
                    "The reading could not be written to the folder (%s), and nothing there was changed: %s."
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    private static void fill(Path folder, DiaryReading read) throws IOException {
        var reading = read.reading();
        new ForecastTable(read.scores()).write(folder.resolve(FORECASTS));
        StateTable.write(folder.resolve(STATES), reading.dyads());
        ParameterTable.write(folder.resolve(PARAMETERS), reading);
        ToldTable.write(folder.resolve(TOLD), reading.told());
        DescribedTable.write(folder.resolve(DESCRIBED), reading.described());
        Files.writeString(folder.resolve(MAPPING), read.provenance().mappingText());
        ReadingJson.write(folder.resolve(READING), read);
        pages(folder, read);
    }

    /// A page for the whole and one for each couple, as far as anybody turns pages.
    private static void pages(Path folder, DiaryReading read) throws IOException {
        var dyads = read.reading().dyads();
        var shown = dyads.subList(0, Math.min(MOST_PAGES, dyads.size()));
        var names = CoupleNames.of(shown);
        Files.writeString(folder.resolve(REPORT), new ReadingReport(read, names).page().html());
        var couples = Files.createDirectory(folder.resolve(COUPLES));
        for (int d = 0; d < shown.size(); d++) {
            var name = names.getOrDefault(shown.get(d).dyad().id(), d + ".html");
            Files.writeString(couples.resolve(name), CouplePage.html(read, d));
        }
    }

    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(
                    "The folder for the reading (%s) cannot be looked into: %s."
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    /// By the first key of its `reading.json`.
    private static boolean isOurs(Path folder) {
        var file = folder.resolve(READING);
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.limit(3)
                    .anyMatch(line ->
                            line.contains(
                                    "\"%s\" : \"%s\""
                                            .formatted(ReadingJson.MADE_BY, ReadingJson.US)));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException a -> "you may not write to " + a.getFile();
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
