package troth.formats.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import troth.study.Findings;

/// Writes the rows of a study as they are, every digit: one line a couple.
public final class RowTable {

    private RowTable() {}

    public static void write(Findings findings, Writer to) {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
            var head = new ArrayList<String>();
            head.add("couple");
            head.addAll(findings.study().columns());
            csv.writeRecord(head);
            for (var row : findings.rows()) {
                var cells = new ArrayList<String>();
                cells.add(String.valueOf(row.dyad()));
                row.values().forEach(value -> cells.add(String.valueOf(value)));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
