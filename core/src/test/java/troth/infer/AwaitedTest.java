package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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
import troth.numeric.Streams;

class AwaitedTest {

    private static final Blueprint ORDINAL = Calibration.plan(Accuracy.EVIDENCED, 14);

    /// Numbers of persons whose scale is known are Gaussian: what is to be expected of them is what
    /// the filter finds when they have come, whatever they are.
    @Test
    void ofGaussianAnswersItIsTheReadingWhateverTheyWillBe() {
        var item = new Item("trust", new Scale.Number(), Construct.TRUST, true);
        var diary = new Diary("d", List.of(item), List.of(), true, 1, List.of(numbers(10)));
        var plan = CoupleReader.plan(Accuracy.EVIDENCED, diary, true);
        var theta = plan.theta.centre();
        theta[plan.itemParameters[0].scales()] = -20;
        var values = new Values(plan, theta);
        var timeline = diary.timelines().getFirst();
        var smoother = new Smoother();
        var known =
                new Settling(values, smoother).settle(Fit.chain(plan, Grid.of(diary, timeline)), 8);
        int last = known.chain().chain.nodes() - 1;

        var awaited =
                new Awaited(known.chain(), smoother, last, values, Awaited.again(timeline, 9, 23));
        var come = new Smoother();
        come.solve(awaited.chain.chain, awaited.chain.warm);

        int n = plan.size();
        var found = awaited.covariance[awaited.covariance.length - 1];
        var filtered = come.lastCovariance();
        assertThat(awaited.chain.chain.count()).isEqualTo(28);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(found[i][j]).isCloseTo(filtered[i * n + j], within(1e-9));
            }
        }
        assertThat(awaited.sd(Partner.A, 23)).isLessThan(awaited.sd(Partner.A, 9));
    }

    private static Timeline numbers(int days) {
        var random = new Streams(7).at(0, 0);
        var answers = new ArrayList<CheckIn>();
        for (int day = 0; day < days; day++) {
            for (var partner : Partner.values()) {
                answers.add(new CheckIn(day, partner, "trust", 5 + random.nextGaussian()));
            }
        }
        var dyad = new Dyad("c", new Dyad.Person("a"), new Dyad.Person("b"));
        return new Timeline(dyad, List.of(), answers, days - 1);
    }

    /// The information of a step is the mean of minus its curvature, another way to the same
    /// number.
    @Test
    void theInformationOfAnAnswerIsItsExpectedCurvature() {
        var terms = new Terms();
        for (double eta : new double[] {-2, 0.3, 1.7}) {
            for (double s : new double[] {-0.4, 0.5}) {
                var w = Awaited.information(ORDINAL.measures[0], eta, s);
                var expected = new double[3];
                for (int c = 0; c < 7; c++) {
                    ORDINAL.measures[0].interval(c).at(eta, s, terms);
                    expected[0] -= Math.exp(terms.log) * terms.byEtaEta;
                    expected[1] -= Math.exp(terms.log) * terms.byEtaScale;
                    expected[2] -= Math.exp(terms.log) * terms.byScaleScale;
                }
                for (int e = 0; e < 3; e++) {
                    assertThat(w[e]).isCloseTo(expected[e], within(1e-9));
                }
            }
        }
    }

    /// Of ordinals: more days tell more; and what was expected of the last two weeks of eight
    /// couples is what these weeks brought, within a tenth of the mean width.
    @Test
    void ofOrdinalsMoreDaysTellMoreAndAboutAsMuchAsTheyThenDo() {
        var values = new Values(ORDINAL, ORDINAL.theta.centre());
        var imagined = new Imagined(values, 28, 0.2, 0);
        double expected = 0;
        double came = 0;
        for (int c = 0; c < 8; c++) {
            var whole = imagined.couple("c" + c, new Streams(5).at(c, 0)).timeline;
            var half = new Timeline(whole.dyad(), List.of(), first(whole, 14), 13);

            for (var partner : Partner.values()) {
                var said = sureness(half, partner);
                var widths = said.later().stream().mapToDouble(Sureness.Later::sd).toArray();
                assertThat(widths[0]).isLessThan(said.now());
                assertThat(widths[1]).isLessThan(widths[0]);
                assertThat(widths[2]).isLessThan(widths[1]);
                expected += widths[1];
                came += sureness(whole, partner).now();
            }
        }
        assertThat(expected / came).isCloseTo(1, within(0.1));
    }

    private static List<CheckIn> first(Timeline timeline, int days) {
        return timeline.checkIns().stream().filter(a -> a.day() < days).toList();
    }

    private static Sureness sureness(Timeline timeline, Partner partner) {
        var plan = ORDINAL.with(List.of(timeline));
        var towards = new double[plan.theta.size()];
        var reader = new DyadReader(plan, plan.theta.centre(), 0, 1, towards);
        var said = reader.read(timeline, 0, new Smoother()).sureness().get(partner);
        if (said == null) {
            throw new AssertionError("Nothing is said of " + partner);
        }
        return said;
    }

    /// A couple asked once a week is asked once a week again.
    @Test
    void thePatternIsThatOfTheLastWeeks() {
        var weekly =
                IntStream.range(0, 10)
                        .mapToObj(week -> new CheckIn(7 * week, Partner.A, "trust", 4))
                        .toList();
        var dyad = new Dyad("c", new Dyad.Person("a"), new Dyad.Person("b"));
        var timeline = new Timeline(dyad, List.of(), weekly, 63);

        var grid = Awaited.again(timeline, 63, 91);

        assertThat(
                        grid.nodes().stream()
                                .filter(node -> !node.answers().isEmpty())
                                .mapToDouble(Grid.Node::day)
                                .toArray())
                .containsExactly(70, 77, 84, 91);
        assertThat(grid.nodes()).hasSize(29).allMatch(node -> node.days() <= 1);
        assertThat(Awaited.pays(timeline)).isTrue();
    }
}
