package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import troth.numeric.Streams;
import troth.sample.Pareto;

class PathWeightsTest {

    private static final Blueprint PLAN = Calibration.plan(Accuracy.EVIDENCED, 14);
    private static final Accuracy SOME = new Accuracy(Accuracy.EVIDENCED, 14, 0.3, 500, 5000, 1);

    /// A couple that answered on two days: its evidence is the mean chance of those answers over
    /// paths of the prior, walked through the model, without Laplace, smoother or weights. Both
    /// sides are Monte Carlo: four standard errors. What draws rest on has none, and errs by .01.
    @Test
    void theEvidenceIsTheMeanOverThePrior() {
        for (int couple = 0; couple < 3; couple++) {
            var values = new Values(PLAN, PLAN.theta.centre());
            var timeline =
                    new Imagined(values, 2, 0, 0)
                            .couple("c", new Streams(8).at(couple, 0))
                            .timeline;

            var found = SOME.evidence(couple, values, timeline, new Streams(9));

            var brute = overThePrior(values, timeline, couple);
            double error = Math.hypot(found.error(), brute[1]);
            assertThat(found.paths()).isCloseTo(brute[0], within(4 * error));
            assertThat(found.truth())
                    .isCloseTo(brute[0], within(4 * Math.hypot(found.truthError(), brute[1])));
            assertThat(found.marginal()).isCloseTo(brute[0], within(0.01 + 4 * brute[1]));
            assertThat(error).isLessThan(0.1);
            assertThat(found.k()).isLessThan(Pareto.MOST);
        }
    }

    /// Log mean and its relative standard error.
    private static double[] overThePrior(Values values, troth.dyad.Timeline timeline, int couple) {
        var chain = Fit.chain(PLAN, Grid.of(PLAN.diary, timeline));
        chain.load(values);
        var random = new Streams(10).at(couple, 0);
        var predictor = new Predictor(values, chain.firstDay());
        int draws = 20_000;
        var chance = new double[draws];
        for (int r = 0; r < draws; r++) {
            var path = PathSampler.prior(chain.chain, random);
            var states = chain.linear.walk(chain.origins(path[0]), chain.noise(path));
            chance[r] = Math.exp(PathWeights.logAnswers(chain.chain, predictor, states, path));
        }
        double mean = Arrays.stream(chance).average().orElse(0);
        double squares = Arrays.stream(chance).map(p -> (p - mean) * (p - mean)).sum();
        return new double[] {Math.log(mean), Math.sqrt(squares / draws / draws) / mean};
    }

    /// V1 with few draws: parameters and couples from the priors, 14 days, 30 % missing. All 200
    /// are run by a command. What the draws of a posterior rest on is nearer to the truth than
    /// Laplace is.
    @Test
    void laplaceIsNearTheTruthOfDrawnPathsAndItsMendingNearer() {
        var found =
                new Accuracy(Accuracy.EVIDENCED, 14, 0.3, 400, 500, 5)
                        .draws(0, 12).stream()
                                .filter(f -> f.k() < Pareto.MOST && f.error() < 0.1)
                                .toList();

        var laplace = gaps(found, Accuracy.Found::laplace);
        var mended = gaps(found, Accuracy.Found::marginal);

        assertThat(found).hasSizeGreaterThan(5);
        assertThat(laplace[laplace.length / 2]).isLessThan(0.2);
        assertThat(mended[mended.length / 2]).isLessThan(0.05);
        assertThat(mended[mended.length / 2]).isLessThan(laplace[laplace.length / 2]);
    }

    private static double[] gaps(
            List<Accuracy.Found> found, ToDoubleFunction<Accuracy.Found> evidence) {
        return found.stream()
                .mapToDouble(f -> Math.abs(f.paths() - evidence.applyAsDouble(f)))
                .sorted()
                .toArray();
    }

    /// A scale stretched until its steps are wide beside the noise of an answer, and what moves it
    /// wide and short-lived: Laplace takes the flat of a step for no answer, and errs. Left alone,
    /// that was a mode of the posterior that is none.
    @Test
    void wideStepsAreNoModeOfTheirOwn() {
        var theta = PLAN.theta.centre();
        set(theta, "stretch.trust", Math.log(7));
        set(theta, "own_sd.trust", Math.log(9));
        set(theta, "own_tau.trust", Math.log(0.2));
        var values = new Values(PLAN, theta);
        var timeline =
                new Imagined(new Values(PLAN, PLAN.theta.centre()), 3, 0, 0)
                        .couple("c", new Streams(8).at(1, 0))
                        .timeline;

        var found = SOME.evidence(0, values, timeline, new Streams(9));

        var brute = overThePrior(values, timeline, 0);
        assertThat(found.laplace()).isGreaterThan(brute[0] + 0.5);
        assertThat(found.marginal()).isCloseTo(brute[0], within(0.01 + 4 * brute[1]));
    }

    private static void set(double[] theta, String name, double value) {
        theta[PLAN.theta.names().indexOf(name)] = value;
    }
}
