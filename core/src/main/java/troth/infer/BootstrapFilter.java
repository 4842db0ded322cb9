package troth.infer;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.model.Relaxation;

/// The evidence of one dyad by particles: starts and noise are drawn before anything is answered,
/// walked through the model itself, weighed by the answers at each node, and drawn anew by their
/// weights where few carry most. Nothing is Gaussian here and nothing made straight, so what it
/// errs by is chance alone: the truth that all other ways to the evidence are held against (V1).
///
/// Several filters, each on its own, tell how large that chance is.
///
/// @source gordon1993
final class BootstrapFilter {

    private static final int FILTERS = 5;

    private final DyadChain dyad;
    private final Chain chain;
    private final Predictor predictor;
    private final RandomGenerator random;
    private final int count;

    /// The states of the chain and of the model, by particle.
    private double[][] z;

    private double[][] x;

    /// Logarithms, up to what is in `log`.
    private final double[] weight;

    private double log;

    /// @param log mean over the filters
    /// @param error its Monte Carlo standard error, by the filters
    record Evidence(double log, double error) {}

    /// @param dyad loaded with `values`
    private BootstrapFilter(DyadChain dyad, Values values, int count, RandomGenerator random) {
        this.dyad = dyad;
        this.count = count;
        this.random = random;
        chain = dyad.chain;
        predictor = new Predictor(values, dyad.firstDay());
        z = new double[count][];
        x = new double[count][];
        weight = new double[count];
    }

    /// @param particles of all filters together, at least five
    static Evidence evidence(DyadChain dyad, Values values, int particles, RandomGenerator random) {
        dyad.load(values);
        var logs = new double[FILTERS];
        Arrays.setAll(
                logs,
                _ -> new BootstrapFilter(dyad, values, particles / FILTERS, random).filtered());
        double most = Arrays.stream(logs).max().orElse(0);
        var chances = Arrays.stream(logs).map(l -> Math.exp(l - most)).toArray();
        double mean = Arrays.stream(chances).average().orElse(1);
        double squares = Arrays.stream(chances).map(c -> (c - mean) * (c - mean)).sum();
        double error = Math.sqrt(squares / FILTERS / (FILTERS - 1)) / mean;
        return new Evidence(most + Math.log(mean), error);
    }

    private double filtered() {
        begin();
        weigh(0);
        var relaxation = new Relaxation(dyad.plan.model);
        for (int k = 1; k < chain.nodes(); k++) {
            step(k, relaxation);
            weigh(k);
        }
        return log + gathered(shares());
    }

    private void begin() {
        for (int i = 0; i < count; i++) {
            z[i] = chain.start().mean.clone();
            PathSampler.draw(chain.start().spread, z[i], random);
            x[i] = dyad.linear.first(dyad.origins(z[i]), dyad.noise(z[i]));
        }
    }

    private void step(int k, Relaxation relaxation) {
        for (int i = 0; i < count; i++) {
            var next = new double[chain.size()];
            chain.steps().get(k - 1).apply(z[i], next);
            PathSampler.draw(chain.noise().get(k - 1), next, random);
            z[i] = next;
            x[i] = dyad.linear.next(k, x[i], dyad.noise(next), relaxation);
        }
    }

    private void weigh(int k) {
        var answers = chain.answers().get(k);
        for (int i = 0; i < count; i++) {
            weight[i] += PathWeights.logAnswers(answers, predictor, x[i], z[i]);
        }
        var shares = shares();
        double sum = Arrays.stream(shares).sum();
        double squares = Arrays.stream(shares).map(s -> s * s).sum();
        if (sum * sum < squares * count / 2) {
            log += gathered(shares);
            resample(shares, sum);
        }
    }

    /// The weights beside the largest.
    private double[] shares() {
        double most = most();
        return Arrays.stream(weight).map(w -> Math.exp(w - most)).toArray();
    }

    private double most() {
        return Arrays.stream(weight).max().orElse(0);
    }

    /// Log of the mean weight.
    private double gathered(double[] shares) {
        return most() + Math.log(Arrays.stream(shares).average().orElse(1));
    }

    /// Systematic.
    private void resample(double[] share, double sum) {
        var from = new int[count];
        double at = random.nextDouble();
        double below = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            below += share[i] / sum * count;
            for (; next < count && at + next < below; next++) {
                from[next] = i;
            }
        }
        Arrays.fill(from, next, count, count - 1);
        var oldZ = z;
        var oldX = x;
        z = IntStream.of(from).mapToObj(i -> oldZ[i]).toArray(double[][]::new);
        x = IntStream.of(from).mapToObj(i -> oldX[i]).toArray(double[][]::new);
        Arrays.fill(weight, 0);
    }
}
