package troth.infer;

import java.util.Arrays;

/// The exact gradient of the Laplace evidence I2 by everything that a chain is made of, in one
/// backward sweep and one more solve, whatever the number of parameters.
///
/// With the mode held fixed, the path's share follows from its adjoint and the determinant's share
/// from N, the backward recursion of the Hessian. The mode moves too: the determinant pulls each
/// predictor by q = -tr(V dW) / 2, V its posterior covariance; solving the same linear system with
/// that pull gives the second adjoint mu, and with it every remaining term.
///
/// ```text
/// I3  d/do_j   = g + q - W deta            d/dm  = lambda + mu at the start
///     d/dA     = (lambda + mu) z' + lambda dz' - N A P
///     d/dQ     = lambda lambda' / 2 + mu lambda' - N / 2
/// ```
///
/// @source kristensen2016 section 2
/// @source koopman1993
final class Score {

    private static final int LANES = 4;

    private final Smoother at;
    private final Chain chain;
    private final int n;

    /// By start mean, shape `[n]`.
    final double[] byMean;

    /// By variance and covariance of each pair at the start.
    final double[] byStartVariance;

    final double[] byStartCovariance;

    /// By variance, covariance and decay (the diagonal of A) of each noise pair, `[steps][pairs]`.
    final double[][] byVariance;

    final double[][] byCovariance;
    final double[][] byDecay;

    /// By offset and by the weights of each answer's row, `[nodes][answers]`.
    final double[][] byOffset;

    final double[][][] byWeight;

    /// What Laplace missed, I14, where that is asked for.
    double missed;

    private final boolean cavities;

    private final Walk response = new Walk();
    private final double[][][] pull;
    private double[][] information;
    private double[][] scratch;
    private final Third third = new Third();
    private final Cavity cavity = new Cavity();

    /// @param cavities whether what Laplace missed is asked for
    Score(Smoother solved, boolean cavities) {
        at = solved;
        this.cavities = cavities;
        chain = solved.chain;
        n = chain.size();
        int nodes = chain.nodes();
        byMean = new double[n];
        byStartVariance = new double[chain.start().spread.size()];
        byStartCovariance = new double[byStartVariance.length];
        byVariance = byStep(nodes);
        byCovariance = byStep(nodes);
        byDecay = byStep(nodes);
        byOffset = new double[nodes][];
        byWeight = new double[nodes][][];
        pull = new double[nodes][][];
        information = new double[n][n];
        scratch = new double[n][n];
        determinant();
        respond();
        assemble();
    }

    private double[][] byStep(int nodes) {
        var by = new double[Math.max(nodes - 1, 0)][];
        Arrays.setAll(by, k -> new double[chain.noise().get(k).size()]);
        return by;
    }

    /// The backward recursion of N, and what the determinant gives to each part.
    private void determinant() {
        for (int k = chain.nodes() - 1; k >= 0; k--) {
            var answers = chain.answers().get(k);
            byOffset[k] = new double[answers.size()];
            byWeight[k] = new double[answers.size()][];
            pull[k] = new double[answers.size()][2];
            for (int j = answers.size() - 1; j >= 0; j--) {
                gather(answers.get(j), at.filter.updates[k][j]);
            }
            for (int j = 0; j < answers.size(); j++) {
                spread(answers.get(j), k, j);
            }
            if (k > 0) {
                noiseOfStep(k);
                chain.steps().get(k - 1).sandwichTransposed(information, scratch);
                var swap = information;
                information = scratch;
                scratch = swap;
            }
        }
        halfOf(chain.start().spread, information, byStartVariance, byStartCovariance);
    }

    /// N before an answer, from N after it.
    private void gather(Observation answer, Filter.Update u) {
        var y0 = new double[n];
        var y1 = new double[n];
        times(u.toEta, u.toScale, y0, y1);
        double g00 = dot(u.toEta, y0);
        double g01 = dot(u.toEta, y1);
        double g11 = dot(u.toScale, y1);
        double a = u.m00 * g00 + u.m01 * g01;
        double b = u.m00 * g01 + u.m01 * g11;
        double c = u.m01 * g00 + u.m11 * g01;
        double d = u.m01 * g01 + u.m11 * g11;
        double h00 = u.m00 + a * u.m00 + b * u.m01;
        double h01 = u.m01 + a * u.m01 + b * u.m11;
        double h11 = u.m11 + c * u.m01 + d * u.m11;
        var v0 = new double[n];
        var v1 = new double[n];
        for (int i = 0; i < n; i++) {
            v0[i] = -u.m00 * y0[i] - u.m01 * y1[i];
            v1[i] = -u.m01 * y0[i] - u.m11 * y1[i];
        }
        answer.addRow(h00 / 2, v0);
        answer.addRow(h01, v1);
        if (answer.scaleAt >= 0) {
            v1[answer.scaleAt] += h11 / 2;
        }
        for (int e = 0; e < answer.at.length; e++) {
            addCross(answer.at[e], answer.weight[e], v0);
        }
        if (answer.scaleAt >= 0) {
            addCross(answer.scaleAt, 1, v1);
        }
    }

    /// N += w (e v' + v e')
    private void addCross(int place, double w, double[] v) {
        var row = information[place];
        for (int i = 0; i < n; i++) {
            row[i] += w * v[i];
        }
        for (int i = 0; i < n; i++) {
            information[i][place] += w * v[i];
        }
    }

    /// V of an answer's predictors at node k, its pull q, and the determinant's share of its row.
    private void spread(Observation answer, int k, int j) {
        var covariance = at.filter.predicted[k];
        var alone = new Filter.Update(n);
        at.filter.project(answer, covariance, alone);
        var known0 = new double[n];
        var known1 = new double[n];
        times(alone.toEta, alone.toScale, known0, known1);
        var y0 = smoothed(covariance, alone.toEta, known0, answer);
        var y1 = smoothed(covariance, alone.toScale, known1, answer);
        double v00 = answer.linear(y0);
        double v01 = answer.scale(y0);
        double v11 = answer.scale(y1);
        double eta = answer.eta(at.mode.path[k]);
        double s = answer.scale(at.mode.path[k]);
        var u = at.filter.updates[k][j];
        third.at(answer.likelihood, eta, s, u.terms);
        pull[k][j][0] = third.alongEta(v00, v01, v11) / 2;
        pull[k][j][1] = answer.scaleAt < 0 ? 0 : third.alongScale(v00, v01, v11) / 2;
        if (cavities) {
            double[] w = {u.w00, u.w01, u.w11};
            cavity.at(answer.likelihood, u.terms, w, eta, s, new double[] {v00, v01, v11});
            missed += cavity.log;
        }
        var terms = u.terms;
        byWeight[k][j] = new double[answer.at.length];
        for (int e = 0; e < answer.at.length; e++) {
            int i = answer.at[e];
            byWeight[k][j][e] = terms.byEtaEta * y0[i] + terms.byEtaScale * y1[i];
        }
    }

    /// x - P N x at the places that an answer depends on, N x being known; x elsewhere.
    private double[] smoothed(
            double[][] covariance, double[] x, double[] known, Observation answer) {
        var y = x.clone();
        int count = answer.at.length;
        for (int e = 0; e < count; e += LANES) {
            takeRows(
                    covariance,
                    answer.at[e],
                    answer.at[Math.min(e + 1, count - 1)],
                    answer.at[Math.min(e + 2, count - 1)],
                    answer.at[Math.min(e + 3, count - 1)],
                    known,
                    x,
                    y);
        }
        int s = answer.scaleAt;
        if (s >= 0) {
            takeRows(covariance, s, s, s, s, known, x, y);
        }
        return y;
    }

    /// Four rows side by side, since the sum of one waits for itself.
    private void takeRows(
            double[][] matrix, int a, int b, int c, int d, double[] known, double[] x, double[] y) {
        double byA = 0;
        double byB = 0;
        double byC = 0;
        double byD = 0;
        for (int j = 0; j < n; j++) {
            double at = known[j];
            byA += matrix[a][j] * at;
            byB += matrix[b][j] * at;
            byC += matrix[c][j] * at;
            byD += matrix[d][j] * at;
        }
        y[a] = x[a] - byA;
        y[b] = x[b] - byB;
        y[c] = x[c] - byC;
        y[d] = x[d] - byD;
    }

    private void noiseOfStep(int k) {
        var noise = chain.noise().get(k - 1);
        halfOf(noise, information, byVariance[k - 1], byCovariance[k - 1]);
        for (int p = 0; p < noise.size(); p++) {
            byDecay[k - 1][p] = -decay(k, noise.first[p]);
            if (noise.second[p] >= 0) {
                byDecay[k - 1][p] -= decay(k, noise.second[p]);
            }
        }
    }

    /// (N A P) at (i, i) of the step into node k.
    private double decay(int k, int i) {
        var column = new double[n];
        System.arraycopy(at.filter.filtered[k - 1][i], 0, column, 0, n);
        var moved = new double[n];
        chain.steps().get(k - 1).applyLinear(column, moved);
        double sum = 0;
        for (int l = 0; l < n; l++) {
            sum += information[i][l] * moved[l];
        }
        return sum;
    }

    /// The determinant's -N/2 by variance and covariance of each pair.
    private void halfOf(Pairs pairs, double[][] matrix, double[] byVar, double[] byCov) {
        for (int p = 0; p < pairs.size(); p++) {
            int i = pairs.first[p];
            int j = pairs.second[p];
            byVar[p] -= matrix[i][i] / 2;
            if (j >= 0) {
                byVar[p] -= matrix[j][j] / 2;
                byCov[p] -= matrix[i][j];
            }
        }
    }

    /// How the mode answers the pulls of the determinant.
    private void respond() {
        response.on(chain);
        at.filter.smooth(
                (k, j, _, update, eta, s) -> update.pull(pull[k][j][0], pull[k][j][1], eta, s),
                response.adjoint);
        response.followLinear();
    }

    private void assemble() {
        for (int i = 0; i < n; i++) {
            byMean[i] = at.mode.adjoint[0][i] + response.adjoint[0][i];
        }
        byPath(chain.start().spread, 0, byStartVariance, byStartCovariance);
        for (int k = 0; k < chain.nodes(); k++) {
            if (k > 0) {
                byPath(chain.noise().get(k - 1), k, byVariance[k - 1], byCovariance[k - 1]);
                decays(k);
            }
            for (int j = 0; j < chain.answers().get(k).size(); j++) {
                answer(chain.answers().get(k).get(j), k, j);
            }
        }
    }

    /// lambda lambda' / 2 + mu lambda', symmetric, by variance and covariance of each pair.
    private void byPath(Pairs pairs, int k, double[] byVar, double[] byCov) {
        for (int p = 0; p < pairs.size(); p++) {
            int i = pairs.first[p];
            int j = pairs.second[p];
            double li = at.mode.adjoint[k][i];
            byVar[p] += li * li / 2 + response.adjoint[k][i] * li;
            if (j >= 0) {
                double lj = at.mode.adjoint[k][j];
                byVar[p] += lj * lj / 2 + response.adjoint[k][j] * lj;
                byCov[p] += li * lj + response.adjoint[k][i] * lj + response.adjoint[k][j] * li;
            }
        }
    }

    private void decays(int k) {
        var noise = chain.noise().get(k - 1);
        for (int p = 0; p < noise.size(); p++) {
            byDecay[k - 1][p] += along(k, noise.first[p]);
            if (noise.second[p] >= 0) {
                byDecay[k - 1][p] += along(k, noise.second[p]);
            }
        }
    }

    private double along(int k, int i) {
        return (at.mode.adjoint[k][i] + response.adjoint[k][i]) * at.mode.path[k - 1][i]
                + at.mode.adjoint[k][i] * response.path[k - 1][i];
    }

    private void answer(Observation answer, int k, int j) {
        var t = at.filter.updates[k][j].terms;
        double byEta =
                t.byEta
                        + pull[k][j][0]
                        + t.byEtaEta * answer.linear(response.path[k])
                        + t.byEtaScale * answer.scale(response.path[k]);
        byOffset[k][j] = byEta;
        for (int e = 0; e < answer.at.length; e++) {
            int i = answer.at[e];
            byWeight[k][j][e] += byEta * at.mode.path[k][i] + t.byEta * response.path[k][i];
        }
    }

    /// Adds N x to `y` of two vectors at once, column by column, so that the inner loop has no sum
    /// to wait for; N is symmetric.
    private void times(double[] x0, double[] x1, double[] y0, double[] y1) {
        for (int j = 0; j < n; j++) {
            double a = x0[j];
            double b = x1[j];
            if (a != 0 || b != 0) {
                var row = information[j];
                for (int i = 0; i < n; i++) {
                    y0[i] += a * row[i];
                    y1[i] += b * row[i];
                }
            }
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
