package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import troth.dyad.Partner;
import troth.formats.chart.Axis;
import troth.formats.chart.CourseChart;
import troth.formats.report.Block;
import troth.formats.report.Block.Row.Width;
import troth.formats.report.Page.Section;

/// Fear and safety, and the affects, of each partner, as far as they move.
final class StatePart {

    /// What moves by less is not drawn.
    private static final double MOVES = 0.05;

    private final Simulation simulation;
    private final Reading reading;
    private final Courses courses;

    StatePart(Simulation simulation) {
        this.simulation = simulation;
        reading = Reading.of(simulation);
        courses = new Courses(simulation);
    }

    private record Shown(String quantity, String title, String under) {}

    private static final List<Shown> FEAR =
            List.of(
                    new Shown("fear_now", "Fear that reacts", "after what safety reaches"),
                    new Shown("fear_learned", "Learned from harm", "it fades over years"),
                    new Shown("safety", "Learned from safe contact", "it fades over weeks"));

    private static final List<Shown> AFFECT =
            List.of(
                    new Shown("anxiety", "Anxiety", ""),
                    new Shown("lowmood", "Low mood", ""),
                    new Shown("anger", "Anger", ""),
                    new Shown("shame", "Shame", ""),
                    new Shown("intrusion", "Intrusive memories", ""));

    Section fear() {
        return section(
                "fear",
                "Fear and safety",
                "What was learned from harm is not erased; what was learned from safe contact covers"
                        + " it, and fades sooner. What is left reacts.",
                FEAR,
                "nothing here frightens, and little calms.");
    }

    Section affect() {
        return section(
                "affect",
                "Affect",
                "0 none, 1 as much as can be. Days, not moments.",
                AFFECT,
                "no affect moves by more than a twentieth.");
    }

    private Section section(
            String id, String title, String say, List<Shown> shown, String otherwise) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Say(say));
        double high = highest(shown);
        var figures = new ArrayList<Block>();
        var notes = new ArrayList<Block>();
        for (var partner : Partner.values()) {
            boolean likewise =
                    partner == Partner.B
                            && !figures.isEmpty()
                            && shown.stream().allMatch(s -> reading.sameForBoth(s.quantity()));
            var own =
                    likewise ? List.<Block>of() : figures(id, partner, shown, Axis.round(0, high));
            figures.addAll(own);
            if (own.isEmpty()) {
                var why = simulation.byChance() ? "the arms are alike." : otherwise;
                var name = simulation.scenario().name(partner);
                notes.add(new Block.Note(name + ": " + (likewise ? "likewise." : why)));
            }
        }
        if (!figures.isEmpty()) {
            boolean halves = simulation.byChance() && simulation.outcomes().size() == 2;
            blocks.add(new Block.Row(halves ? Width.HALVES : Width.MANY, figures));
        }
        blocks.addAll(notes);
        return new Section(id, title, blocks);
    }

    private List<Block> figures(String id, Partner partner, List<Shown> shown, Axis up) {
        var figures = new ArrayList<Block>();
        for (var one : shown) {
            if (isWorthDrawing(one.quantity(), partner)) {
                var name = simulation.scenario().name(partner);
                figures.addAll(
                        courses.figures(
                                new Courses.What(
                                        "%s-%s-%s"
                                                .formatted(id, partner.name(), one.quantity())
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        one.title(),
                                        name + (one.under().isEmpty() ? "" : ": " + one.under()),
                                        one.quantity(),
                                        partner,
                                        up,
                                        CourseChart.Size.SMALL),
                                MOVES));
            }
        }
        return figures;
    }

    /// Of many couples, what differs between the arms; else what moves.
    private boolean isWorthDrawing(String quantity, Partner partner) {
        return reading.moves(quantity, partner, MOVES)
                && !(simulation.byChance() && reading.alike(quantity, partner));
    }

    private double highest(List<Shown> shown) {
        double most = 0.1;
        for (var one : shown) {
            for (var partner : Partner.values()) {
                for (var outcome : simulation.outcomes()) {
                    most = Math.max(most, outcome.quantile(0.95, one.quantity(), partner).max());
                }
            }
        }
        return most;
    }
}
