package troth.infer;

import java.util.List;
import java.util.random.RandomGenerator;
import troth.dyad.Partner;
import troth.sample.Pareto;

/// The evidence of one dyad without Laplace and without a mechanism made straight: whole paths are
/// drawn from the Gaussian about the mode, walked through the model itself, and each weighs as much
/// more as the model likes it better than the Gaussian does.
///
/// ```text
/// I11  w = p(y | walked path) p(u) / (0.9 q(u) + 0.1 p(u)),   log p(y) ~ log mean w
///      q = N(mode, (I + J' W J)^-1), W made semidefinite
/// ```
///
/// Paths come in pairs that mirror each other about the mode. Every tenth pair is of the prior, so
/// that no weight is beyond all bounds where the mechanism bends away from the Gaussian.
///
/// @source durbinkoopman2012 11.2 and 11.4
/// @source hesterberg1995
final class PathWeights {

    private final DyadChain dyad;
    private final Chain chain;
    private final Smoother at;
    private final Predictor predictor;
    private final PathSampler sampler;
    private final RandomGenerator random;
    private final double[] gap;

    private static final int PRIOR_EVERY = 10;

    /// An estimate of the evidence.
    ///
    /// @param laplace I2 at the same parameters
    /// @param log I11
    /// @param error its Monte Carlo standard error, by the pairs
    /// @param k shape of the weights' tail; above 0.7 the estimate cannot be relied on
    record Evidence(double laplace, double log, double error, double k) {}

    /// @param dyad loaded with `values`
    /// @param solved left at its mode; its filter is run anew
    PathWeights(DyadChain dyad, Values values, Smoother solved, RandomGenerator random) {
        this.dyad = dyad;
        this.random = random;
        chain = dyad.chain;
        at = solved;
        predictor = new Predictor(values, dyad.firstDay());
        sampler = new PathSampler(dyad, solved, random);
        gap = new double[chain.size()];
        at.filter.runSemidefinite(at.mode.path);
    }

    /// @param ended how the search for the mode ended
    Evidence evidence(Smoother.Ended ended, int pairs) {
        var log = logWeights(pairs);
        double most = java.util.Arrays.stream(log).max().orElse(0);
        double sum = 0;
        double squares = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double w = (Math.exp(log[2 * pair] - most) + Math.exp(log[2 * pair + 1] - most)) / 2;
            sum += w;
            squares += w * w;
        }
        double mean = sum / pairs;
        double variance = Math.max(0, squares / pairs - mean * mean) / pairs;
        return new Evidence(
                ended.logEvidence(),
                most + Math.log(mean),
                Math.sqrt(variance) / mean,
                Pareto.smooth(log, 1).k());
    }

    /// Of `pairs` pairs, shape `[2 * pairs]`.
    double[] logWeights(int pairs) {
        return logWeights(paths(pairs));
    }

    /// A path of the posterior of the model itself: one of `pairs` pairs, taken by its weight.
    double[][] path(int pairs) {
        var paths = paths(pairs);
        var log = Pareto.smooth(logWeights(paths), 1).log();
        double left = random.nextDouble();
        int taken = 0;
        while (taken + 1 < paths.length && left > Math.exp(log.at(taken))) {
            left -= Math.exp(log.at(taken));
            taken++;
        }
        return paths[taken];
    }

    /// Shape `[2 * pairs][nodes][n]`.
    private double[][][] paths(int pairs) {
        var paths = new double[2 * pairs][][];
        for (int pair = 0; pair < pairs; pair++) {
            var two = (pair + 1) % PRIOR_EVERY == 0 ? priors() : sampler.posterior();
            System.arraycopy(two, 0, paths, 2 * pair, 2);
        }
        return paths;
    }

    private double[] logWeights(double[][][] paths) {
        int pairs = paths.length / 2;
        double ofPrior = pairs / PRIOR_EVERY / (double) pairs;
        return java.util.Arrays.stream(paths).mapToDouble(p -> logWeight(p, ofPrior)).toArray();
    }

    private double[][][] priors() {
        return new double[][][] {
            PathSampler.prior(chain, random), PathSampler.prior(chain, random)
        };
    }

    /// @param ofPrior the share of the paths that are drawn from the prior
    private double logWeight(double[][] path, double ofPrior) {
        double prior = -noise(path) / 2;
        double gaussian = (at.filter.logDeterminant - proposal(path)) / 2;
        double drawn =
                Math.max(prior, gaussian)
                        + Math.log(
                                ofPrior * Math.exp(Math.min(0, prior - gaussian))
                                        + (1 - ofPrior) * Math.exp(Math.min(0, gaussian - prior)));
        return logAnswers(path) + prior - drawn;
    }

    private double logAnswers(double[][] path) {
        var states = dyad.plan.mechanism ? sampler.walk(path) : path;
        return logAnswers(chain, predictor, states, path);
    }

    /// log p(y | path)
    static double logAnswers(Chain chain, Predictor predictor, double[][] states, double[][] path) {
        double sum = 0;
        for (int k = 0; k < chain.nodes(); k++) {
            sum += logAnswers(chain.answers().get(k), predictor, states[k], path[k]);
        }
        return sum;
    }

    /// The same of one node's answers.
    ///
    /// @param x the states of the model there
    /// @param z the states of the chain
    static double logAnswers(
            List<Observation> answers, Predictor predictor, double[] x, double[] z) {
        var terms = new Terms();
        double sum = 0;
        for (var answer : answers) {
            var partner = Partner.values()[answer.person];
            double eta = predictor.eta(answer.item, partner, x, z, answer.day);
            answer.likelihood.at(eta, answer.scale(z), terms);
            sum += terms.log;
        }
        return sum;
    }

    /// |u|^2 of a path.
    private double noise(double[][] path) {
        for (int i = 0; i < gap.length; i++) {
            gap[i] = path[0][i] - chain.start().mean[i];
        }
        double sum = chain.start().spread.inverseForm(gap);
        for (int k = 1; k < chain.nodes(); k++) {
            chain.steps().get(k - 1).apply(path[k - 1], gap);
            sum += stepNoise(path, k);
        }
        return sum;
    }

    private double stepNoise(double[][] path, int k) {
        for (int i = 0; i < gap.length; i++) {
            gap[i] = path[k][i] - gap[i];
        }
        return chain.noise().get(k - 1).inverseForm(gap);
    }

    /// (u - mode)' (I + J' W J) (u - mode) of a path.
    private double proposal(double[][] path) {
        var apart = new double[chain.nodes()][gap.length];
        for (int k = 0; k < apart.length; k++) {
            for (int i = 0; i < gap.length; i++) {
                apart[k][i] = path[k][i] - at.mode.path[k][i];
            }
        }
        double sum = chain.start().spread.inverseForm(apart[0]);
        for (int k = 0; k < apart.length; k++) {
            if (k > 0) {
                chain.steps().get(k - 1).applyLinear(apart[k - 1], gap);
                sum += stepNoise(apart, k);
            }
            for (int j = 0; j < chain.answers().get(k).size(); j++) {
                sum += curvature(chain.answers().get(k).get(j), at.filter.updates[k][j], apart[k]);
            }
        }
        return sum;
    }

    private static double curvature(Observation answer, Filter.Update update, double[] apart) {
        double eta = answer.linear(apart);
        double s = answer.scale(apart);
        return update.w00 * eta * eta + 2 * update.w01 * eta * s + update.w11 * s * s;
    }
}
