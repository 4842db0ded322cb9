package troth.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.Readout;
import troth.model.Relaxation;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Streams;

/// 2.15 of the report on evidence: what must hold of boundedness and stability. That states are
/// invariant and labels swap is held by [PropertiesTest].
class StabilityTest {

    private static final List<State> AFFECTS =
            List.of(State.ANXIETY, State.LOW_MOOD, State.ANGER, State.SHAME, State.INTRUSION);

    private static TrustModel model(Preset preset) {
        return new TrustModel(Parameters.of(preset), Layout.GENERAL);
    }

    /// Half a day against a quarter, on a course with stress, closeness, a betrayal and repair.
    @ParameterizedTest
    @EnumSource(Preset.class)
    void doublingTheCoarseStepChangesADaysOutputsByLessThanOnePerCent(Preset preset) {
        var model = model(preset);

        var fine = coarse(model, 0.25);
        var doubled = coarse(model, 0.5);

        for (int day = 0; day < fine.length; day++) {
            for (int k = 0; k < fine[day].length; k++) {
                double scale = Math.max(Math.abs(fine[day][k]), 0.05);
                assertThat(doubled[day][k])
                        .as("day %d, output %d", day, k)
                        .isCloseTo(fine[day][k], within(0.01 * scale));
            }
        }
    }

    private static double[][] coarse(TrustModel model, double step) {
        var events =
                Story.empty()
                        .every(3, 0, 90, new Event.Closeness(Event.Closeness.Kind.INTIMACY, 0.8))
                        .every(7, 1, 90, new Event.Stressor(Side.BOTH, 1))
                        .every(7, 2, 90, new Event.Talk(Side.BOTH, 0.6, 0.85))
                        .at(40, betrayal())
                        .timeline()
                        .happenings();
        var relaxation = new Relaxation(model);
        var x = model.newcomers();
        var outputs = new double[90][];
        for (int day = 0; day < outputs.length; day++) {
            for (var happening : events) {
                if (happening.day() == day) {
                    x = model.apply(happening.event(), x);
                }
            }
            outputs[day] = outputs(model, x);
            for (double t = 0; t < 1; t += step) {
                relaxation.advance(x, step);
            }
        }
        return outputs;
    }

    /// What a day shows: trust, fear, reactivity, dysregulation and the affects.
    private static double[] outputs(TrustModel model, double[] x) {
        var r = model.read(x, Partner.A);
        var outputs = new double[4 + AFFECTS.size()];
        outputs[0] = r.trust();
        outputs[1] = r.fear();
        outputs[2] = r.amygdala();
        outputs[3] = r.dysregulation();
        for (int k = 0; k < AFFECTS.size(); k++) {
            outputs[4 + k] = x[model.layout().index(Partner.A, AFFECTS.get(k))];
        }
        return outputs;
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void withoutEventsBothPartnersComeToRest(Preset preset) {
        var model = model(preset);
        var x = new AnyEvent(new Streams(3).at(0, 0)).state(model.layout());
        for (var partner : Partner.values()) {
            x[model.layout().index(partner, State.APART)] = 0;
        }
        var relaxation = new Relaxation(model);
        for (int step = 0; step < 40_000; step++) {
            relaxation.advance(x, 5);
        }

        assertThat(Arrays.stream(model.drift(x)).map(Math::abs).max().orElseThrow())
                .isLessThan(1e-12);
        for (var partner : Partner.values()) {
            assertThat(model.read(x, partner).trust()).isBetween(0.01, 0.99);
        }
    }

    /// The affects of both partners, linearised at rest, settle: every eigenvalue of their rates
    /// has a real part below 0, so over any step the spectral radius is below 1. Ten days halve any
    /// mood.
    @ParameterizedTest
    @EnumSource(Preset.class)
    void theAffectsOfBothSettle(Preset preset) {
        var model = model(preset);
        var rates = new EigenDecompositionNonSymmetric(affects(model, model.established()));

        for (var rate : rates.getEigenvalues()) {
            assertThat(rate.getReal()).isNegative();
            assertThat(Math.exp(10 * rate.getReal())).isLessThan(0.5);
        }
    }

    /// The derivative of the affects' drift by the affects, both partners, by central differences.
    private static RealMatrix affects(TrustModel model, double[] x) {
        int[] at = new int[2 * AFFECTS.size()];
        for (int k = 0; k < at.length; k++) {
            var partner = k < AFFECTS.size() ? Partner.A : Partner.B;
            at[k] = model.layout().index(partner, AFFECTS.get(k % AFFECTS.size()));
        }
        var jacobian = MatrixUtils.createRealMatrix(at.length, at.length);
        double h = 1e-5;
        for (int j = 0; j < at.length; j++) {
            var up = x.clone();
            var down = x.clone();
            up[at[j]] += h;
            down[at[j]] -= h;
            var rise = model.drift(up);
            var fall = model.drift(down);
            for (int i = 0; i < at.length; i++) {
                jacobian.setEntry(i, j, (rise[at[i]] - fall[at[i]]) / (2 * h));
            }
        }
        return jacobian;
    }

    /// The gains of withdrawal stay below 1, so that lack of afterglow cannot feed on itself.
    @ParameterizedTest
    @EnumSource(Preset.class)
    void theGainsOfWithdrawalSumToAtMostTheirBound(Preset preset) {
        var p = Parameters.of(preset);

        assertThat(p.value("gain_opponent")).isLessThan(1);
        assertThat(p.value("gain_longing")).isLessThan(1);
    }

    @Test
    void withdrawalEndsByItselfEvenAsClaimed() {
        var model = model(Preset.AS_CLAIMED);
        var story =
                Story.empty()
                        .every(1, 0, 200, new Event.Closeness(Event.Closeness.Kind.INTIMACY, 1))
                        .timeline();

        var lacking =
                new Simulator(model)
                        .run(story, model.newcomers(), 400)
                        .readout(Partner.A, Readout::withdrawal);

        assertThat(lacking.max()).isGreaterThan(0.2);
        assertThat(lacking.last()).isLessThan(0.02);
    }

    private static Event betrayal() {
        return new Event.Betrayal(
                Partner.B, Event.Betrayal.Kind.DECEIT, 0.6, 1, Event.Betrayal.Discovery.FOUND_OUT);
    }
}
