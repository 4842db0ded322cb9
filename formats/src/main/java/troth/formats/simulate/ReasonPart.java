package troth.formats.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import troth.formats.chart.Axis;
import troth.formats.chart.Bar;
import troth.formats.chart.BarChart;
import troth.formats.chart.Caption;
import troth.formats.chart.Decimal;
import troth.formats.chart.Layer;
import troth.formats.chart.StackChart;
import troth.formats.report.Block;
import troth.formats.report.Block.Row.Width;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.formats.scenario.Entry;
import troth.numeric.Series;
import troth.simulate.Quantity;

/// What trust is made of (E8): its log-odds as a sum of reasons over time, and what makes the arms
/// end apart.
final class ReasonPart {

    private static final List<String> WORDS =
            List.of("record of words kept", "felt closeness", "afterglow", "fear", "not explained");

    private static final double SMALL = 0.005;

    private final Simulation simulation;
    private final Reading reading;
    private final Direction direction;

    ReasonPart(Simulation simulation) {
        this.simulation = simulation;
        reading = Reading.of(simulation);
        direction = reading.direction();
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "%s as log-odds: 0 is one half, 1 is about three in four, 2 about nine in ten."
                                        .formatted(direction.words(simulation.scenario()))
                                + " As log-odds its reasons add up exactly."
                                + (simulation.byChance()
                                        ? " The mean of the couples is shown."
                                        : "")));
        blocks.add(new Block.Row(stacks().size() > 2 ? Width.MANY : Width.HALVES, stacks()));
        if (simulation.outcomes().size() > 1) {
            blocks.add(new Block.Row(Width.HALVES, differences()));
        }
        return new Section("reasons", "Why", blocks);
    }

    private List<Block> stacks() {
        var layers = simulation.outcomes().stream().map(this::layers).toList();
        var up = StackChart.axis(layers);
        return IntStream.range(0, layers.size())
                .mapToObj(arm -> stack(arm, layers.get(arm), up))
                .toList();
    }

    private List<Layer> layers(Outcome outcome) {
        return IntStream.range(0, WORDS.size())
                .filter(this::moves)
                .mapToObj(k ->
                        new Layer(
                                k == 0 ? "record" : k == 1 ? "closeness" : WORDS.get(k),
                                reason(outcome, k),
                                Layer.Fill.values()[k]))
                .toList();
    }

    /// Whether a reason is there in any arm on any day.
    private boolean moves(int k) {
        return simulation.outcomes().stream()
                .map(outcome -> reason(outcome, k))
                .anyMatch(course -> course.max() > SMALL || course.min() < -SMALL);
    }

    private Series reason(Outcome outcome, int k) {
        return outcome.mean(
                direction.quantity("why_" + Quantity.REASONS.get(k)), direction.partner());
    }

    private Block stack(int arm, List<Layer> layers, Axis up) {
        var outcome = simulation.outcomes().get(arm);
        var name =
                simulation.outcomes().size() > 1
                        ? capital(outcome.arm().name())
                        : direction.words(simulation.scenario());
        var caption = new Caption("why-" + (arm + 1), name, desc(layers));
        var moments =
                outcome.arm().entries().stream()
                        .filter(entry -> entry.when() instanceof Entry.Once)
                        .toList();
        var chart =
                new StackChart(
                        caption,
                        outcome.days(),
                        Axis.days(outcome.days().last()),
                        up,
                        layers,
                        "sum",
                        Courses.marks(moments));
        return new Block.Figure(
                name, "log-odds of trust", chart.svg(), "", table(caption, outcome.days(), layers));
    }

    private static String desc(List<Layer> layers) {
        var parts =
                layers.stream()
                        .map(layer ->
                                "%s %s"
                                        .formatted(
                                                layer.label(),
                                                Decimal.signed(layer.values().last(), 2)))
                        .toList();
        return "At the end: " + String.join(", ", parts) + ".";
    }

    private DataTable table(Caption caption, Series days, List<Layer> layers) {
        var head = new ArrayList<String>();
        head.add("Day");
        layers.forEach(layer -> head.add(layer.label()));
        head.add("sum");
        var rows =
                reading.shownDays().stream()
                        .map(i -> {
                            var row = new ArrayList<String>();
                            row.add(Decimal.plain(days.at(i)));
                            double sum = 0;
                            for (var layer : layers) {
                                row.add(Decimal.signed(layer.values().at(i), 2));
                                sum += layer.values().at(i);
                            }
                            row.add(Decimal.signed(sum, 2));
                            return (List<String>) row;
                        })
                        .toList();
        return new DataTable(caption.tableId(), caption.title() + ", log-odds", head, rows);
    }

    /// Each arm against the first one, on the last day.
    private List<Block> differences() {
        return IntStream.range(1, simulation.outcomes().size()).mapToObj(this::difference).toList();
    }

    private Block difference(int arm) {
        var first = simulation.outcomes().getFirst();
        var other = simulation.outcomes().get(arm);
        var values = new double[WORDS.size()];
        Arrays.setAll(values, k -> reason(other, k).last() - reason(first, k).last());
        var bars =
                IntStream.range(0, values.length)
                        .filter(k -> Math.abs(values[k]) >= SMALL)
                        .mapToObj(k ->
                                new Bar(capital(WORDS.get(k)), values[k], k == WORDS.size() - 1))
                        .toList();
        var title = "%s against %s".formatted(capital(other.arm().name()), first.arm().name());
        if (bars.isEmpty()) {
            return new Block.Empty(title, "On the last day no reason differs.");
        }
        var caption =
                new Caption(
                        "apart-" + arm,
                        title,
                        "Log-odds of trust on the last day, reason by reason.");
        var chart = new BarChart(caption, "lowers it", "raises it", 2, bars);
        var rows =
                bars.stream()
                        .map(bar -> List.of(bar.label(), Decimal.signed(bar.value(), 2)))
                        .toList();
        return new Block.Figure(
                title,
                "what makes the difference on day " + simulation.scenario().days(),
                chart.svg(),
                "",
                new DataTable(
                        caption.tableId(), title, List.of("Reason", "Log-odds of trust"), rows));
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
