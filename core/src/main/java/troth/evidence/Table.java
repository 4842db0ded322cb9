package troth.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A table that is built into the core: a line a row, cells parted by commas, or by bars where the
/// cells are sentences; no quotes.
record Table(String name, List<String> columns, List<List<String>> rows) {

    static Table load(String name) {
        var bar = name.endsWith(".psv") ? "\\|" : ",";
        var lines =
                text(name)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> Arrays.asList(line.split(bar, -1)))
                        .toList();
        var columns = lines.getFirst();
        var rows = lines.subList(1, lines.size());
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalStateException(
                        "%s: the row (%s) has %d cells, not %d."
                                .formatted(name, row, row.size(), columns.size()));
            }
        }
        return new Table(name, columns, rows);
    }

    String cell(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }

    /// The number in a cell; an empty one means that there is no bound.
    double number(List<String> row, String column, double ifEmpty) {
        var cell = cell(row, column);
        return cell.isEmpty() ? ifEmpty : Double.parseDouble(cell);
    }

    double number(List<String> row, String column) {
        return number(row, column, Double.NaN);
    }

    static String text(String name) {
        try (var in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The core was built without %s.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
