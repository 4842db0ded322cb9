package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.numeric.Normal;
import troth.numeric.Series;

class ComparerTest {

    /// Two models, 30 answers likelier by one, 20 by the other: the optimum is known in closed
    /// form, w = (n1 a - n2 b) / ((n1 + n2) (a - b)).
    @Test
    void theWeightsAreTheKnownOptimum() {
        double a = 0.6;
        double b = 0.25;
        var one = log(IntStream.range(0, 50).mapToDouble(i -> i < 30 ? a : b));
        var other = log(IntStream.range(0, 50).mapToDouble(i -> i < 30 ? b : a));

        var weights = Stacking.weights(List.of(one, other));

        assertThat(weights.at(0)).isCloseTo((30 * a - 20 * b) / (50 * (a - b)), within(1e-4));
        assertThat(weights.at(0) + weights.at(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aModelThatIsNeverBetterGetsNothing() {
        var good = log(IntStream.range(0, 10).mapToDouble(i -> 0.3 + 0.01 * i));
        var bad = log(IntStream.range(0, 10).mapToDouble(i -> 0.1 + 0.01 * i));

        assertThat(Stacking.weights(List.of(bad, good)).at(0)).isLessThan(1e-5);
    }

    /// Exact: each answer's log density given those before, added up, is that of all together.
    @Test
    void forecastsOfTheRivalAddUpToItsJointDensity() {
        for (double step : new double[] {0, 1}) {
            var rival =
                    new Pairwise(
                            Series.of(4, 4.5),
                            Series.of(1.2, 0.6, 0.5),
                            Series.of(0.7, 0.3, 0.2),
                            step);
            var answers = answers(9, new SplittableRandom(3));
            double sum = 0;
            for (int k = 0; k < answers.size(); k++) {
                var answer = answers.get(k);
                var said =
                        rival.forecast(
                                new Pairwise.Known(answers.subList(0, k)),
                                answer.author(),
                                answer.day());
                sum +=
                        Normal.logDensity((answer.value() - said.at(0)) / said.at(1))
                                - Math.log(said.at(1));
            }

            assertThat(sum).isCloseTo(rival.logDensity(new Pairwise.Known(answers)), within(1e-9));
        }
    }

    /// Partners who do not pull each other, no levels: a Gaussian AR(1), whose forecast is known.
    @Test
    void withoutPullsTheRivalIsAnAutoregression() {
        var rival =
                new Pairwise(Series.of(1, 2), Series.of(0.8, 0.7, 0), Series.of(0.8, 0.7, 0), 1);
        var known = new Pairwise.Known(List.of(new CheckIn(3, Partner.A, "x", 2.5)));

        var said = rival.forecast(known, Partner.A, 5);

        double left = 0.7 * 0.7;
        assertThat(said.at(0)).isCloseTo(1 + left * 1.5, within(1e-5));
        assertThat(said.at(1)).isCloseTo(Math.sqrt(0.8 * (1 - left * left)), within(1e-5));
    }

    @Test
    void theErrorOfASumIsThatOfIndependentCouples() {
        var logs = List.of(Series.of(-1, -2), Series.of(-2, -3), Series.of(-4, -3));

        double error = Comparison.error(logs);

        assertThat(error).isCloseTo(Math.sqrt(3 * (4 + 0 + 4) / 2.0), within(1e-12));
    }

    @Test
    void logChancesOfStepsHeapsAndDensities() {
        var steps = new Predictive.Steps(Series.of(1, 2, 3), Series.of(0.2, 0.5, 0.3));
        var heaped = Predictive.gaussian(0.5, 1, 0, Double.POSITIVE_INFINITY);

        assertThat(steps.log(2)).isCloseTo(Math.log(0.5), within(1e-12));
        assertThat(heaped.log(0)).isCloseTo(Math.log(Normal.cumulative(-0.5)), within(1e-12));
        assertThat(heaped.log(1)).isCloseTo(Normal.logDensity(0.5), within(1e-12));
        assertThat(steps.log(7)).isCloseTo(Math.log(Predictive.LEAST_CHANCE), within(1e-12));
    }

    @Test
    void everyModelForecastsTheSameAnswers() {
        var diary = diary(6);

        var found = new Comparer(1, Progress.SILENT).compare(diary);

        assertThat(found.models())
                .extracting(Comparison.Line::name)
                .contains("as-evidenced", "as-claimed", "no mechanism", "VAR(1)", "coupled OU");
        assertThat(found.answers()).isEqualTo(12);
        assertThat(found.models())
                .allMatch(m -> Double.isFinite(m.elpd()) && m.elpd() < 0 && m.behind() <= 0);
        double sum = found.models().stream().mapToDouble(Comparison.Line::weight).sum();
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(found.stacked()).isGreaterThanOrEqualTo(found.models().getFirst().elpd() - 1e-3);
        assertThat(new Comparer(1, Progress.SILENT).compare(diary)).isEqualTo(found);
    }

    @Test
    void aDiaryOfTheDaysHeldBackAloneIsRefused() {
        assertThatThrownBy(() -> new Comparer(1, Progress.SILENT).compare(diary(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 answers before the days held back");
    }

    private static Series log(java.util.stream.DoubleStream chances) {
        return Series.of(chances.map(Math::log).toArray());
    }

    private static List<CheckIn> answers(int days, SplittableRandom random) {
        var answers = new ArrayList<CheckIn>();
        for (int day = 0; day < days; day++) {
            for (var partner : Partner.values()) {
                answers.add(
                        new CheckIn(day, partner, "trust", Math.rint(4 + random.nextGaussian())));
            }
        }
        return answers;
    }

    /// Three couples, the last two days held back.
    private static Diary diary(int days) {
        var item = new Item("trust", new Scale.Ordinal(0, 8, 1), Construct.TRUST, true);
        var timelines = new ArrayList<Timeline>();
        for (int d = 0; d < 3; d++) {
            var dyad = new Dyad("d" + d, new Dyad.Person("a" + d), new Dyad.Person("b" + d));
            var answers = answers(days, new SplittableRandom(d));
            timelines.add(new Timeline(dyad, List.of(), answers, days - 1));
        }
        return new Diary("small", List.of(item), List.of(), true, 2, timelines);
    }
}
