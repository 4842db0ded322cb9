package troth.formats.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import troth.dyad.Partner;
import troth.infer.Band;
import troth.infer.DyadReading;

/// `states.csv`: where every quantity of every couple lies on every day.
final class StateTable {

    private StateTable() {}

    static void write(Path file, List<DyadReading> dyads) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(
                    "dyad",
                    "person",
                    "partner",
                    "day",
                    "kind",
                    "quantity",
                    "q05",
                    "q25",
                    "q50",
                    "q75",
                    "q95");
            for (var dyad : dyads) {
                for (var partner : Partner.values()) {
                    write(csv, dyad, partner);
                }
            }
        }
    }

    private static void write(CsvWriter csv, DyadReading dyad, Partner partner) {
        var bands = dyad.bands().get(partner);
        if (bands == null) {
            return;
        }
        for (var entry : bands.entrySet()) {
            for (int k = 0; k < dyad.days().size(); k++) {
                csv.writeRecord(cells(dyad, partner, entry.getKey(), entry.getValue(), k));
            }
        }
    }

    private static List<String> cells(
            DyadReading dyad, Partner partner, String quantity, Band band, int k) {
        return List.of(
                dyad.dyad().id(),
                dyad.dyad().person(partner).id(),
                partner.name(),
                Digits.day(dyad.days().at(k)),
                k < dyad.known() ? "known" : "ahead",
                quantity,
                Digits.six(band.low90().at(k)),
                Digits.six(band.low50().at(k)),
                Digits.six(band.median().at(k)),
                Digits.six(band.high50().at(k)),
                Digits.six(band.high90().at(k)));
    }
}
