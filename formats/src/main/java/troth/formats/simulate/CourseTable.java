package troth.formats.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import troth.dyad.Partner;

/// Writes every number of a simulation as a long table: arm, couple, day, partner, quantity, value.
/// What is not told has an empty cell.
public final class CourseTable {

    private CourseTable() {}

    public static void write(Simulation simulation, Writer to) {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
            csv.writeRecord("arm", "couple", "day", "partner", "quantity", "value");
            simulation.outcomes().forEach(outcome -> write(simulation, outcome, csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Simulation simulation, Outcome outcome, CsvWriter csv) {
        for (int couple = 0; couple < outcome.couples(); couple++) {
            for (int day = 0; day < outcome.days().size(); day++) {
                for (var partner : Partner.values()) {
                    for (int k = 0; k < outcome.quantities().size(); k++) {
                        csv.writeRecord(
                                outcome.arm().name(),
                                String.valueOf(couple + 1),
                                plain(outcome.days().at(day)),
                                simulation.scenario().name(partner),
                                outcome.quantities().get(k).name(),
                                value(outcome.cell(couple, day, partner, k)));
                    }
                }
            }
        }
    }

    private static String plain(double day) {
        return day == Math.rint(day) ? String.valueOf((long) day) : String.valueOf(day);
    }

    /// To nine digits after the point, which is more than the equations are followed to.
    private static String value(double value) {
        return Double.isFinite(value) ? String.valueOf(Math.rint(value * 1e9) / 1e9 + 0.0) : "";
    }
}
