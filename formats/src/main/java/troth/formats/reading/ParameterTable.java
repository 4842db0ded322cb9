package troth.formats.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import troth.evidence.Priors;
import troth.infer.Parameter;

/// `parameters.csv`: what the population shares.
final class ParameterTable {

    private ParameterTable() {}

    static void write(Path file, List<Parameter> parameters) throws IOException {
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
                    "told");
            for (var p : parameters) {
                csv.writeRecord(
                        p.name(),
                        meaning(p),
                        Digits.six(p.value()),
                        Digits.six(p.low()),
                        Digits.six(p.high()),
                        Digits.six(p.error()),
                        Digits.six(p.priorError()),
                        Digits.six(p.shrinkage()),
                        told(p.told()));
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
