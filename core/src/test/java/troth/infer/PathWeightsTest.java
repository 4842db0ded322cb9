package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.numeric.Streams;
import troth.sample.Pareto;

class PathWeightsTest {

    private static final Blueprint PLAN = Calibration.plan(Accuracy.EVIDENCED, 14);

    /// A couple that answered on two days: its evidence is the mean chance of those answers over
    /// paths of the prior, walked through the model, without Laplace, smoother or weights. Both
    /// sides are Monte Carlo: four standard errors.
    @Test
    void theEvidenceIsTheMeanOverThePrior() {
        for (int couple = 0; couple < 3; couple++) {
            var values = new Values(PLAN, PLAN.theta.centre());
            var timeline =
                    new Imagined(values, 2, 0, 0)
                            .couple("c", new Streams(8).at(couple, 0))
                            .timeline;

            var found = Accuracy.evidence(values, timeline, 500, new Streams(9).at(couple, 0));

            var brute = overThePrior(values, timeline, couple);
            double error = Math.hypot(found.error(), brute[1]);
            assertThat(found.log()).isCloseTo(brute[0], within(4 * error));
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
    /// are run by a command; its result is in docs/validation.
    @Test
    void laplaceIsNearTheTruthOfDrawnPaths() {
        var gaps =
                new Accuracy(Accuracy.EVIDENCED, 14, 0.3, 200, 5)
                        .draws(0, 10).stream()
                                .filter(found -> found.k() < Pareto.MOST)
                                .mapToDouble(found -> Math.abs(found.log() - found.laplace()))
                                .sorted()
                                .toArray();

        assertThat(gaps).hasSizeGreaterThan(5);
        assertThat(gaps[gaps.length / 2]).isLessThan(0.2);
        assertThat(List.of(gaps[gaps.length - 1])).allMatch(gap -> gap < 1);
    }
}
