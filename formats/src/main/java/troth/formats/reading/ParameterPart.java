package troth.formats.reading;

import java.util.List;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.Parameter;

/// What the couples of a diary share.
final class ParameterPart {

    private ParameterPart() {}

    static Section section(List<Parameter> parameters) {
        return new Section(
                "parameters",
                "What the couples share",
                List.of(
                        new Block.Say(
                                "Numbers of the whole diary, all days used, with the interval in which"
                                        + " each lies with a chance of 95 %. They are on an inner scale on"
                                        + " which the chance part of a single answer has spread 1; times"
                                        + " are in days, likeness of partners runs from −1 to 1."),
                        new Block.Closed("Every parameter", table(parameters))));
    }

    private static DataTable table(List<Parameter> parameters) {
        var rows =
                parameters.stream()
                        .map(p ->
                                List.of(
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
                                                        Shares.percent(p.shrinkage()))))
                        .toList();
        return new DataTable(
                "parameters-table",
                "The population’s parameters, and how much of what was open the answers took away",
                List.of("Name", "Meaning", "Value", "95 % interval", "Told or assumed"),
                rows);
    }
}
