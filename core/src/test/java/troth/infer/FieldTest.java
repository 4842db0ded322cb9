package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import troth.dyad.Driver;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;

/// The field of a dyad's answers against its chain of states: two ways to one number, which must
/// agree to 1e-8, evidence and gradient; and its sites, against what needs no Gaussian.
class FieldTest {

    private static final TrustModel MODEL =
            Fit.withNoise(new TrustModel(Accuracy.EVIDENCED, Layout.GENERAL));

    @Test
    void saysWhatTheChainSaysOfEveryKindOfAnswer() {
        var diary = ScoreTest.diary(List.of(new Driver("conflict", Driver.Kind.CONFLICT, 1, 5)));

        compare(Fit.of(diary, MODEL, Fit.plain(diary, MODEL)));
    }

    @Test
    void saysItWithoutAMechanism() {
        compare(Fit.plain(ScoreTest.diary(List.of()), MODEL));
    }

    /// At the mode and at places about it that a sampler visits.
    private static void compare(Fit fit) {
        var random = new SplittableRandom(2);
        for (int place = 0; place < 8; place++) {
            var theta = fit.theta.clone();
            for (int i = 0; i < theta.length; i++) {
                theta[i] += 0.1 * place * random.nextGaussian();
            }
            var values = new Values(fit.plan, theta);
            for (var dyad : fit.chains) {
                compare(dyad, values);
            }
        }
    }

    private static void compare(DyadChain dyad, Values values) {
        var field = Field.of(dyad);
        dyad.load(values);
        var smoother = new Smoother();
        var byStates = new double[values.theta.length];
        double states = smoother.solve(dyad.chain, Chains.cold(dyad.chain)).logEvidence();
        var score = new Score(smoother, false);
        Gradient.add(dyad, score, values, byStates);

        var mode = new FieldMode(field, values);
        var byAnswers = new double[values.theta.length];
        double answers = mode.solve(field, new double[field.size()]).logEvidence();
        new FieldScore(mode).add(true, byAnswers);

        assertThat(answers).isCloseTo(states, within(1e-8 * Math.abs(states)));
        for (int i = 0; i < byStates.length; i++) {
            assertThat(byAnswers[i])
                    .as(dyad.plan.theta.names().get(i))
                    .isCloseTo(byStates[i], within(1e-8 * (1 + Math.abs(byStates[i]))));
        }
    }

    /// The gradient where sites agree against differences of order 4, as for I2.
    @Test
    void theGradientIsThatOfTheSites() {
        var diary = ScoreTest.diary(List.of());
        var fit = Fit.of(diary, MODEL, Fit.plain(diary, MODEL));
        var fields = fit.chains.stream().map(Field::walked).toList();

        ScoreTest.check(
                (theta, gradient) -> {
                    Arrays.fill(gradient, 0);
                    var values = new Values(fit.plan, theta);
                    return fields.stream().mapToDouble(f -> sites(f, values, gradient)).sum();
                },
                fit,
                new SplittableRandom(6));
    }

    private static double sites(Field field, Values values, double[] gradient) {
        var mode = new FieldMode(field, values);
        var cold = new double[FieldSites.NUMBERS * field.answers()];
        var ended = new FieldSites(mode, 1e-9).solve(field, cold);
        new FieldScore(mode).add(false, gradient);
        assertThat(ended.converged()).isTrue();
        return ended.logEvidence();
    }

    /// Sites begin where they ended last, which may be a place no posterior has: what is found must
    /// not hang on it. An earlier version stayed where no site could be replaced, 3,500 nats off.
    @Test
    void aPlaceFarAwayLeavesNoTrace() {
        var plan = Calibration.plan(Accuracy.EVIDENCED, 14);
        var centre = plan.theta.centre();
        var imagined = new Imagined(new Values(plan, centre), 14, 0.3, 0);
        var timeline = imagined.couple("c", new Streams(3).at(0, 1)).timeline;
        var dyad = Fit.chain(plan, Grid.of(plan.diary, timeline));
        var couples = new LocalCouples(List.of(dyad), 1, true);
        var population = new Population(plan.theta, couples);
        var random = new SplittableRandom(1);
        double before = population.logEvidence(centre);

        for (int tries = 0; tries < 100; tries++) {
            var far = centre.clone();
            for (int i = 0; i < far.length; i++) {
                far[i] += 4 * plan.theta.spread(i) * random.nextGaussian();
            }
            assertThat(population.logEvidence(far)).isFinite();
            assertThat(population.logEvidence(centre)).isCloseTo(before, within(1e-3));
        }
    }

    /// Where sites come nowhere near each other Laplace is taken, and its gradient with it. An
    /// earlier version left out what pulls at its mode.
    @Test
    void whereLaplaceIsTakenTheGradientIsItsOwn() {
        var plan = Calibration.plan(Accuracy.EVIDENCED, 14);
        var imagined = new Imagined(new Values(plan, plan.theta.centre()), 14, 0.3, 0);
        var timeline = imagined.couple("c", new Streams(3).at(0, 1)).timeline;
        var dyad = Fit.chain(plan, Grid.of(plan.diary, timeline));
        var far = whereSitesDisagree(plan, Field.of(dyad));
        var said = at(dyad, far);

        for (int i = 0; i < far.length; i++) {
            var above = far.clone();
            var below = far.clone();
            above[i] += 1e-4;
            below[i] -= 1e-4;
            double slope = (at(dyad, above).at(0) - at(dyad, below).at(0)) / 2e-4;

            assertThat(said.at(1 + i))
                    .as(plan.theta.names().get(i))
                    .isCloseTo(slope, within(1e-3 * Math.max(1, Math.abs(slope))));
        }
    }

    private static Series at(DyadChain dyad, double[] theta) {
        return LocalCouples.withoutLaplace(List.of(dyad)).at(Series.of(theta)).getFirst();
    }

    private static double[] whereSitesDisagree(Blueprint plan, Field field) {
        var random = new SplittableRandom(1);
        for (int tries = 0; tries < 3000; tries++) {
            var far = plan.theta.centre();
            for (int i = 0; i < far.length; i++) {
                far[i] += 4 * plan.theta.spread(i) * random.nextGaussian();
            }
            var mode = new FieldMode(field, new Values(plan, far));
            var sites = new FieldSites(mode, FieldSites.AGREE);
            sites.solve(field, new double[FieldSites.NUMBERS * field.answers()]);
            if (sites.byLaplace() && pull(mode, far.length) > 0.01) {
                return far;
            }
        }
        throw new AssertionError("Sites agree everywhere.");
    }

    /// What the gradient of Laplace has beyond that of sites, the largest share of it.
    private static double pull(FieldMode mode, int parameters) {
        var with = new double[parameters];
        var without = new double[parameters];
        new FieldScore(mode).add(true, with);
        new FieldScore(mode).add(false, without);
        double most = 0;
        for (int i = 0; i < parameters; i++) {
            double gap = Math.abs(with[i] - without[i]);
            most = Math.max(most, gap / Math.max(1, Math.abs(with[i])));
        }
        return most;
    }

    /// A couple that answered twice in a moment has a covariance without an inverse.
    @Test
    void anAnswerGivenTwiceIsNoDivisionByZero() {
        var diary = ScoreTest.diary(List.of());
        var first = diary.timelines().getFirst();
        var twice = new ArrayList<>(first.checkIns());
        twice.addAll(first.checkIns());
        var timeline = new Timeline(first.dyad(), List.of(), twice, first.end());
        var fit = Fit.plain(diary.with(List.of(timeline)), MODEL);
        var dyad = fit.chains.getFirst();
        var field = Field.of(dyad);
        var values = new Values(fit.plan, fit.theta);
        dyad.load(values);
        double states = new Smoother().solve(dyad.chain, Chains.cold(dyad.chain)).logEvidence();

        double answers =
                new FieldMode(field, values).solve(field, new double[field.size()]).logEvidence();

        assertThat(answers).isCloseTo(states, within(1e-8 * Math.abs(states)));
    }
}
