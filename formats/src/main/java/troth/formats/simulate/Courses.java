package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.Partner;
import troth.formats.chart.Axis;
import troth.formats.chart.Band;
import troth.formats.chart.Caption;
import troth.formats.chart.CourseChart;
import troth.formats.chart.Decimal;
import troth.formats.chart.Line;
import troth.formats.chart.Mark;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.scenario.Entry;
import troth.numeric.Series;

/// Draws a quantity of a simulation over time, with the table of the same numbers: one line an arm
/// where nothing is left to chance, one band an arm where couples live by their states.
final class Courses {

    private static final int MOST_MARKS = 4;
    private static final int EXAMPLES = 3;

    private final Simulation simulation;
    private final Reading reading;

    Courses(Simulation simulation) {
        this.simulation = simulation;
        reading = Reading.of(simulation);
    }

    /// What is drawn.
    ///
    /// @param id begins the ids of its charts
    /// @param title stands over it
    /// @param under says what it is, in small print
    record What(
            String id,
            String title,
            String under,
            String quantity,
            Partner partner,
            Axis up,
            CourseChart.Size size) {}

    /// One figure for all arms, or one for each where there are bands.
    ///
    /// @param moving how far an arm must move to have a band of its own
    List<Block> figures(What what, double moving) {
        if (!simulation.byChance()) {
            return List.of(lines(what));
        }
        if (reading.alike(what.quantity(), what.partner())) {
            return List.of(band(what, 0, ", all arms alike"));
        }
        return IntStream.range(0, simulation.outcomes().size())
                .filter(arm -> reading.range(arm, what.quantity(), what.partner()) > moving)
                .mapToObj(
                        arm -> band(what, arm, ", " + simulation.outcomes().get(arm).arm().name()))
                .toList();
    }

    private Block lines(What what) {
        var outcomes = simulation.outcomes();
        var lines = merged(what);
        var days = outcomes.getFirst().days();
        var caption = new Caption(what.id(), what.title(), desc(lines));
        var chart =
                CourseChart.lines(caption, days, Axis.days(days.last()), what.up(), lines)
                        .withMarks(marks())
                        .with(what.size());
        return new Block.Figure(
                what.title(), what.under(), chart.svg(), untold(lines), table(what, caption));
    }

    /// What is not told at the end.
    private static String untold(List<Line> lines) {
        var untold =
                lines.stream()
                        .filter(line -> !Double.isFinite(line.y().last()))
                        .map(line -> line.label().isEmpty() ? "this arm" : line.label())
                        .toList();
        return untold.isEmpty()
                ? ""
                : "Not shown at the end: %s.".formatted(Reading.listed(untold));
    }

    /// Arms that never differ share one line.
    private List<Line> merged(What what) {
        var lines = new ArrayList<Line>();
        for (var outcome : simulation.outcomes()) {
            var course = outcome.course(0, what.quantity(), what.partner());
            int same =
                    IntStream.range(0, lines.size())
                            .filter(i -> alike(lines.get(i).y(), course, what.up()))
                            .findFirst()
                            .orElse(-1);
            if (same < 0) {
                lines.add(new Line(outcome.arm().name(), course));
            } else {
                var label = lines.get(same).label() + ", " + outcome.arm().name();
                lines.set(same, new Line(label, lines.get(same).y()));
            }
        }
        if (lines.size() == 1) {
            var all = simulation.outcomes().size() > 1 ? "all arms alike" : "";
            return List.of(new Line(all, lines.getFirst().y()));
        }
        return lines;
    }

    private static boolean alike(Series one, Series other, Axis up) {
        var difference = Reading.difference(one, other).toArray();
        double seen = 0.004 * (up.high() - up.low());
        for (int i = 0; i < difference.length; i++) {
            boolean bothTold = Double.isFinite(one.at(i)) && Double.isFinite(other.at(i));
            boolean noneTold = !Double.isFinite(one.at(i)) && !Double.isFinite(other.at(i));
            if (!noneTold && !(bothTold && Math.abs(difference[i]) <= seen)) {
                return false;
            }
        }
        return true;
    }

    private static String desc(List<Line> lines) {
        var parts =
                lines.stream()
                        .map(line -> {
                            var told =
                                    java.util.Arrays.stream(line.y().toArray())
                                            .filter(Double::isFinite)
                                            .toArray();
                            var name = line.label().isEmpty() ? "It" : line.label();
                            return told.length == 0
                                    ? name + ": nothing told."
                                    : "%s: from %s to %s, lowest %s, highest %s."
                                            .formatted(
                                                    name,
                                                    Decimal.of(told[0], 2),
                                                    Decimal.of(told[told.length - 1], 2),
                                                    Decimal.of(Series.of(told).min(), 2),
                                                    Decimal.of(Series.of(told).max(), 2));
                        })
                        .toList();
        return String.join(" ", parts);
    }

    private Block band(What what, int arm, String of) {
        var outcome = simulation.outcomes().get(arm);
        var days = outcome.days();
        var id = what.id() + "-" + (arm + 1);
        var title = what.title() + (simulation.outcomes().size() > 1 ? of : "");
        var band =
                new Band(
                        outcome.quantile(0.05, what.quantity(), what.partner()),
                        outcome.quantile(0.25, what.quantity(), what.partner()),
                        outcome.quantile(0.75, what.quantity(), what.partner()),
                        outcome.quantile(0.95, what.quantity(), what.partner()));
        var caption = new Caption(id, title, desc(band));
        var chart =
                CourseChart.band(
                                caption,
                                days,
                                Axis.days(days.last()),
                                what.up(),
                                band,
                                examples(outcome, what),
                                "three couples")
                        .withMarks(marks(arm))
                        .with(what.size());
        return new Block.Figure(title, what.under(), chart.svg(), "", table(band, days, caption));
    }

    /// Where there is room for them.
    private static List<Line> examples(Outcome outcome, What what) {
        int most = what.size() == CourseChart.Size.USUAL ? EXAMPLES : 0;
        return IntStream.range(0, Math.min(most, outcome.couples()))
                .mapToObj(i -> new Line("", outcome.course(i, what.quantity(), what.partner())))
                .toList();
    }

    private static String desc(Band band) {
        return "At the end half of the couples lie between %s and %s, nine in ten between %s and %s."
                .formatted(
                        Decimal.of(band.low50().last(), 2),
                        Decimal.of(band.high50().last(), 2),
                        Decimal.of(band.low90().last(), 2),
                        Decimal.of(band.high90().last(), 2));
    }

    private DataTable table(What what, Caption caption) {
        var head = new ArrayList<String>();
        head.add("Day");
        simulation.outcomes().forEach(outcome -> head.add(outcome.arm().name()));
        var days = simulation.outcomes().getFirst().days();
        var rows =
                reading.shownDays().stream()
                        .map(i -> {
                            var row = new ArrayList<String>();
                            row.add(Decimal.plain(days.at(i)));
                            simulation
                                    .outcomes()
                                    .forEach(o ->
                                            row.add(
                                                    told(
                                                            o.course(
                                                                            0,
                                                                            what.quantity(),
                                                                            what.partner())
                                                                    .at(i))));
                            return (List<String>) row;
                        })
                        .toList();
        return new DataTable(caption.tableId(), caption.title(), head, rows);
    }

    private DataTable table(Band band, Series days, Caption caption) {
        var rows =
                reading.shownDays().stream()
                        .map(i ->
                                List.of(
                                        Decimal.plain(days.at(i)),
                                        range(band.low50(), band.high50(), i),
                                        range(band.low90(), band.high90(), i)))
                        .toList();
        return new DataTable(
                caption.tableId(),
                caption.title(),
                List.of("Day", "Half of the couples", "9 in 10 couples"),
                rows);
    }

    private static String range(Series low, Series high, int i) {
        return Double.isFinite(low.at(i))
                ? told(low.at(i)) + " to " + told(high.at(i))
                : "not told";
    }

    private static String told(double value) {
        return Double.isFinite(value) ? Decimal.of(value, 2) : "not told";
    }

    /// What happens once, in any arm.
    List<Mark> marks() {
        return marks(reading.moments());
    }

    private List<Mark> marks(int arm) {
        return marks(
                simulation.scenario().arms().get(arm).entries().stream()
                        .filter(entry -> entry.when() instanceof Entry.Once)
                        .toList());
    }

    static List<Mark> marks(List<Entry> moments) {
        return moments.stream()
                .limit(MOST_MARKS)
                .map(entry -> new Mark(((Entry.Once) entry.when()).day(), entry.name()))
                .toList();
    }
}
