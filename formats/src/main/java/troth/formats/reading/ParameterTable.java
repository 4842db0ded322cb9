package troth.formats.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import troth.evidence.Priors;
import troth.infer.Parameter;
import troth.infer.Reading;

/// `parameters.csv`: what the population shares.
final class ParameterTable {

    private ParameterTable() {}

    static void write(Path file, Reading reading) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(
                    "name",
                    "meaning",
                    "value",
                    "low",
                    "high",
                    "error",
                    "prior_error",
                    "shrinkage",
                    "told",
                    "prior_weaker",
                    "prior_stronger",
                    "prior_wider",
                    "hangs");
            for (int i = 0; i < reading.parameters().size(); i++) {
                var p = reading.parameters().get(i);
                var moved = reading.sensitivity().moved().get(i);
                csv.writeRecord(
                        p.name(),
                        meaning(p),
                        Digits.six(p.value()),
                        Digits.six(p.low()),
                        Digits.six(p.high()),
                        Digits.six(p.error()),
                        Digits.six(p.priorError()),
                        Digits.six(p.shrinkage()),
                        told(p.told()),
                        Digits.six(moved.weaker()),
                        Digits.six(moved.stronger()),
                        Digits.six(moved.wider()),
                        moved.hangs() ? "yes" : "no");
            }
        }
    }

    /// What stands before the point: the row of the prior. After it: the item or what it asks
    /// about.
    static String meaning(Parameter parameter) {
        return Priors.of(parameter.name().replaceFirst("\\..*", "")).meaning();
    }

    static String told(boolean told) {
        return told ? "told" : "assumed";
    }
}
