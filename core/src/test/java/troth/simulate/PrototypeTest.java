package troth.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;

/// The reference runs at the end of docs/model.md: another implementation, a prototype in another
/// language, to the second decimal. The tolerance is half a unit of that decimal.
class PrototypeTest {

    private static final double SECOND_DECIMAL = 0.005;
    private static final double THIRD_DECIMAL = 0.0005;
    private static final double[] DAYS = {0, 30, 90, 180, 182, 240, 300, 460};

    private final TrustModel model = model(Preset.AS_EVIDENCED);

    private static TrustModel model(Preset preset) {
        return new TrustModel(Parameters.of(preset), Layout.GENERAL);
    }

    private static Story closeness() {
        return Story.empty().every(3.5, 1, 180, new Event.Closeness(Kind.INTIMACY, 0.8));
    }

    private static Story talk() {
        return Story.empty()
                .every(7, 2, 180, new Event.Talk(Side.BOTH, 0.6, 0.85))
                .every(7, 3, 180, new Event.AgreementKept(Side.BOTH, 1));
    }

    /// Repair of the betrayal on day `day`, until `to`.
    private static Story repair(double day, double to, double cuddling) {
        return Story.empty()
                .at(day + 5, new Event.Repair(Side.BOTH, 0.8))
                .every(3.5, day + 7, to, new Event.Talk(Side.BOTH, 0.7, 0.8))
                .every(3.5, day + 7, to, new Event.AgreementKept(Side.BOTH, 1))
                .every(3.5, day + 7, to, new Event.Closeness(Kind.TIME_TOGETHER, 0.8))
                .every(2, day + 19, to, new Event.Closeness(Kind.CUDDLE, cuddling));
    }

    private static Story breach(double deceived) {
        return Story.empty().at(181, betrayal(0.8, deceived));
    }

    @Test
    void ordinaryDaysOnly() {
        holds(breach(1), .73, .61, .82, .87, .88, .10, .13, .17, .27);
    }

    @Test
    void closenessWithoutTalk() {
        holds(closeness().and(breach(1)), .63, .61, .86, .89, .90, .17, .16, .18, .28);
    }

    @Test
    void closenessTalkAndAgreementsWithNothingAfter() {
        var story = closeness().and(talk()).and(breach(1));

        holds(story, .50, .61, .91, .93, .94, .27, .21, .22, .30);
    }

    @Test
    void theSameWithRepair() {
        var story = closeness().and(talk()).and(breach(1)).and(repair(181, 460, 0.8));

        holds(story, .50, .61, .91, .93, .94, .27, .59, .69, .81);
    }

    @Test
    void theSameToldAtOnceWithRepair() {
        var story = closeness().and(talk()).and(breach(0)).and(repair(181, 460, 0.8));

        holds(story, .50, .61, .91, .93, .94, .27, .65, .78, .90);
    }

    /// How often a couple is intimate: every 30, 14, 7, 3.5, 2 and 1 days.
    @ParameterizedTest
    @CsvSource({"30, .889", "14, .8975", "7, .904", "3.5, .904", "2, .8995", "1, .8965"})
    void intimacySaturatesAtAboutOnceAWeek(double days, double trust) {
        var story = Story.empty().every(days, 1, 180, new Event.Closeness(Kind.INTIMACY, 0.8));

        var run = new Simulator(model).run(story.timeline(), model.newcomers(), 180);

        assertThat(run.trust(Partner.A).last()).isCloseTo(trust, within(THIRD_DECIMAL));
    }

    @ParameterizedTest
    @CsvSource({"AS_EVIDENCED, .02", "AS_CLAIMED, .15"})
    void abstinenceAfterEverySecondDayPeaksWithinDays(Preset preset, double peak) {
        var story = Story.empty().every(2, 1, 120, new Event.Closeness(Kind.INTIMACY, 0.8));
        var model = model(preset);

        var run = new Simulator(model).run(story.timeline(), model.newcomers(), 180);
        var lacking =
                Arrays.stream(run.readout(Partner.A, Readout::withdrawal).toArray())
                        .skip(120)
                        .toArray();

        double most = Arrays.stream(lacking).max().orElseThrow();
        assertThat(most).isCloseTo(peak, within(SECOND_DECIMAL));
        assertThat(lacking)
                .satisfiesAnyOf(
                        days -> assertThat(days[2]).isEqualTo(most),
                        days -> assertThat(days[3]).isEqualTo(most),
                        days -> assertThat(days[4]).isEqualTo(most));
    }

    @ParameterizedTest
    @CsvSource({".8, .39, .32, .30", "0, .10, .10, .09"})
    void talkAndTouchLowerMeanDysregulation(
            double trauma, double alone, double withTalk, double withTouch) {
        var stress = Story.empty().every(7, 1, 180, new Event.Stressor(Side.BOTH, 1));
        var talk = Story.empty().every(7, 2, 180, new Event.Talk(Side.BOTH, 0.8, 0.85));
        var touch =
                Story.empty()
                        .every(2, 1, 180, new Event.Closeness(Kind.CUDDLE, 0.8))
                        .and(closeness());

        assertThat(meanDysregulation(stress, trauma)).isCloseTo(alone, within(SECOND_DECIMAL));
        assertThat(meanDysregulation(stress.and(talk), trauma))
                .isCloseTo(withTalk, within(SECOND_DECIMAL));
        assertThat(meanDysregulation(stress.and(touch), trauma))
                .isCloseTo(withTouch, within(SECOND_DECIMAL));
    }

    private double meanDysregulation(Story story, double trauma) {
        var start = model.newcomers();
        for (var partner : Partner.values()) {
            start[model.layout().index(partner, State.TRAUMA)] = trauma;
        }
        return new Simulator(model)
                .run(story.timeline(), start, 180)
                .readout(Partner.A, Readout::dysregulation)
                .mean();
    }

    @Test
    void aSecondBetrayalOfEqualSizeFrightensMore() {
        var story =
                closeness()
                        .and(talk())
                        .at(181, betrayal(0.5, 0))
                        .and(repair(181, 300, 0.7))
                        .at(301, betrayal(0.5, 0))
                        .and(repair(301, 460, 0.7));

        var fear =
                new Simulator(model)
                        .run(story.timeline(), model.newcomers(), 360)
                        .readout(Partner.A, Readout::fear);

        assertThat(fear.at(182)).isCloseTo(.20, within(SECOND_DECIMAL));
        assertThat(fear.at(302)).isCloseTo(.31, within(SECOND_DECIMAL));
        assertThat(fear.at(240)).isCloseTo(.10, within(SECOND_DECIMAL));
        assertThat(fear.at(360)).isCloseTo(.18, within(SECOND_DECIMAL));
    }

    @Test
    void whatOnePartnerDoesNotWantDestroysTheirTrust() {
        var half = new Event.Closeness(Kind.INTIMACY, 0.8, 0.3, 1, Encounter.USUAL);
        var story = Story.empty().every(7, 1, 180, half);

        var run = new Simulator(model).run(story.timeline(), model.newcomers(), 180);

        assertThat(run.trust(Partner.A).last()).isCloseTo(.03, within(SECOND_DECIMAL));
        assertThat(run.state(Partner.A, State.FEAR).last()).isCloseTo(.97, within(SECOND_DECIMAL));
    }

    private static Event betrayal(double severity, double deceived) {
        return new Event.Betrayal(
                Partner.B,
                Event.Betrayal.Kind.OTHER,
                severity,
                deceived,
                deceived > 0 ? Event.Betrayal.Discovery.FOUND_OUT : Event.Betrayal.Discovery.TOLD);
    }

    private void holds(Story story, double fragility, double... trust) {
        var run = new Simulator(model).run(story.timeline(), model.newcomers(), 460);
        var trusts = run.trust(Partner.A);
        var reached = Arrays.stream(DAYS).map(day -> trusts.at((int) day)).toArray();

        assertThat(reached).containsExactly(trust, within(SECOND_DECIMAL));
        assertThat(run.fragility(Partner.A).at(180)).isCloseTo(fragility, within(SECOND_DECIMAL));
    }
}
