package troth.formats.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.formats.WholeFiles;
import troth.study.Row;

/// The folder of one run.
///
/// | file                | holds                                                   |
/// |---------------------|---------------------------------------------------------|
/// | `manifest.txt`      | what the run is, [RunPlan]; written first               |
/// | `parts/000012.csv`  | the rows of one chunk, without a head; whole or absent  |
/// | `rows.csv`          | all rows in order; written last                         |
/// | `rows.parquet`      | the same                                                |
///
/// Memory does not grow with the number of couples: what is held at once is a chunk for each
/// thread.
public final class RunFolder {

    private static final String MANIFEST = "manifest.txt";
    private static final String TABLE = "rows.csv";

    private final Path folder;
    private final RunPlan plan;

    private RunFolder(Path folder, RunPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /// Begins a run, or goes on with it if the folder holds one of the same plan.
    public static RunFolder open(Path folder, RunPlan plan) {
        var manifest = folder.resolve(MANIFEST);
        if (Files.exists(manifest)) {
            refuseOther(folder, read(manifest), plan);
        } else {
            write(folder, MANIFEST, writer -> write(plan, writer));
        }
        return new RunFolder(folder, plan);
    }

    private static void write(RunPlan plan, Writer writer) throws IOException {
        for (var line : plan.lines().entrySet()) {
            writer.append(line.getKey()).append(" = ").append(line.getValue()).append('\n');
        }
    }

    private static Map<String, String> read(Path manifest) {
        try (var lines = Files.lines(manifest)) {
            var found = new HashMap<String, String>();
            lines.map(line -> line.split(" = ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> found.put(parts[0], parts[1]));
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "The file (%s) cannot be read.".formatted(manifest), e);
        }
    }

    private static void refuseOther(Path folder, Map<String, String> found, RunPlan plan) {
        var differing =
                plan.lines().entrySet().stream()
                        .filter(line -> !line.getValue().equals(found.get(line.getKey())))
                        .map(line ->
                                "  %s: there %s, now %s"
                                        .formatted(
                                                line.getKey(),
                                                shortened(found.getOrDefault(line.getKey(), "-")),
                                                shortened(line.getValue())))
                        .collect(Collectors.joining("\n"));
        if (!differing.isEmpty()) {
            throw new IllegalArgumentException(
                    ("The folder (%s) holds rows of another run; nothing was changed:%n%s%n"
                                    + "Maybe name another folder with --out, or go on with what it was"
                                    + " begun with.")
                            .formatted(folder, differing));
        }
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 37) + "...";
    }

    /// The chunks that are not there yet, in order.
    public List<Integer> missing() {
        return IntStream.range(0, plan.chunks())
                .filter(k -> !Files.exists(parts().resolve(name(k))))
                .boxed()
                .toList();
    }

    /// Writes the rows of chunk `k`; from any thread.
    public void write(int k, List<Row> rows) {
        if (rows.size() != plan.to(k) - plan.from(k)) {
            throw new IllegalStateException(
                    "The chunk %d has %d rows. Please report this.".formatted(k, rows.size()));
        }
        write(parts(), name(k), writer -> write(rows, writer));
    }

    private static void write(List<Row> rows, Writer writer) throws IOException {
        try (var csv = csv(writer)) {
            for (var row : rows) {
                var cells = new ArrayList<String>();
                cells.add(String.valueOf(row.dyad()));
                row.values().forEach(value -> cells.add(String.valueOf(value)));
                csv.writeRecord(cells);
            }
        }
    }

    /// Puts the chunks together, as CSV and as Parquet.
    ///
    /// @return the two files
    public List<Path> finish() {
        write(
                folder,
                TABLE,
                writer -> {
                    csv(writer).writeRecord(head()).flush();
                    for (int k = 0; k < plan.chunks(); k++) {
                        try (var part = Files.newBufferedReader(parts().resolve(name(k)))) {
                            part.transferTo(writer);
                        }
                    }
                });
        var table = folder.resolve(TABLE);
        return List.of(table, Parquet.of(table, folder.resolve("rows.parquet")));
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of("couple"));
        head.addAll(plan.columns());
        return head;
    }

    private static CsvWriter csv(Writer writer) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    }

    private static void write(Path folder, String name, WholeFiles.Content content) {
        try (var files = new WholeFiles(folder)) {
            files.write(name, content);
            files.done();
        }
    }

    private Path parts() {
        return folder.resolve("parts");
    }

    private static String name(int k) {
        return "%06d.csv".formatted(k);
    }
}
