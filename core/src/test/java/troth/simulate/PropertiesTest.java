package troth.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.Relaxation;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Flow;
import troth.numeric.Series;
import troth.numeric.Streams;

/// What holds for every couple, held over many seeds: both presets, one record or five, events of
/// every kind with numbers at the ends of their range.
class PropertiesTest {

    private static final int SEEDS = 60;

    static List<TrustModel> models() {
        var models = new ArrayList<TrustModel>();
        for (var preset : Preset.values()) {
            for (var layout : List.of(Layout.GENERAL, Layout.ALL_FACETS)) {
                models.add(new TrustModel(Parameters.of(preset), layout));
            }
        }
        var noisy = models.getFirst().parameters().with("gain_noise", 1);
        models.add(new TrustModel(noisy, Layout.ALL_FACETS));
        return models;
    }

    private static AnyEvent any(long seed) {
        return new AnyEvent(new Streams(seed).at(0, 0));
    }

    /// The relaxation may take any step, so it takes some that are absurd.
    @ParameterizedTest
    @MethodSource("models")
    void noStateLeavesItsInterval(TrustModel model) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var any = any(seed);
            var flowing = any.state(model.layout());
            var stepping = flowing.clone();
            var flow = new Flow(model.field(), flowing.length, 1e-8);
            var relaxation = new Relaxation(model);
            for (int kind = 0; kind < 3 * AnyEvent.kinds(); kind++) {
                var event = any.ofKind(kind % AnyEvent.kinds());
                flowing = model.apply(event, flowing);
                stepping = model.apply(event, stepping);
                isInside(model, flowing, 1e-12);
                isInside(model, stepping, 1e-12);
                flow.restart();
                flow.advance(flowing, 0, any.between(0, 20));
                relaxation.advance(stepping, Math.pow(10, any.between(-3, 4)));
                isInside(model, flowing, 1e-7);
                isInside(model, stepping, 1e-12);
            }
        }
    }

    /// J3: meetings clear small lapses and no more, whatever stands in the record.
    @ParameterizedTest
    @MethodSource("models")
    void aMeetingResolvesNoMoreThanOrdinaryDaysLeave(TrustModel model) {
        var p = model.parameters();
        double small = p.value("rate_lapsed") * p.value("H_lapsed") / Math.log(2);
        for (int seed = 0; seed < SEEDS; seed++) {
            var x = any(seed).state(model.layout());

            var after = model.apply(new Event.MeetingHeld(1), x);

            for (int f = 0; f < model.layout().facets().size(); f++) {
                int lapsed = model.layout().index(Partner.A, State.LAPSED, f);
                int lasting = model.layout().index(Partner.A, State.LASTING, f);
                double cleared = p.value("meeting_mend") * Math.min(x[lapsed], small);
                assertThat(x[lapsed] - after[lapsed]).isCloseTo(cleared, within(1e-12));
                assertThat(after[lasting]).isEqualTo(x[lasting]);
            }
        }
    }

    private static void isInside(TrustModel model, double[] x, double slack) {
        var layout = model.layout();
        for (var partner : Partner.values()) {
            for (var state : State.values()) {
                for (int f = 0; f < (state.perFacet() ? layout.facets().size() : 1); f++) {
                    double value = x[layout.index(partner, state, f)];
                    assertThat(value).as(state.tag()).isFinite();
                    assertThat(value)
                            .as(state.tag())
                            .isBetween(state.low() - slack, state.high() + slack);
                }
            }
            var r = model.read(x, partner);
            assertThat(r.trust()).isBetween(0.0, 1.0);
            assertThat(r.dysregulation()).isBetween(0.0, 1.0);
            assertThat(r.amygdala()).isBetween(0.0, 1.0);
            assertThat(r.fear()).isFinite().isGreaterThanOrEqualTo(-slack);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noGoodActLowersARecordOrRaisesFear(TrustModel model) {
        for (int seed = 0; seed < 20 * SEEDS; seed++) {
            var any = any(seed);
            var x = any.state(model.layout());
            var event = any.good();
            var after = model.apply(event, x);
            for (var partner : Partner.values()) {
                var was = model.read(x, partner);
                var is = model.read(after, partner);
                for (int f = 0; f < model.layout().facets().size(); f++) {
                    assertThat(is.record(f)).as("%s", event).isGreaterThanOrEqualTo(was.record(f));
                }
                int fear = model.layout().index(partner, State.FEAR);
                assertThat(after[fear]).as("%s", event).isLessThanOrEqualTo(x[fear]);
                assertThat(is.fear()).as("%s", event).isLessThanOrEqualTo(was.fear() + 1e-15);
            }
        }
    }

    /// Bit for bit: nothing but the label tells the partners apart.
    @ParameterizedTest
    @MethodSource("models")
    void labelsCanBeSwapped(TrustModel model) {
        for (int seed = 0; seed < SEEDS / 6; seed++) {
            var any = any(seed);
            var start = any.state(model.layout());
            var timeline = any.story(40, 50).timeline();

            var run = new Simulator(model).run(timeline, start, 60);
            var mirrored =
                    new Simulator(model)
                            .run(Mirror.of(timeline), Mirror.of(start, model.layout()), 60);

            assertThat(mirrored.trust(Partner.B)).isEqualTo(run.trust(Partner.A));
            for (int day = 0; day <= 60; day++) {
                assertThat(Mirror.of(mirrored.states().get(day).toArray(), model.layout()))
                        .containsExactly(run.states().get(day).toArray());
            }
        }
    }

    /// The tolerance is that of the integrator, 1e-8 a step, times the steps of two months.
    @ParameterizedTest
    @MethodSource("models")
    void timeCanBeSplitAnywhere(TrustModel model) {
        for (int seed = 0; seed < SEEDS / 6; seed++) {
            var any = any(seed);
            var start = any.state(model.layout());
            var timeline = any.story(20, 50).timeline();
            var splits = DoubleStream.generate(() -> any.between(0, 60)).limit(30).sorted();
            var days = DoubleStream.concat(splits, DoubleStream.of(60)).toArray();

            var whole = new Simulator(model).run(timeline, start, Series.of(60));
            var split = new Simulator(model).run(timeline, start, Series.of(days));

            same(split.states().getLast(), whole.states().getLast());
        }
    }

    private static void same(Series actual, Series expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.at(i))
                    .isCloseTo(
                            expected.at(i), within(1e-6 * Math.max(1, Math.abs(expected.at(i)))));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aWorseBreachNeverLeavesMoreTrust(TrustModel model) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var any = any(seed);
            var x = any.state(model.layout());
            double slight = any.number();
            double grave = any.between(slight, 1);
            double deceived = any.number();

            var better = after(model, x, breach(slight, deceived));
            var worse = after(model, x, breach(grave, deceived));
            var open = after(model, x, breach(grave, deceived * any.number()));

            assertNowhereMore(worse, better);
            assertNowhereMore(worse, open);
        }
    }

    private static Trajectory after(TrustModel model, double[] x, Event breach) {
        Timeline timeline = Story.empty().at(0, breach).timeline();
        return new Simulator(model).run(timeline, x, Series.of(0, 0.5, 1, 3, 7, 30, 90, 180));
    }

    private static void assertNowhereMore(Trajectory worse, Trajectory better) {
        for (int i = 0; i < worse.size(); i++) {
            assertThat(worse.trust(Partner.A).at(i))
                    .isLessThanOrEqualTo(better.trust(Partner.A).at(i) + 1e-9);
        }
    }

    private static Event breach(double severity, double deceived) {
        return new Event.Betrayal(
                Partner.B,
                Event.Betrayal.Kind.DECEIT,
                severity,
                deceived,
                Event.Betrayal.Discovery.FOUND_OUT);
    }

    /// Everything between events is twice differentiable: along random lines through the states,
    /// the second difference quotient on a grid settles as the grid gets finer. At a kink it would
    /// grow like one over the step, tenfold here; three times leaves room for what is merely steep.
    @ParameterizedTest
    @MethodSource("models")
    void formsAreTwiceDifferentiableBetweenEvents(TrustModel model) {
        for (int seed = 0; seed < SEEDS / 6; seed++) {
            var any = any(seed);
            var from = any.state(model.layout());
            var to = any.state(model.layout());
            DoubleFunction<double[]> forms = s -> forms(model, between(from, to, s));

            assertThat(sharpest(forms, 6000)).isLessThan(3 * sharpest(forms, 600) + 1);
        }
    }

    /// The one above can fail.
    @Test
    void aKinkWouldBeNoticed() {
        DoubleFunction<double[]> kinked = s -> new double[] {Math.max(0, s - 1 / Math.E)};

        assertThat(sharpest(kinked, 6000)).isGreaterThan(3 * sharpest(kinked, 600) + 1);
    }

    /// The largest second difference quotient of any form on a grid of `n` steps.
    private static double sharpest(DoubleFunction<double[]> forms, int n) {
        double most = 0;
        var low = forms.apply(0);
        var middle = forms.apply(1.0 / n);
        for (int k = 2; k <= n; k++) {
            var high = forms.apply((double) k / n);
            for (int i = 0; i < low.length; i++) {
                double second = (low[i] - 2 * middle[i] + high[i]) * n * n;
                most = Math.max(most, Math.abs(second));
            }
            low = middle;
            middle = high;
        }
        return most;
    }

    private static double[] between(double[] from, double[] to, double s) {
        var x = new double[from.length];
        Arrays.setAll(x, i -> from[i] + s * (to[i] - from[i]));
        return x;
    }

    private static double[] forms(TrustModel model, double[] x) {
        var r = model.read(x, Partner.A);
        var readouts =
                DoubleStream.of(
                        r.theta(), r.fear(), r.amygdala(), r.withdrawal(), r.dysregulation());
        return DoubleStream.concat(Arrays.stream(model.drift(x)), readouts).toArray();
    }
}
