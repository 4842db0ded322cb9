package troth.infer;

import java.util.random.RandomGenerator;

/// Draws whole paths of one dyad: from the posterior, by adding to the mode a prior path less its
/// own smoothed mean. Each draw is then walked through the model itself, so that it keeps to every
/// interval.
///
/// @source durbinkoopman2012 4.9
final class PathSampler {

    private final DyadChain dyad;
    private final Smoother at;
    private final Chain chain;
    private final int n;
    private final RandomGenerator random;
    private final double[][] drawn;
    private final Walk smoothed = new Walk();
    private int pairs;

    /// @param solved left at the mode of `dyad`
    PathSampler(DyadChain dyad, Smoother solved, RandomGenerator random) {
        this.dyad = dyad;
        this.random = random;
        at = solved;
        chain = dyad.chain;
        n = chain.size();
        drawn = new double[chain.nodes()][n];
        smoothed.on(chain);
    }

    /// Two paths.
    ///
    /// @param number which pair of the sampler's it is, from 0
    static final class Pair {
        final int number;
        final double[][][] paths;

        private Pair(int number, double[][][] paths) {
            this.number = number;
            this.paths = paths;
        }
    }

    /// The next pair of posterior draws, for whichever thread asks: a pair hangs on its number
    /// alone.
    synchronized Pair next() {
        return new Pair(pairs++, posterior());
    }

    /// A pair of posterior draws that mirror each other about the mode.
    double[][][] posterior() {
        drawPrior(chain, drawn, random);
        smooth();
        var up = new double[chain.nodes()][n];
        var down = new double[chain.nodes()][n];
        for (int k = 0; k < up.length; k++) {
            for (int i = 0; i < n; i++) {
                double gap = drawn[k][i] - smoothed.path[k][i];
                up[k][i] = at.mode.path[k][i] + gap;
                down[k][i] = at.mode.path[k][i] - gap;
            }
        }
        return new double[][][] {up, down};
    }

    /// The states of the model along a drawn path, shape `[nodes][layout size]`.
    double[][] walk(double[][] path) {
        return dyad.linear.walk(dyad.origins(path[0]), dyad.noise(path));
    }

    /// A path of a chain before anything is answered, shape `[nodes][n]`.
    static double[][] prior(Chain chain, RandomGenerator random) {
        var mean = new Walk();
        mean.on(chain);
        mean.clearAdjoint();
        mean.follow();
        var path = new double[chain.nodes()][chain.size()];
        drawPrior(chain, path, random);
        for (int k = 0; k < path.length; k++) {
            for (int i = 0; i < chain.size(); i++) {
                path[k][i] += mean.path[k][i];
            }
        }
        return path;
    }

    /// A path of the linear chain about 0.
    private static void drawPrior(Chain chain, double[][] drawn, RandomGenerator random) {
        java.util.Arrays.fill(drawn[0], 0);
        draw(chain.start().spread, drawn[0], random);
        for (int k = 1; k < chain.nodes(); k++) {
            chain.steps().get(k - 1).applyLinear(drawn[k - 1], drawn[k]);
            draw(chain.noise().get(k - 1), drawn[k], random);
        }
    }

    /// Adds a draw of pairs that go together to z.
    static void draw(Pairs pairs, double[] z, RandomGenerator random) {
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.variance[p] == 0) {
                continue;
            }
            double sd = Math.sqrt(pairs.variance[p]);
            double first = random.nextGaussian();
            z[pairs.first[p]] += sd * first;
            if (pairs.second[p] >= 0) {
                double rho = pairs.covariance[p] / pairs.variance[p];
                double second = rho * first + Math.sqrt(1 - rho * rho) * random.nextGaussian();
                z[pairs.second[p]] += sd * second;
            }
        }
    }

    /// The smoothed mean of the drawn path, given pseudo-answers made from it.
    private void smooth() {
        at.filter.smooth(
                (k, _, answer, update, eta, s) -> answered(answer, update, drawn[k], eta, s),
                smoothed.adjoint);
        smoothed.followLinear();
    }

    /// A pseudo-answer of the drawn state: its predictors, seen with the noise of its curvature.
    private void answered(
            Observation answer, Filter.Update update, double[] z, double eta, double s) {
        double root00 = Math.sqrt(Math.max(update.w00, 1e-12));
        double root10 = update.w01 / root00;
        double left = update.w11 - root10 * root10;
        double first = random.nextGaussian();
        double noise = root10 * first + Math.sqrt(Math.max(0, left)) * random.nextGaussian();
        update.pull(root00 * first, noise, eta - answer.linear(z), s - answer.scale(z));
    }
}
