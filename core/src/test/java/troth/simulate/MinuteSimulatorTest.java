package troth.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.dyad.Side;
import troth.evidence.Evidence;
import troth.model.Hormone;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.simulate.MinuteSimulator.Window;

class MinuteSimulatorTest {

    private static final Event.Closeness INTIMACY = new Event.Closeness(Kind.INTIMACY, 1);
    private static final Event.Closeness CUDDLE = new Event.Closeness(Kind.CUDDLE, 1);
    private static final int CLIMAX = 25;
    private static final double MIDDAY = 14;

    private final TrustModel model = model(Preset.AS_EVIDENCED);
    private final double[] start = model.established();

    private static TrustModel model(Preset preset) {
        return new TrustModel(Parameters.of(preset), Layout.GENERAL);
    }

    private Minutes run(Event event, Physiology physiology) {
        return new MinuteSimulator(model)
                .run(event, Partner.A, physiology, start, MIDDAY, Window.USUAL);
    }

    /// T1, a published course (Q01): 1.4 at rest, 7.3 at orgasm, still up ten minutes later, and
    /// half an hour later inside the interval of the rest value, which is its measurement error.
    @Test
    void plasmaOxytocinFollowsMurphy() {
        var run = run(INTIMACY, Physiology.MALE);
        var base = Evidence.load().estimate("ot_base");

        assertThat(run.at(Hormone.OXYTOCIN, -10)).isEqualTo(1.4);
        assertThat(run.at(Hormone.OXYTOCIN, CLIMAX)).isCloseTo(7.3, within(0.1));
        assertThat(run.at(Hormone.OXYTOCIN, CLIMAX + 10)).isGreaterThan(base.high());
        assertThat(run.at(Hormone.OXYTOCIN, CLIMAX + 30)).isBetween(base.low(), base.high());
    }

    /// T2, a published course (Q02).
    @Test
    void theExcessOfOxytocinHalvesInThreeToFiveMinutes() {
        var run = run(INTIMACY, Physiology.FEMALE);
        double peak = run.at(Hormone.OXYTOCIN, CLIMAX) - 1.4;
        int half =
                IntStream.range(0, 60)
                        .filter(m -> run.at(Hormone.OXYTOCIN, CLIMAX + m) - 1.4 <= peak / 2)
                        .findFirst()
                        .orElseThrow();

        assertThat(half).isBetween(3, 5);
        assertThat(run.at(Hormone.OXYTOCIN, CLIMAX + 3) - 1.4).isGreaterThan(peak / 2);
    }

    /// T3: what a day adds up to is what its events add up to.
    @Test
    void integralsOfADayAreThoseOfItsEvents() {
        var some = run(new Event.Closeness(Kind.INTIMACY, 0.3), Physiology.UNSPECIFIED);
        var more = run(new Event.Closeness(Kind.INTIMACY, 0.7), Physiology.UNSPECIFIED);
        var full = run(INTIMACY, Physiology.UNSPECIFIED);

        for (var hormone : List.of(Hormone.OXYTOCIN, Hormone.LIKING, Hormone.CENTRAL_OXYTOCIN)) {
            assertThat(full.integral(hormone)).isPositive();
            assertThat(some.integral(hormone) + more.integral(hormone))
                    .isCloseTo(full.integral(hormone), within(1e-6 * full.integral(hormone)));
        }
    }

    /// An exact solution: the integral of a linear turnover is its input over its rate. The
    /// equations are followed to 1e-10 a step; 1e-6 leaves room for some hundred steps.
    @ParameterizedTest
    @EnumSource(Preset.class)
    void integralsByQuadratureAreThoseOfTheHandOver(Preset preset) {
        var model = model(preset);
        var simulator = new MinuteSimulator(model);
        var events = List.of(INTIMACY, CUDDLE, shortened(), speech(1), hug(), hand());

        for (var event : events) {
            for (var physiology : Physiology.values()) {
                var run = simulator.run(event, Partner.A, physiology, start, MIDDAY, Window.USUAL);
                var exposure = model.minutes().exposure(event, Partner.A, physiology);
                run.integrals()
                        .forEach((hormone, integral) -> {
                            double exact =
                                    model.minutes()
                                            .turnover()
                                            .integral(hormone, exposure, physiology);
                            assertThat(integral)
                                    .as("%s of %s", hormone, event)
                                    .isCloseTo(exact, within(1e-6 * Math.max(1, exact)));
                        });
            }
        }
    }

    /// 2.6 of the report on evidence: peak 1.7 to 2.8 times base about half an hour after the onset
    /// of fifteen minutes of public speaking, half of that gone 41 to 51 minutes later.
    @Test
    void cortisolPeaksAfterHalfAnHourAndHalvesWithinTheNext() {
        var run = run(speech(1), Physiology.MALE);
        var quiet = run(new Event.Reunion(), Physiology.MALE);
        var above =
                IntStream.rangeClosed(0, 200)
                        .mapToDouble(
                                m -> run.at(Hormone.CORTISOL, m) - quiet.at(Hormone.CORTISOL, m))
                        .toArray();
        int peak = IntStream.range(0, 200).reduce(0, (i, j) -> above[j] > above[i] ? j : i);
        int half =
                IntStream.range(peak, 200)
                        .filter(m -> above[m] <= above[peak] / 2)
                        .findFirst()
                        .orElse(0);

        assertThat(1 + above[peak] / 6).isBetween(1.7, 2.8);
        assertThat(peak).isBetween(28, 32);
        assertThat(half - peak).isBetween(41, 51);
    }

    @Test
    void touchOfATrustedPartnerCalmsTheAmygdalaWhileItLasts() {
        var run = run(CUDDLE, Physiology.UNSPECIFIED);
        var amygdala = run.amygdala();
        double trust = model.read(start, Partner.A).trust();

        assertThat(amygdala.at(30 + 10))
                .isCloseTo(amygdala.at(0) * (1 - 0.3 * trust), within(1e-12));
        assertThat(amygdala.at(30 + 26)).isEqualTo(amygdala.at(0));
    }

    @Test
    void aPredictionErrorIsPhasicAndClipped() {
        var x = start.clone();
        int value = model.layout().index(Partner.A, State.VALUE);
        var better = dopamine(INTIMACY, x);
        x[value] = 1;
        var asExpected = dopamine(INTIMACY, x);
        x[value] = 3;
        var worse = dopamine(INTIMACY, x);
        var missed = dopamine(new Event.Omission(Side.A, 1), x);

        assertThat(better.max()).isCloseTo(1 - start[value], within(1e-12));
        assertThat(better.at(30 + CLIMAX)).isEqualTo(better.max());
        assertThat(asExpected.max()).isZero();
        assertThat(worse.min()).isEqualTo(-1);
        assertThat(missed.at(30)).isEqualTo(-1);
        assertThat(missed.at(31)).isZero();
    }

    private Series dopamine(Event event, double[] x) {
        return new MinuteSimulator(model)
                .run(event, Partner.A, Physiology.UNSPECIFIED, x, MIDDAY, Window.USUAL)
                .curve(Hormone.DOPAMINE);
    }

    @Test
    void serotoninIsDrawnOnlyAsClaimed() {
        var claimed =
                new MinuteSimulator(model(Preset.AS_CLAIMED))
                        .run(INTIMACY, Partner.A, Physiology.MALE, start, MIDDAY, Window.USUAL);

        assertThat(claimed.curve(Hormone.SEROTONIN).max()).isPositive();
        assertThatThrownBy(() -> run(INTIMACY, Physiology.MALE).curve(Hormone.SEROTONIN))
                .hasMessage("The curve of serotonin, only as claimed is not drawn: its gain is 0.");
    }

    @Test
    void whatNobodyWishedForGivesNothing() {
        var unwanted = new Event.Closeness(Kind.INTIMACY, 1, 0, 1, Encounter.USUAL);

        var run = run(unwanted, Physiology.UNSPECIFIED);

        assertThat(run.integral(Hormone.LIKING)).isZero();
        assertThat(run.curve(Hormone.CENTRAL_OXYTOCIN).max()).isZero();
    }

    /// The two layers agree. An encounter felt over the minutes is centred about an hour after its
    /// beginning, so a day later what fades within twelve hours is up to a tenth of its effect
    /// fresher than after a jump at the beginning. Against a jump at that centre only the width of
    /// the encounter is left, an hour against twelve, squared: one in a hundred of the effect.
    @Test
    void anEncounterFeltInMinutesIsTheJumpOfTheDayLayer() {
        for (var event : List.of(INTIMACY, CUDDLE, shortened(), hand())) {
            var x = strained();

            var minutes = new MinuteSimulator(model).together(event, x, 1);
            var atOnce = aDayAfter(event, x, 0);
            var atItsCentre = aDayAfter(event, x, centre(event) / 1440);
            var without = aDayAfter(new Event.Reunion(), x, 0);

            for (int i = 0; i < x.length; i++) {
                double effect = Math.abs(atOnce[i] - without[i]);
                var what = model.layout().names().get(i % model.layout().width());
                assertThat(minutes[i])
                        .as("%s after %s", what, event)
                        .isCloseTo(atOnce[i], within(0.1 * effect + 1e-6))
                        .isCloseTo(atItsCentre[i], within(0.01 * effect + 1e-6));
            }
        }
    }

    private double[] strained() {
        var x = model.newcomers();
        x[model.layout().index(Partner.A, State.STRESS)] = 1;
        x[model.layout().index(Partner.A, State.FEAR)] = 0.3;
        x[model.layout().index(Partner.A, State.GLOW)] = 0.4;
        return x;
    }

    /// The mean minute of liking.
    private double centre(Event event) {
        var liked = run(event, Physiology.UNSPECIFIED).curve(Hormone.LIKING).toArray();
        double sum = 0;
        double moment = 0;
        for (int i = 30; i < liked.length; i++) {
            sum += liked[i];
            moment += (i - 30 + 0.5) * liked[i];
        }
        return moment / sum;
    }

    private double[] aDayAfter(Event event, double[] x, double at) {
        var story = Story.empty().at(at, event).timeline();
        var run = new Simulator(model).run(story, x, Series.of(0, 1));
        return run.states().getLast().toArray();
    }

    /// M3: an encounter that goes otherwise hands over something else.
    @Test
    void aDifferentEncounterInMinutesChangesTheDays() {
        double full = glowAfter(INTIMACY);

        assertThat(glowAfter(shortened())).isLessThan(0.8 * full);
        assertThat(glowAfter(withoutClimax())).isLessThan(0.8 * full);
        assertThat(glowAfter(new Event.Closeness(Kind.INTIMACY, 0.4))).isLessThan(0.5 * full);
        assertThat(glowAfter(new Event.Closeness(Kind.INTIMACY, 1, 1, 0.5, Encounter.USUAL)))
                .isLessThan(0.8 * full);
    }

    private double glowAfter(Event event) {
        return aDayAfter(event, model.newcomers(), 0)[model.layout().index(Partner.A, State.GLOW)];
    }

    private static Event.Closeness shortened() {
        return new Event.Closeness(Kind.INTIMACY, 1, 1, 1, new Encounter(0.4, true, true));
    }

    private static Event.Closeness withoutClimax() {
        return new Event.Closeness(Kind.INTIMACY, 1, 1, 1, new Encounter(1, false, true));
    }

    private static Event.Closeness hug() {
        return new Event.Closeness(Kind.HUG, 1);
    }

    private static Event.Closeness hand() {
        return new Event.Closeness(Kind.HAND, 1);
    }

    private static Event speech(double severity) {
        return new Event.Stressor(Side.BOTH, severity);
    }
}
