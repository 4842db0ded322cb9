package troth.formats.reproduce;

import java.util.List;
import java.util.stream.Collectors;
import troth.formats.chart.Decimal;
import troth.reproduce.Recalibration;
import troth.reproduce.Recalibration.Change;
import troth.reproduce.Recalibration.Move;

/// What a calibration proposes: the values as a table for `parameters.csv`, and as Markdown what
/// the calibrated rows lack before and after.
public final class RecalibrationText {

    private RecalibrationText() {}

    /// One line for each coefficient that was free to move.
    public static String csv(Recalibration found) {
        return "name,from,to,low,high\n"
                + found.moves().stream()
                        .map(m ->
                                String.join(
                                                ",",
                                                m.coefficient().name(),
                                                plain(m.from()),
                                                plain(m.to()),
                                                plain(m.coefficient().low()),
                                                plain(m.coefficient().high()))
                                        + "\n")
                        .collect(Collectors.joining());
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// @param ran the command that gives it again
    public static String markdown(Recalibration found, String ran) {
        return "# What the calibrated rows ask of the coefficients\n\n```sh\n%s\n```\n\n"
                        .formatted(ran)
                + "| coefficient | from | to | interval | findings |\n| --- | --- | --- | --- | --- |\n"
                + found.moves().stream().map(RecalibrationText::line).collect(Collectors.joining())
                + "\nWhat rows lack, in standard errors of one study; 0 or less is met with room.\n\n"
                + "| row | before | after |\n| --- | --- | --- |\n"
                + changed(found).stream()
                        .map(c ->
                                "| %s | %.2f | %.2f |\n"
                                        .formatted(c.target().name(), c.before(), c.after()))
                        .collect(Collectors.joining());
    }

    private static String line(Move m) {
        var c = m.coefficient();
        return "| %s | %s | %s | %s to %s | %s |\n"
                .formatted(
                        c.name(),
                        Decimal.short3(m.from()),
                        Decimal.short3(m.to()),
                        Decimal.short3(c.low()),
                        Decimal.short3(c.high()),
                        c.findings());
    }

    /// Rows that lacked something, or do now.
    private static List<Change> changed(Recalibration found) {
        return found.rows().stream().filter(c -> c.before() > 0 || c.after() > 0).toList();
    }
}
