package troth.formats.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import troth.infer.Described;

/// `described.csv`: how far each couple's answers lay from what was expected, in all and on each
/// day held back.
final class DescribedTable {

    private static final String ALL = "all";

    private DescribedTable() {}

    static void write(Path file, Described described) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("dyad", "day", "answers", "excess", "sd", "chance", "stands_out");
            for (var couple : described.couples()) {
                row(csv, couple.dyad(), ALL, couple.all());
                couple.days()
                        .forEach(day -> row(csv, couple.dyad(), Digits.day(day.day()), day.of()));
            }
        }
    }

    private static void row(CsvWriter csv, String dyad, String day, Described.Surprise of) {
        csv.writeRecord(
                dyad,
                day,
                String.valueOf(of.answers()),
                Digits.six(of.excess()),
                Digits.six(of.sd()),
                Digits.six(of.chance()),
                of.standsOut() ? "yes" : "no");
    }
}
