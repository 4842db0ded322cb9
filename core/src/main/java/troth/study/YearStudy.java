package troth.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Preset;
import troth.model.Readout;
import troth.numeric.Series;
import troth.simulate.Columns;
import troth.simulate.Trajectory;

/// One year of many couples, without chance: each drawn from the population, with coefficients and
/// a start of its own, lives what is written below, among it one betrayal and its repair. No
/// question is answered; the rows are for whoever asks one of them.
///
/// Couples run in columns, [Columns], and a couple's row is the same in any company.
public record YearStudy(Preset preset) implements Study<Row> {

    public static final String NAME = "year";

    static final Series DAYS = Series.of(0, 180, 182, 240, 365);
    static final Plan PLAN = plan();

    private static Plan plan() {
        var betrayal =
                new Event.Betrayal(
                        Partner.B,
                        Event.Betrayal.Kind.OTHER,
                        0.8,
                        1,
                        Event.Betrayal.Discovery.FOUND_OUT);
        return Plan.NOTHING
                .every(3.5, 1, 365, new Event.Closeness(Kind.INTIMACY, 0.8))
                .every(7, 2, 365, new Event.Talk(Side.BOTH, 0.6, 0.85))
                .every(7, 3, 365, new Event.AgreementKept(Side.BOTH, 1))
                .every(7, 5, 365, new Event.Stressor(Side.BOTH, 1))
                .at(181, betrayal)
                .at(186, new Event.Repair(Side.B, 0.8));
    }

    /// What stands in a row, in order.

    public List<String> columns() {
        var columns = new ArrayList<String>();
        for (var what : List.of("trust", "dysregulation", "fear")) {
            for (var partner : Partner.values()) {
                for (int k = 0; k < DAYS.size(); k++) {
                    columns.add("%s_%s_%d".formatted(what, partner, (int) DAYS.at(k)));
                }
            }
        }
        return columns;
    }

    @Override
    public Row row(long seed, int dyad) {
        return rows(seed, dyad, dyad + 1).getFirst();
    }

    @Override
    public List<Row> rows(long seed, int from, int to) {
        var cohort = new Cohort(preset);
        var lives = IntStream.range(from, to).mapToObj(i -> life(cohort.draw(seed, i))).toList();
        var paths = Columns.run(lives, DAYS);
        return IntStream.range(from, to).mapToObj(i -> row(i, paths.get(i - from))).toList();
    }

    private static Columns.Life life(Member member) {
        var model = member.model();
        return new Columns.Life(model, Series.of(member.established(model)), PLAN.timeline());
    }

    private static Row row(int dyad, Trajectory path) {
        var values = new ArrayList<Double>();
        addBoth(values, path, Readout::trust);
        addBoth(values, path, Readout::dysregulation);
        addBoth(values, path, Readout::fear);
        return new Row(dyad, values);
    }

    private static void addBoth(
            List<Double> values, Trajectory path, ToDoubleFunction<Readout> what) {
        for (var partner : Partner.values()) {
            var course = path.readout(partner, what);
            for (int k = 0; k < course.size(); k++) {
                values.add(course.at(k));
            }
        }
    }
}
