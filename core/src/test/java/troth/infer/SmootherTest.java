package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import troth.numeric.Normal;

class SmootherTest {

    /// The exact case: with Gaussian answers I2 is the log density of a multivariate normal, found
    /// here by brute force from the covariance of the whole path. Tolerance 1e-8 relative, as
    /// asked.
    @Test
    void ofGaussianAnswersTheEvidenceIsThatOfTheDenseMultivariateNormal() {
        for (long seed = 1; seed <= 30; seed++) {
            var random = new SplittableRandom(seed);
            var values = new ArrayList<Double>();
            var chain = Chains.random(7, random, _ -> gaussians(2, random, values));

            double log = new Smoother().solve(chain, Chains.cold(chain)).logEvidence();

            double expected = logDensity(Chains.dense(chain), values);
            assertThat(log).isCloseTo(expected, within(1e-8 * Math.abs(expected)));
        }
    }

    @Test
    void ofGaussianAnswersTheModeIsThePosteriorMean() {
        var random = new SplittableRandom(5);
        var values = new ArrayList<Double>();
        var chain = Chains.random(6, random, _ -> gaussians(2, random, values));
        var solver = new Smoother();

        solver.solve(chain, Chains.cold(chain));

        var dense = Chains.dense(chain);
        var residual = residual(dense, values);
        var covariance = dense.covariance();
        var smoothed = covariance.operate(inverse(noisy(covariance)).operate(residual));
        int j = 0;
        for (int k = 0; k < chain.nodes(); k++) {
            for (var answer : chain.answers().get(k)) {
                assertThat(answer.eta(solver.mode.path[k]))
                        .isCloseTo(dense.mean().at(j) + smoothed[j], within(1e-9));
                j++;
            }
        }
    }

    /// Two days, one ordinal answer each: the evidence is an integral over two predictors, done
    /// here on a grid. Laplace is not exact; over these cases it errs by less than 0.02 nats, and
    /// the evidences of all answers that could have come add to 1 within 1 %.
    @Test
    void ofTwoOrdinalDaysTheEvidenceIsNearTheIntegral() {
        double[] thresholds = {Double.NEGATIVE_INFINITY, -0.7, 0.4, Double.POSITIVE_INFINITY};
        for (long seed = 1; seed <= 10; seed++) {
            double total = 0;
            for (int first = 0; first < 3; first++) {
                for (int second = 0; second < 3; second++) {
                    var chosen = new int[] {first, second};
                    var random = new SplittableRandom(seed);
                    var chain =
                            Chains.random(
                                    2,
                                    random,
                                    k -> List.of(ordinal(thresholds, chosen[k], random)));

                    double log = new Smoother().solve(chain, Chains.cold(chain)).logEvidence();

                    assertThat(log).isCloseTo(Math.log(integral(chain)), within(0.05));
                    total += Math.exp(log);
                }
            }
            assertThat(total).isCloseTo(1, within(0.03));
        }
    }

    @Test
    void theModeIsFoundFromAnywhere() {
        var random = new SplittableRandom(8);
        var thresholds = new double[] {Double.NEGATIVE_INFINITY, -0.5, 0.1, 0.9, 40};
        var chain =
                Chains.random(
                        6, random, _ -> List.of(ordinal(thresholds, random.nextInt(4), random)));
        var cold = new Smoother().solve(chain, Chains.cold(chain));
        var far = Chains.cold(chain);
        for (var row : far) {
            java.util.Arrays.setAll(row, _ -> 20 * random.nextGaussian());
        }

        var warm = new Smoother().solve(chain, far);

        assertThat(cold.converged()).isTrue();
        assertThat(warm.converged()).isTrue();
        assertThat(warm.logEvidence()).isCloseTo(cold.logEvidence(), within(1e-8));
    }

    static List<Observation> gaussians(int count, RandomGenerator random, List<Double> values) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    double value = 2 * random.nextGaussian();
                    values.add(value);
                    return Chains.answer(new Likelihood.Point(value, 0), -1, random);
                })
                .toList();
    }

    private static Observation ordinal(double[] thresholds, int category, RandomGenerator random) {
        var likelihood = new Likelihood.Interval(thresholds[category], thresholds[category + 1]);
        var answer = Chains.answer(likelihood, -1, random);
        java.util.Arrays.setAll(answer.weight, e -> answer.weight[e] / 2);
        return answer;
    }

    private static double logDensity(Chains.Dense dense, List<Double> values) {
        var covariance = noisy(dense.covariance());
        var residual = residual(dense, values);
        var solved = inverse(covariance).operate(residual);
        double form = 0;
        for (int i = 0; i < residual.length; i++) {
            form += residual[i] * solved[i];
        }
        double logDeterminant = Math.log(new CholeskyDecomposition(covariance).getDeterminant());
        return residual.length * Normal.logDensity(0) - (logDeterminant + form) / 2;
    }

    private static double[] residual(Chains.Dense dense, List<Double> values) {
        return IntStream.range(0, values.size())
                .mapToDouble(i -> values.get(i) - dense.mean().at(i))
                .toArray();
    }

    private static RealMatrix noisy(RealMatrix covariance) {
        var symmetric = covariance.add(covariance.transpose()).scalarMultiply(0.5);
        return symmetric.add(MatrixUtils.createRealIdentityMatrix(covariance.getRowDimension()));
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return new CholeskyDecomposition(matrix).getSolver().getInverse();
    }

    /// The integral of the two answers' chances over the bivariate normal of their predictors: the
    /// trapezoid rule over 8 standard deviations, whose error is far below 1e-6 for such functions.
    private static double integral(Chain chain) {
        var dense = Chains.dense(chain);
        var covariance = dense.covariance().add(dense.covariance().transpose());
        var root = new CholeskyDecomposition(covariance.scalarMultiply(0.5)).getL();
        var first = chain.answers().get(0).getFirst().likelihood;
        var second = chain.answers().get(1).getFirst().likelihood;
        var t = new Terms();
        double sum = 0;
        double h = 0.05;
        for (double u = -8; u <= 8; u += h) {
            double one = dense.mean().at(0) + root.getEntry(0, 0) * u;
            first.at(one, 0, t);
            double outer = Math.exp(t.log + Normal.logDensity(u));
            for (double v = -8; v <= 8; v += h) {
                double two = dense.mean().at(1) + root.getEntry(1, 0) * u + root.getEntry(1, 1) * v;
                second.at(two, 0, t);
                sum += outer * Math.exp(t.log + Normal.logDensity(v)) * h * h;
            }
        }
        return sum;
    }
}
