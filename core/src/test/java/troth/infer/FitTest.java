package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Streams;

class FitTest {

    private static final TrustModel MODEL =
            new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);

    /// Seen: where seven answers of eight were 0, Laplace alone climbed to a stretch of 13 and an
    /// own part 20 wide that lasted a fifth of a day, and forecasts were 2.6 times as far off as
    /// those of CAR(1).
    @Test
    void aFloorLeadsToNoFalseModeOfLaplace() {
        var fit = Fit.plain(diary(40, 20, y -> Math.clamp(Math.rint(y - 1.6), 0, 10)), MODEL);

        assertThat(fit.withoutLaplace).isTrue();
        assertThat(value(fit, "stretch.anger")).isLessThan(6);
        assertThat(value(fit, "own_sd.anger")).isLessThan(4);
        assertThat(value(fit, "own_tau.anger")).isBetween(0.4, 6.0);
    }

    @Test
    void whereLaplaceCanBeBelievedItIs() {
        var fit = Fit.plain(diary(12, 14, y -> Math.clamp(Math.rint(5 + 1.5 * y), 0, 10)), MODEL);

        assertThat(fit.withoutLaplace).isFalse();
    }

    private static double value(Fit fit, String name) {
        return fit.values().at(fit.plan.theta.names().indexOf(name));
    }

    /// Levels of couples and persons, days that follow each other, and noise.
    private static Diary diary(int couples, int days, DoubleUnaryOperator answer) {
        var timelines = new ArrayList<Timeline>();
        for (int d = 0; d < couples; d++) {
            var random = new Streams(31).at(d, 0);
            var answers = new ArrayList<CheckIn>();
            double couple = 1.2 * random.nextGaussian();
            for (var partner : Partner.values()) {
                double level = couple + 0.8 * random.nextGaussian();
                double own = 0.9 * random.nextGaussian();
                for (int day = 0; day < days; day++) {
                    own = 0.5 * own + 0.8 * random.nextGaussian();
                    double y = level + own + 0.8 * random.nextGaussian();
                    answers.add(new CheckIn(day, partner, "anger", answer.applyAsDouble(y)));
                }
            }
            answers.sort(java.util.Comparator.comparingDouble(CheckIn::day));
            var dyad = new Dyad("d" + d, new Dyad.Person("a" + d), new Dyad.Person("b" + d));
            timelines.add(new Timeline(dyad, List.of(), answers, days - 1));
        }
        var item = new Item("anger", new Scale.Ordinal(0, 10, 1), Construct.ANGER, true);
        return new Diary("floor", List.of(item), List.of(), false, 5, timelines);
    }
}
