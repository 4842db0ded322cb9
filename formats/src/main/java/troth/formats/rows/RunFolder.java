package troth.formats.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import troth.formats.WholeFiles;
import troth.study.Row;

/// The folder of one run.
///
/// | file                | holds                                                    |
/// |---------------------|----------------------------------------------------------|
/// | `manifest.txt`      | what the run is, [RunPlan]; written first                |
/// | `parts/000012.csv`  | the rows of one chunk, without a head; below them a seal |
/// | `rows.csv`          | all rows in order; written last                          |
/// | `rows.parquet`      | the same                                                 |
///
/// A chunk is whole or absent, and what the disk did to it since shows by its [Seal]. Memory does
/// not grow with the number of couples: what is held at once is a chunk for each thread.
public final class RunFolder {

    private static final String MANIFEST = "manifest.txt";
    private static final String TABLE = "rows.csv";
    private static final String PARTS = "parts";

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
            WholeFiles.sweep(folder);
            WholeFiles.sweep(folder.resolve(PARTS));
        } else {
            write(folder, MANIFEST, writer -> writer.append(plan.text()));
        }
        return new RunFolder(folder, plan);
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

    /// How far the run is; reads every chunk that is there.
    public Standing standing() {
        var missing = new ArrayList<Integer>();
        var damaged = new ArrayList<String>();
        for (int k = 0; k < plan.chunks(); k++) {
            boolean there = Files.exists(part(k));
            if (there && rows(k).isPresent()) {
                continue;
            }
            missing.add(k);
            if (there) {
                damaged.add(name(k));
            }
        }
        return new Standing(plan, missing, damaged);
    }

    /// Writes the rows of chunk `k`; from any thread.
    public void write(int k, List<Row> rows) {
        if (rows.size() != plan.to(k) - plan.from(k)) {
            throw new IllegalStateException(
                    "The chunk %d has %d rows. Please report this.".formatted(k, rows.size()));
        }
        keeping(() ->
                write(
                        folder.resolve(PARTS),
                        name(k),
                        writer -> writer.append(seal(k).below(csv(rows)))));
    }

    /// A full disk costs no chunk that is there.
    private static void keeping(Runnable writing) {
        try {
            writing.run();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s%nWhat was finished is kept; the same command goes on from there."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static String csv(List<Row> rows) throws IOException {
        var text = new StringWriter();
        try (var csv = csv(text)) {
            for (var row : rows) {
                var cells = new ArrayList<String>();
                cells.add(String.valueOf(row.dyad()));
                row.values().forEach(value -> cells.add(String.valueOf(value)));
                csv.writeRecord(cells);
            }
        }
        return text.toString();
    }

    /// Puts the chunks together, as CSV and as Parquet.
    ///
    /// @return the two files
    public List<Path> finish() {
        var table = folder.resolve(TABLE);
        var parquet = folder.resolve("rows.parquet");
        keeping(() -> {
            writeTable();
            Parquet.of(table, parquet);
        });
        return List.of(table, parquet);
    }

    private void writeTable() {
        write(
                folder,
                TABLE,
                writer -> {
                    csv(writer).writeRecord(head()).flush();
                    for (int k = 0; k < plan.chunks(); k++) {
                        writer.append(rows(k).orElseThrow(damaged(k)));
                    }
                });
    }

    /// The rows of a chunk that is there, as CSV; nothing where it is not as it was written.
    private Optional<String> rows(int k) {
        try {
            var bytes = Files.readAllBytes(part(k));
            return seal(k).broken(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file (%s) cannot be read: %s.".formatted(part(k), e), e);
        }
    }

    private Supplier<IllegalArgumentException> damaged(int k) {
        return () ->
                new IllegalArgumentException(
                        "The file (%s) was damaged after it was written.".formatted(part(k)));
    }

    private Seal seal(int k) {
        return new Seal(plan.text(), k);
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

    private Path part(int k) {
        return folder.resolve(PARTS).resolve(name(k));
    }

    private static String name(int k) {
        return "%06d.csv".formatted(k);
    }
}
