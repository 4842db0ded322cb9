package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import troth.formats.chart.Axis;
import troth.formats.chart.Axis.Tick;
import troth.formats.chart.Caption;
import troth.formats.chart.ColumnChart;
import troth.formats.chart.ColumnChart.Level;
import troth.formats.report.Block;
import troth.formats.report.Block.Row.Width;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.Skill;

/// Whether the bands were as wide as they should be: where in its forecast each answer fell.
final class CalibrationPart {

    private static final double LEAST = 0.05;
    private static final double EXPECTED = 0.1;
    private static final double MOST = 0.15;

    private CalibrationPart() {}

    static Section section(List<ItemScore> scores) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "Each forecast is cut into ten parts of equal chance. If forecasts are as wide"
                                + " as they should be, each part holds a tenth of the answers that came."
                                + " An answer on the border of parts counts in each by its share."));
        blocks.add(new Block.Row(Width.HALVES, figures(scores)));
        return new Section("calibration", "Whether its bands are right", blocks);
    }

    private static List<Block> figures(List<ItemScore> scores) {
        return IntStream.range(0, scores.size())
                .filter(i -> scores.get(i).ours().n() > 0)
                .mapToObj(i -> figure(scores.get(i), "pit-" + i))
                .toList();
    }

    private static Block figure(ItemScore score, String id) {
        var skill = score.ours();
        var title = Plain.item(score.item().name()) + ", " + Plain.horizon(score.horizon());
        var caption =
                new Caption(
                        id,
                        "Where the answers fell: " + title,
                        "Ten columns, from the lowest tenth of each forecast to the highest; a tenth of"
                                + " the answers was expected in each. "
                                + tenths(skill));
        double top = Math.max(0.2, Math.ceil(skill.deciles().max() * 10 + 0.2) / 10);
        var chart =
                new ColumnChart(
                        caption,
                        skill.deciles(),
                        new Axis(
                                0,
                                1,
                                List.of(new Tick(0, "lowest tenth"), new Tick(1, "highest tenth"))),
                        new Axis(0, top, List.of(new Tick(0, "0"), new Tick(top, percent(top)))),
                        List.of(
                                new Level(EXPECTED, "expected"),
                                new Level(LEAST, percent(LEAST)),
                                new Level(MOST, percent(MOST))));
        return new Block.Figure(
                title,
                "%,d answers".formatted(skill.n()),
                chart.svg(),
                "Bands for half held %s of them, bands for nine in ten %s. %s"
                        .formatted(exact(skill.pit50()), exact(skill.pit90()), tenths(skill)),
                table(caption, skill));
    }

    /// In words what the columns show.
    private static String tenths(Skill skill) {
        var outside =
                IntStream.range(0, 10)
                        .filter(d -> skill.deciles().at(d) < LEAST || skill.deciles().at(d) > MOST)
                        .mapToObj(d ->
                                "the %s %s".formatted(ordinal(d), exact(skill.deciles().at(d))))
                        .toList();
        return outside.isEmpty()
                ? "Every tenth holds between 5 and 15\u00a0%."
                : "Outside 5 to 15\u00a0%%: %s.".formatted(Plain.listed(outside));
    }

    private static String ordinal(int tenth) {
        return switch (tenth) {
            case 0 -> "lowest tenth with";
            case 9 -> "highest with";
            case 1 -> "second with";
            case 2 -> "third with";
            default -> (tenth + 1) + "th with";
        };
    }

    private static DataTable table(Caption caption, Skill skill) {
        var rows =
                IntStream.range(0, 10)
                        .mapToObj(d ->
                                List.of(
                                        "%d to %d %%".formatted(10 * d, 10 * (d + 1)),
                                        exact(skill.deciles().at(d))))
                        .toList();
        return new DataTable(
                caption.tableId(),
                "Answers by where in their forecast they fell",
                List.of("Part of the forecast", "Answers"),
                rows);
    }

    private static String percent(double share) {
        return Plain.number(100 * share, 0) + Plain.PERCENT;
    }

    private static String exact(double share) {
        return Plain.number(100 * share, 1) + Plain.PERCENT;
    }
}
