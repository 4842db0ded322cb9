package troth.formats.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import troth.infer.Told;

/// `told.csv`: which quantities these answers told, and which are assumed.
final class ToldTable {

    private ToldTable() {}

    static void write(Path file, List<Told> told) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("quantity", "words", "shrinkage", "told");
            for (var one : told) {
                csv.writeRecord(
                        one.quantity(),
                        one.words(),
                        Digits.six(one.shrinkage()),
                        ParameterTable.told(one.told()));
            }
        }
    }
}
