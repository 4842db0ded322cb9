package troth.infer;

import java.util.List;
import troth.numeric.Ascent;
import troth.numeric.Definite;
import troth.numeric.Workers;

/// The parameters that all dyads of a diary share: their posterior mode, pooled over the dyads,
/// each dyad's path integrated out by I2.
final class Population {

    private static final double ENOUGH = 1e-3;

    private final Theta theta;
    private final List<DyadChain> dyads;
    private final Smoother.Ended[] ended;
    private final int workers;
    private final boolean cavities;
    private final double[] missed;
    private double[][] gradients = {};
    private int evaluations;

    Population(Theta theta, List<DyadChain> dyads) {
        this(theta, dyads, Runtime.getRuntime().availableProcessors(), false);
    }

    /// @param workers at most; the numbers do not hang on it
    /// @param cavities whether what Laplace missed (I14) is added to the value; never to the
    ///   gradient
    Population(Theta theta, List<DyadChain> dyads, int workers, boolean cavities) {
        this.theta = theta;
        this.dyads = dyads;
        this.workers = workers;
        this.cavities = cavities;
        missed = new double[dyads.size()];
        ended = new Smoother.Ended[dyads.size()];
    }

    /// Log posterior of theta up to a constant; writes its gradient.
    double at(double[] at, double[] gradient) {
        evaluations++;
        gradients = new double[dyads.size()][at.length];
        Workers.each(
                dyads.size(),
                workers,
                () -> {
                    var smoother = new Smoother();
                    return d -> solve(dyads.get(d), d, at, smoother, gradients[d]);
                });
        double sum = 0;
        java.util.Arrays.fill(gradient, 0);
        for (int d = 0; d < ended.length; d++) {
            sum += ended[d].logEvidence() + (cavities ? missed[d] : 0);
            for (int i = 0; i < at.length; i++) {
                gradient[i] += gradients[d][i];
            }
        }
        sum += theta.logPrior(at, gradient);
        return Double.isFinite(sum) ? sum : Double.NEGATIVE_INFINITY;
    }

    private void solve(DyadChain dyad, int d, double[] at, Smoother smoother, double[] gradient) {
        var values = new Values(dyad.plan, at);
        dyad.load(values);
        ended[d] = smoother.solve(dyad.chain, dyad.warm);
        var score = new Score(smoother);
        missed[d] = score.missed;
        Gradient.add(dyad, score, values, gradient);
    }

    Ascent ascent(int mostSteps) {
        return new Ascent(this::at, theta.size(), ENOUGH, mostSteps);
    }

    /// A first guess of the covariance of theta: what the scores of the dyads say.
    double[][] guess() {
        return Definite.inverse(information());
    }

    /// The information on theta by the scores of the dyads, and the prior's.
    private double[][] information() {
        int p = theta.size();
        var information = new double[p][p];
        for (var score : gradients) {
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    information[i][j] += score[i] * score[j];
                }
            }
        }
        for (int i = 0; i < p; i++) {
            information[i][i] += 1 / (theta.spread(i) * theta.spread(i));
        }
        return information;
    }

    Smoother.Ended ended(int dyad) {
        return ended[dyad];
    }

    int evaluations() {
        return evaluations;
    }
}
