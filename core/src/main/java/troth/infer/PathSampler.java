package troth.infer;

import java.util.random.RandomGenerator;

/// Draws whole paths of one dyad: from the posterior, by adding to the mode a prior path less its
/// own smoothed mean, or from the prior. Each draw is then walked through the model itself, so that
/// it keeps to every interval.
///
/// @source durbinkoopman2012 4.9
final class PathSampler {

    private final DyadChain dyad;
    private final Smoother at;
    private final Chain chain;
    private final int n;
    private final RandomGenerator random;
    private final double[][] drawn;
    private final double[][] smoothed;
    private final double[][] adjoint;

    /// @param solved left at the mode of `dyad`
    PathSampler(DyadChain dyad, Smoother solved, RandomGenerator random) {
        this.dyad = dyad;
        this.random = random;
        at = solved;
        chain = dyad.chain;
        n = chain.size();
        drawn = new double[chain.nodes()][n];
        smoothed = new double[chain.nodes()][n];
        adjoint = new double[chain.nodes()][n];
    }

    /// A pair of posterior draws that mirror each other about the mode.
    double[][][] posterior() {
        drawPrior();
        smooth();
        var up = new double[chain.nodes()][n];
        var down = new double[chain.nodes()][n];
        for (int k = 0; k < up.length; k++) {
            for (int i = 0; i < n; i++) {
                double gap = drawn[k][i] - smoothed[k][i];
                up[k][i] = at.path[k][i] + gap;
                down[k][i] = at.path[k][i] - gap;
            }
        }
        return new double[][][] {up, down};
    }

    /// A pair of prior draws that mirror each other about the prior mean.
    double[][][] prior() {
        drawPrior();
        var mean = new double[chain.nodes()][n];
        at.walk(new double[chain.nodes()][n], mean, true);
        var down = new double[chain.nodes()][n];
        var up = new double[chain.nodes()][n];
        for (int k = 0; k < up.length; k++) {
            for (int i = 0; i < n; i++) {
                up[k][i] = mean[k][i] + drawn[k][i];
                down[k][i] = mean[k][i] - drawn[k][i];
            }
        }
        return new double[][][] {up, down};
    }

    /// The states of the model along a drawn path, shape `[nodes][layout size]`.
    double[][] walk(double[][] path) {
        return dyad.linear.walk(dyad.origins(path[0]), dyad.noise(path));
    }

    /// A path of the linear chain about 0.
    private void drawPrior() {
        draw(chain.start().spread, drawn[0], true);
        for (int k = 1; k < chain.nodes(); k++) {
            chain.steps().get(k - 1).applyLinear(drawn[k - 1], drawn[k]);
            draw(chain.noise().get(k - 1), drawn[k], false);
        }
    }

    private void draw(Pairs pairs, double[] z, boolean fresh) {
        if (fresh) {
            java.util.Arrays.fill(z, 0);
        }
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
        var mean = new double[n];
        var moved = new double[n];
        for (int k = 0; k < chain.nodes(); k++) {
            if (k > 0) {
                chain.steps().get(k - 1).applyLinear(mean, moved);
                System.arraycopy(moved, 0, mean, 0, n);
            }
            for (int j = 0; j < chain.answers().get(k).size(); j++) {
                absorb(chain.answers().get(k).get(j), at.updates[k][j], drawn[k], mean);
            }
        }
        at.backward(adjoint);
        at.walk(adjoint, smoothed, false);
    }

    private void absorb(Observation answer, Smoother.Update u, double[] z, double[] mean) {
        double w00 = Math.max(-u.terms.byEtaEta, 1e-12);
        double w01 = -u.terms.byEtaScale;
        double root00 = Math.sqrt(w00);
        double root10 = w01 / root00;
        double left = -u.terms.byScaleScale - root10 * root10;
        double first = random.nextGaussian();
        double noiseEta = root00 * first;
        double noiseScale = root10 * first + Math.sqrt(Math.max(0, left)) * random.nextGaussian();
        double eta = answer.linear(z) - answer.linear(mean);
        double s = answer.scale(z) - answer.scale(mean);
        u.pullEta = u.damping[0] * noiseEta + u.damping[1] * noiseScale + u.m00 * eta + u.m01 * s;
        u.pullScale = u.damping[2] * noiseEta + u.damping[3] * noiseScale + u.m01 * eta + u.m11 * s;
        for (int i = 0; i < n; i++) {
            mean[i] += u.pullEta * u.toEta[i] + u.pullScale * u.toScale[i];
        }
    }
}
