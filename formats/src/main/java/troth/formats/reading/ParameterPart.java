package troth.formats.reading;

import java.util.List;
import java.util.stream.IntStream;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.Parameter;
import troth.infer.Reading;

/// What the couples of a diary share.
final class ParameterPart {

    private ParameterPart() {}

    static Section section(Reading reading) {
        return new Section(
                "parameters",
                "What the couples share",
                List.of(
                        new Block.Say(
                                "Numbers of the whole diary, all days used, with the interval in which"
                                        + " each lies with a chance of 95 %. They are on an inner scale on"
                                        + " which the chance part of a single answer has spread 1; times"
                                        + " are in days, likeness of partners runs from −1 to 1."),
                        new Block.Closed("Every parameter", table(reading))));
    }

    private static DataTable table(Reading reading) {
        var rows =
                IntStream.range(0, reading.parameters().size())
                        .mapToObj(i -> {
                            Parameter p = reading.parameters().get(i);
                            return List.of(
                                    p.name(),
                                    ParameterTable.meaning(p),
                                    Decimal.of(p.value(), 2),
                                    "%s to %s"
                                            .formatted(
                                                    Decimal.of(p.low(), 2),
                                                    Decimal.of(p.high(), 2)),
                                    "%s, %s"
                                            .formatted(
                                                    ParameterTable.told(p.told()),
                                                    Shares.percent(p.shrinkage())),
                                    reading.sensitivity().moved().get(i).hangs() ? "yes" : "no");
                        })
                        .toList();
        return new DataTable(
                "parameters-table",
                "The population’s parameters, and how much of what was open the answers took away",
                List.of(
                        "Name",
                        "Meaning",
                        "Value",
                        "95 % interval",
                        "Told or assumed",
                        "Hangs on what was assumed"),
                rows);
    }
}
