package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import troth.formats.chart.Axis;
import troth.formats.chart.CourseChart;
import troth.formats.report.Block;
import troth.formats.report.Block.Row.Width;
import troth.formats.report.Page.Section;

/// Trust of each in the other, by facet where facets are told apart, and what one more breach would
/// take of it.
final class TrustPart {

    private final Simulation simulation;
    private final Reading reading;
    private final Courses courses;

    TrustPart(Simulation simulation) {
        this.simulation = simulation;
        reading = Reading.of(simulation);
        courses = new Courses(simulation);
    }

    Section trust() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "Trust is what a record of kept and broken words, and what one feels today,"
                                + " make of the next word: 0 it will not be kept, 1 it will."));
        for (var row : rows()) {
            blocks.add(new Block.Row(Width.HALVES, figures(row, "trust", "", Axis.share())));
        }
        return new Section("trust", "Trust", blocks);
    }

    Section fragility() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "The share of trust that one more breach would take that day, if it were told"
                                + " at once and of middle severity. It is shown only while trust is"
                                + " above one half: below, there is little left to lose, and a small"
                                + " share would look like strength."));
        for (var row : rows()) {
            blocks.add(
                    new Block.Row(
                            Width.HALVES, figures(row, "fragility", "Fragility", Axis.share())));
        }
        return new Section("fragility", "What one more breach would take", blocks);
    }

    /// Both ways of one facet side by side. In a behaviour simulation nothing but chance tells the
    /// partners apart unless something is written to happen, so then one way stands for both.
    private List<List<Direction>> rows() {
        var rows = new ArrayList<List<Direction>>();
        var all = reading.directions();
        boolean alike =
                simulation.byChance()
                        && simulation.scenario().arms().stream()
                                .allMatch(arm -> arm.entries().isEmpty());
        for (int i = 0; i < all.size(); i += 2) {
            boolean one = alike || reading.sameForBoth(all.get(i).quantity("trust"));
            rows.add(one ? List.of(all.get(i)) : List.of(all.get(i), all.get(i + 1)));
        }
        return rows;
    }

    private List<Block> figures(List<Direction> row, String of, String before, Axis up) {
        var figures = new ArrayList<Block>();
        for (var direction : row) {
            var words = direction.words(simulation.scenario());
            var id = "%s-%s-%d".formatted(of, direction.partner().name(), direction.facet());
            figures.addAll(
                    courses.figures(
                            new Courses.What(
                                    id.toLowerCase(java.util.Locale.ROOT),
                                    before.isEmpty() ? words : before + " of " + words,
                                    row.size() == 1
                                            ? under() + ", the other way likewise"
                                            : under(),
                                    direction.quantity(of),
                                    direction.partner(),
                                    up,
                                    CourseChart.Size.USUAL),
                            0));
        }
        return figures;
    }

    private String under() {
        return simulation.byChance()
                ? "0 to 1, %d couples".formatted(simulation.scenario().couples().orElse(0))
                : "0 to 1";
    }
}
