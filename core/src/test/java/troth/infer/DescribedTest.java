package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Timeline;
import troth.numeric.Normal;
import troth.numeric.Streams;

/// Couples drawn from the model and read as ever: who is said to be badly described.
class DescribedTest {

    private static final int COUPLES = 16;
    private static final int DAYS = 21;
    private static final int HELD_BACK = 10;
    private static final Blueprint PLAN = Calibration.plan(Accuracy.EVIDENCED, DAYS);

    /// The chance of a couple is uniform if the model is right: a twentieth of 96 couples lies
    /// below .05 and a half below .5, within four standard errors; of days the same.
    @Test
    void couplesOfTheModelAreSeldomFarFromIt() {
        var couples = new ArrayList<Described.Couple>();
        long named = 0;
        for (int seed = 1; seed <= 6; seed++) {
            var described = described(diary(seed));
            couples.addAll(described.couples());
            named += described.couples().stream().filter(c -> c.all().standsOut()).count();
            named += days(described).stream().filter(d -> d.of().standsOut()).count();
        }
        var chances = couples.stream().mapToDouble(c -> c.all().chance()).toArray();
        var ofDays =
                couples.stream()
                        .flatMap(c -> c.days().stream())
                        .mapToDouble(d -> d.of().chance())
                        .toArray();

        for (double level : new double[] {0.05, 0.5}) {
            check(chances, level);
            check(ofDays, level);
        }
        assertThat(named).isLessThanOrEqualTo(3);
    }

    private static void check(double[] chances, double level) {
        double share = DoubleStream.of(chances).filter(p -> p <= level).count();
        double error = Math.sqrt(level * (1 - level) / chances.length);
        assertThat(share / chances.length).isCloseTo(level, within(4 * error));
    }

    /// The steadiest couple goes from one end of the scale to the other on its last five days: it
    /// is found, the first such day with it, and nobody else.
    @Test
    void aBreakIsFoundAndTheDayOnWhichItCame() {
        var diary = diary(3);
        var timelines = new ArrayList<>(diary.timelines());
        var steadiest =
                timelines.stream()
                        .min(Comparator.comparingDouble(DescribedTest::spread))
                        .orElseThrow();
        int from = DAYS - 5;
        timelines.replaceAll(t -> t == steadiest ? torn(t, from) : t);

        var described = described(diary.with(timelines));

        var found = described.couples().stream().filter(c -> c.all().standsOut()).toList();
        assertThat(found).extracting(Described.Couple::dyad).containsExactly(steadiest.dyad().id());
        assertThat(found.getFirst().days().stream().filter(d -> d.of().standsOut()))
                .extracting(Described.Day::day)
                .contains((double) from)
                .allMatch(day -> day >= from);
    }

    private static double spread(Timeline timeline) {
        var answers = timeline.checkIns().stream().mapToDouble(CheckIn::value).toArray();
        double mean = DoubleStream.of(answers).average().orElse(0);
        return DoubleStream.of(answers).map(a -> (a - mean) * (a - mean)).average().orElse(0);
    }

    /// Gaussian answers whose log scores are half a chi-square: the closed form.
    @Test
    void theChanceIsThatOfAGamma() {
        double z = 2.5;
        double x = (z * z - 1) / 2;

        assertThat(Surprises.chance(x, Math.sqrt(0.5), 1))
                .isCloseTo(2 * Normal.cumulative(-z), within(1e-9));
        assertThat(Surprises.chance(-x, Math.sqrt(0.5), -1))
                .isCloseTo(1 - 2 * Normal.cumulative(-z), within(1e-9));
        assertThat(Surprises.chance(1, 0.5, 0)).isCloseTo(Normal.cumulative(-2), within(1e-12));
        assertThat(Surprises.chance(0, 0, 0)).isEqualTo(1);
    }

    /// Of ten chances .004 and .009 are at most 1/10 and 2/10 of .05, and .02 is not 3/10 of it.
    @Test
    void theBoundFallsWithHowManyAreLookedAt() {
        var chances = DoubleStream.of(.3, .009, .9, .02, .5, .004, .6, .7, .8, .99);

        assertThat(Described.bound(chances)).isEqualTo(.009);
        assertThat(Described.bound(DoubleStream.of(.04, .5))).isNegative();
    }

    private static List<Described.Day> days(Described described) {
        return described.couples().stream().flatMap(c -> c.days().stream()).toList();
    }

    private static Diary diary(long seed) {
        var imagined = new Imagined(new Values(PLAN, PLAN.theta.centre()), DAYS, 0.1, 0);
        var timelines =
                IntStream.range(0, COUPLES)
                        .mapToObj(c -> imagined.couple("c" + c, new Streams(seed).at(c, 0)))
                        .map(couple -> couple.timeline)
                        .toList();
        return new Diary("imagined", PLAN.items, List.of(), true, HELD_BACK, timelines);
    }

    private static Timeline torn(Timeline timeline, int from) {
        var answers =
                timeline.checkIns().stream().map(a -> a.day() < from ? a : torn(a, from)).toList();
        return new Timeline(timeline.dyad(), List.of(), answers, timeline.end());
    }

    private static CheckIn torn(CheckIn answer, int from) {
        boolean even = ((int) answer.day() - from) % 2 == 0;
        boolean low = even == (answer.value() > 4);
        return new CheckIn(answer.day(), answer.author(), answer.item(), low ? 1 : 7);
    }

    private static Described described(Diary diary) {
        var holdOut = HoldOut.of(diary);
        var fit = Fit.of(PLAN.with(holdOut.training().timelines()));
        var forecaster = new Forecaster(fit, holdOut, 1);
        var smoother = new Smoother();
        return Described.of(
                IntStream.range(0, COUPLES)
                        .mapToObj(d -> {
                            var surprises = new Surprises();
                            forecaster.of(d, smoother, surprises);
                            return surprises.told("c" + d);
                        })
                        .toList());
    }
}
