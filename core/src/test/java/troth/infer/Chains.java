package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import troth.numeric.Series;

/// Small chains to test with: two constants and a pair that wanders, some rows coupled.
final class Chains {

    static final int SIZE = 5;

    private Chains() {}

    /// @param answers makes the answers of a node
    static Chain random(int nodes, RandomGenerator random, IntFunction<List<Observation>> answers) {
        var mean = new double[] {0.3, -0.2, 0.1, 0, 0};
        var start = new Pairs(new int[] {0, 1, 2, 3}, new int[] {-1, -1, -1, 4});
        for (int p = 0; p < 4; p++) {
            start.variance[p] = 0.3 + random.nextDouble();
        }
        start.covariance[3] = 0.4 * start.variance[3];
        var steps = new ArrayList<Transition>();
        var noise = new ArrayList<Pairs>();
        var byNode = new ArrayList<List<Observation>>();
        for (int k = 0; k < nodes; k++) {
            if (k > 0) {
                steps.add(step(random));
                noise.add(noise(random));
            }
            byNode.add(answers.apply(k));
        }
        return new Chain(SIZE, new Chain.Start(mean, start), steps, noise, byNode);
    }

    private static Transition step(RandomGenerator random) {
        int[] rows = {1, 3, 4};
        int[][] columns = {{0, 1, 4}, {3}, {4}};
        double[][] values = {
            {0.2 * random.nextGaussian(), 0.9, 0.3}, {0.7}, {0.7},
        };
        return new Transition(SIZE, rows, columns, values, new double[] {0.1, 0, 0});
    }

    private static Pairs noise(RandomGenerator random) {
        var noise = new Pairs(new int[] {3}, new int[] {4});
        noise.variance[0] = 0.2 + random.nextDouble();
        noise.covariance[0] = 0.5 * noise.variance[0];
        return noise;
    }

    /// An answer whose predictor mixes all states.
    static Observation answer(Likelihood likelihood, int scaleAt, RandomGenerator random) {
        var answer =
                new Observation(
                        0, 0, 0, 0, likelihood, IntStream.range(0, SIZE).toArray(), scaleAt);
        Arrays.setAll(answer.weight, _ -> random.nextGaussian());
        answer.offset = 0.2;
        return answer;
    }

    static double[][] cold(Chain chain) {
        return new double[chain.nodes()][chain.size()];
    }

    /// The joint Gaussian of the predictors of all answers by brute force: the covariance of the
    /// whole stacked path, then the rows of the answers.
    static Dense dense(Chain chain) {
        int n = chain.size();
        var covariance = stacked(chain);
        var rows = new ArrayList<double[]>();
        var mean = new ArrayList<Double>();
        var walk = new Walk();
        walk.on(chain);
        walk.follow();
        for (int k = 0; k < chain.nodes(); k++) {
            for (var answer : chain.answers().get(k)) {
                var row = new double[chain.nodes() * n];
                for (int e = 0; e < answer.at.length; e++) {
                    row[k * n + answer.at[e]] += answer.weight[e];
                }
                rows.add(row);
                mean.add(answer.eta(walk.path[k]));
            }
        }
        var h = new Array2DRowRealMatrix(rows.toArray(double[][]::new));
        return new Dense(
                Series.of(mean.stream().mapToDouble(x -> x).toArray()),
                h.multiply(covariance).multiply(h.transpose()));
    }

    /// @param mean of all predictors
    record Dense(Series mean, RealMatrix covariance) {}

    private static RealMatrix stacked(Chain chain) {
        int n = chain.size();
        int nodes = chain.nodes();
        var all = new double[nodes * n][nodes * n];
        var at = new double[n][n];
        chain.start().spread.addTo(at);
        for (int k = 0; k < nodes; k++) {
            if (k > 0) {
                var next = new double[n][n];
                chain.steps().get(k - 1).sandwich(at, next);
                chain.noise().get(k - 1).addTo(next);
                at = next;
            }
            for (int j = 0; j < n; j++) {
                var column = new double[n];
                for (int i = 0; i < n; i++) {
                    column[i] = at[i][j];
                }
                spread(chain, all, k, j, column);
            }
        }
        return new Array2DRowRealMatrix(all);
    }

    /// Cov(z(l), z(k)) = A(l - 1) ... A(k) P(k) for l > k, and its mirror.
    private static void spread(Chain chain, double[][] all, int k, int j, double[] column) {
        int n = chain.size();
        var moving = column;
        for (int l = k; l < chain.nodes(); l++) {
            if (l > k) {
                var next = new double[n];
                chain.steps().get(l - 1).applyLinear(moving, next);
                moving = next;
            }
            for (int i = 0; i < n; i++) {
                all[l * n + i][k * n + j] = moving[i];
                all[k * n + j][l * n + i] = moving[i];
            }
        }
    }
}
