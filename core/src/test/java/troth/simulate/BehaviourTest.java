package troth.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.evidence.Evidence;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Streams;

class BehaviourTest {

    private static final Streams STREAMS = new Streams(20260101);

    private final TrustModel model =
            new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
    private final Behaviour behaviour = new Behaviour(model);

    @Test
    void oneSeedAndCoupleGiveOnePathOnAnyThread() {
        var alone = run(behaviour, 17, 60);

        var together =
                IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(couple -> run(behaviour, couple, 60))
                        .toList();

        assertThat(together.get(17).timeline()).isEqualTo(alone.timeline());
        assertThat(together.get(17).trajectory().states()).isEqualTo(alone.trajectory().states());
        assertThat(together.get(16).timeline()).isNotEqualTo(alone.timeline());
    }

    /// Bit for bit: the partners swap with their streams.
    @Test
    void swappedPartnersLiveSwappedLives() {
        for (var layout : List.of(Layout.GENERAL, Layout.ALL_FACETS)) {
            var model = new TrustModel(Parameters.of(Preset.AS_CLAIMED), layout);
            var start = new AnyEvent(STREAMS.at(9, 9)).state(layout);
            var given = Story.empty().at(20, betrayal(Partner.A)).timeline();

            var path = new Behaviour(model).run(STREAMS, 3, start, given, 90);
            var swapped =
                    new Behaviour(model, Partner.B)
                            .run(STREAMS, 3, Mirror.of(start, layout), Mirror.of(given), 90);

            assertThat(Mirror.of(swapped.timeline()).happenings())
                    .isEqualTo(path.timeline().happenings());
            assertThat(swapped.trajectory().trust(Partner.B))
                    .isEqualTo(path.trajectory().trust(Partner.A));
        }
    }

    @Test
    void everyPathStaysInBoundsWhateverTheStart() {
        for (int couple = 0; couple < 40; couple++) {
            var start = new AnyEvent(STREAMS.at(couple, 99)).state(model.layout());
            var run = behaviour.run(STREAMS, couple, start, 120).trajectory();

            for (var partner : Partner.values()) {
                assertThat(run.trust(partner).min()).isGreaterThan(0);
                assertThat(run.trust(partner).max()).isLessThan(1);
                for (var state : State.values()) {
                    var course = run.state(partner, state);
                    assertThat(course.min()).as(state.tag()).isGreaterThanOrEqualTo(state.low());
                    assertThat(course.max())
                            .as(state.tag())
                            .isLessThanOrEqualTo(Math.min(state.high(), 1e4));
                }
            }
        }
    }

    /// An exact solution: at rest the noise has spread `sd` and correlation `rho_noise` between the
    /// partners. Twelve hundred couples, four standard errors.
    @Test
    void noiseHasItsSpreadAndItsCorrelation() {
        int couples = 1200;
        double sum = 0;
        double product = 0;
        for (int couple = 0; couple < couples; couple++) {
            var x = run(behaviour, couple, 1).trajectory().states().getLast();
            double a = x.at(model.layout().index(Partner.A, Noise.DISTANCE));
            double b = x.at(model.layout().index(Partner.B, Noise.DISTANCE));
            sum += (a * a + b * b) / 2;
            product += a * b;
        }
        double variance = Math.pow(model.parameters().value("sd_distance"), 2);

        assertThat(sum / couples).isCloseTo(variance, within(4 * variance * 0.03));
        assertThat(product / couples / variance)
                .isCloseTo(model.parameters().value("rho_noise"), within(4 * 0.035));
    }

    /// The rate of stressors is constant, so their number is Poisson: four standard errors.
    @Test
    void eventsOfAConstantRateComeAtThatRate() {
        int couples = 100;
        int days = 100;
        double stressors = count(couples, days, event -> event instanceof Event.Stressor);
        double expected = 2 * model.parameters().value("rate_stressor") * couples * days;

        assertThat(stressors).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    @Test
    void whatIsFearedIsSoughtLess() {
        var afraid = model.established();
        for (var partner : Partner.values()) {
            afraid[model.layout().index(partner, State.FEAR)] = 0.9;
        }
        var safe = model.established();

        assertThat(intimacies(afraid)).isLessThan(intimacies(safe) / 2);
    }

    private int intimacies(double[] start) {
        int found = 0;
        for (int couple = 0; couple < 30; couple++) {
            for (var h : behaviour.run(STREAMS, couple, start, 30).timeline().happenings()) {
                found +=
                        h.event() instanceof Event.Closeness c
                                        && c.kind() == Event.Closeness.Kind.INTIMACY
                                ? 1
                                : 0;
            }
        }
        return found;
    }

    @Test
    void whatIsGivenHappensAmongTheRest() {
        var given = Story.empty().at(10.3, betrayal(Partner.B)).timeline();

        var path = behaviour.run(STREAMS, 1, model.established(), given, 20);
        var trust = path.trajectory().trust(Partner.A);

        assertThat(path.timeline().happenings()).containsAll(given.happenings());
        assertThat(path.timeline().happenings()).hasSizeGreaterThan(10);
        assertThat(trust.at(11)).isLessThan(trust.at(10) - 0.2);
    }

    @Test
    void nobodyIsCloseWhileApart() {
        var given = Story.empty().at(0, new Event.Separation()).timeline();

        var path = behaviour.run(STREAMS, 1, model.established(), given, 30);

        assertThat(path.timeline().happenings()).isNotEmpty();
        assertThat(path.timeline().happenings())
                .noneMatch(h -> h.event() instanceof Event.Closeness);
    }

    /// Every row at either end of what makes sense for it: someone may answer perfectly, or never.
    @Test
    void theEndsOfARangeLeaveNothingUndefined() {
        assertThat(Evidence.load().estimates().stream().flatMap(this::undefined)).isEmpty();
    }

    /// The ends of one row that make a state no number.
    private Stream<String> undefined(Evidence.Estimate row) {
        return DoubleStream.of(row.min(), row.max())
                .filter(Double::isFinite)
                .filter(end -> !row.name().startsWith("rate_"))
                .filter(end -> !lives(row.name(), end))
                .mapToObj(end -> "%s = %s".formatted(row.name(), end));
    }

    private boolean lives(String name, double value) {
        var changed = model.with(model.parameters().with(name, value));
        var start = changed.newcomers();
        start[changed.layout().index(Partner.A, State.GRIEVANCE_150)] = 1;
        try {
            var path = new Behaviour(changed).run(STREAMS, 1, start, 20);
            var last = path.trajectory().states().getLast().toArray();
            return DoubleStream.of(last).noneMatch(Double::isNaN);
        } catch (IllegalArgumentException numberThatIsNone) {
            return false;
        }
    }

    private double count(int couples, int days, Predicate<Event> which) {
        return IntStream.range(0, couples)
                .mapToLong(couple ->
                        run(behaviour, couple, days).timeline().happenings().stream()
                                .filter(h -> which.test(h.event()))
                                .count())
                .sum();
    }

    private Behaviour.Path run(Behaviour behaviour, long couple, int days) {
        return behaviour.run(STREAMS, couple, model.established(), days);
    }

    private static Event betrayal(Partner by) {
        return new Event.Betrayal(
                by, Event.Betrayal.Kind.DECEIT, 0.8, 1, Event.Betrayal.Discovery.FOUND_OUT);
    }
}
