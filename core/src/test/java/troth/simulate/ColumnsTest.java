package troth.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Dyad;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Flow;
import troth.numeric.Series;
import troth.numeric.Streams;

/// Another implementation: each couple alone by Dormand and Prince's pair to 1e-12. Every couple
/// has its own coefficients, and random events at its own times.
class ColumnsTest {

    private static final Series DAYS = Series.of(0, 10, 30.5, 60);
    private static final Layout LAYOUT = Layout.GENERAL;

    @Test
    void manyAtOnceGoWhereEachGoesAlone() {
        var lives = IntStream.range(0, 24).mapToObj(i -> life(i, LAYOUT)).toList();

        var paths = Columns.run(lives, DAYS);

        for (int i = 0; i < lives.size(); i++) {
            assertThat(worst(paths.get(i), reference(lives.get(i)))).isLessThan(5e-6);
        }
    }

    @Test
    void facetsToldApartGoThereToo() {
        var lives = IntStream.range(0, 6).mapToObj(i -> life(i, Layout.ALL_FACETS)).toList();

        var paths = Columns.run(lives, DAYS);

        for (int i = 0; i < lives.size(); i++) {
            assertThat(worst(paths.get(i), reference(lives.get(i)))).isLessThan(5e-6);
        }
    }

    @Test
    void halfTheStepErrsByAThirtySecond() {
        var lives = List.of(life(3, LAYOUT), life(4, LAYOUT));
        var exact = reference(lives.getFirst());

        double coarse = worst(Columns.run(lives, DAYS, 0.8).getFirst(), exact);
        double fine = worst(Columns.run(lives, DAYS, 0.4).getFirst(), exact);

        assertThat(coarse / fine).as("2^5, less the steps that events cut").isBetween(12.0, 80.0);
    }

    @Test
    void noCoupleFeelsTheOthers() {
        var lives = IntStream.range(0, 11).mapToObj(i -> life(i, LAYOUT)).toList();

        var together = Columns.run(lives, DAYS);

        for (int i = 0; i < lives.size(); i++) {
            var alone = Columns.run(List.of(lives.get(i)), DAYS).getFirst();
            assertThat(together.get(i).states()).isEqualTo(alone.states());
        }
    }

    @Test
    void couplesOfDifferentLayoutsAreRefused() {
        var lives = List.of(life(1, LAYOUT), life(2, Layout.ALL_FACETS));

        assertThatThrownBy(() -> Columns.run(lives, DAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one layout");
    }

    private static Columns.Life life(int couple, Layout layout) {
        var chance = new Streams(5).at(couple, 0);
        var preset = couple % 2 == 0 ? Preset.AS_EVIDENCED : Preset.AS_CLAIMED;
        var parameters =
                Parameters.of(preset)
                        .with("tau_stress", chance.nextDouble(1, 7))
                        .with("tau_affect", chance.nextDouble(0.7, 5));
        var model = new TrustModel(parameters, layout);
        return new Columns.Life(model, Series.of(model.newcomers()), timeline(couple));
    }

    private static Timeline timeline(int couple) {
        var chance = new Streams(6).at(couple, 0);
        var happenings = new ArrayList<Happening>();
        for (double day = 0; day < 60; day += chance.nextExponential()) {
            happenings.add(new Happening(day, Side.BOTH, new AnyEvent(chance).next()));
        }
        var dyad = new Dyad("couple", new Dyad.Person("A"), new Dyad.Person("B"));
        return new Timeline(dyad, happenings, List.of());
    }

    private static List<Series> reference(Columns.Life life) {
        var model = life.model();
        var x = life.start().toArray();
        var flow = new Flow(model.field(), x.length, 1e-12);
        var states = new ArrayList<Series>();
        double now = 0;
        var left = new ArrayList<>(life.timeline().happenings());
        for (int k = 0; k < DAYS.size(); k++) {
            while (!left.isEmpty() && left.getFirst().day() <= DAYS.at(k)) {
                now = follow(flow, x, now, left.getFirst().day());
                x = model.apply(left.removeFirst().event(), x);
            }
            now = follow(flow, x, now, DAYS.at(k));
            states.add(Series.of(x));
        }
        return states;
    }

    private static double follow(Flow flow, double[] x, double from, double to) {
        if (to > from) {
            flow.restart();
            flow.advance(x, from, to);
        }
        return to;
    }

    /// The largest error of any state on any day, relative to its size, to 1e-3 where it is
    /// smaller.
    private static double worst(Trajectory path, List<Series> exact) {
        double worst = 0;
        for (int k = 0; k < exact.size(); k++) {
            for (int s = 0; s < exact.get(k).size(); s++) {
                double is = path.states().get(k).at(s);
                double should = exact.get(k).at(s);
                worst = Math.max(worst, Math.abs(is - should) / Math.max(Math.abs(should), 1e-3));
            }
        }
        return worst;
    }
}
