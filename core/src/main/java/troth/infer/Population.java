package troth.infer;

import java.util.Arrays;
import java.util.List;
import troth.numeric.Ascent;
import troth.numeric.Definite;
import troth.numeric.Series;

/// The parameters that all couples of a diary share: the log posterior of them, pooled over the
/// couples (I4).
final class Population {

    private static final double ENOUGH = 1e-3;

    private final Theta theta;
    private final Couples couples;
    private List<Series> said = List.of();
    private int evaluations;

    Population(Theta theta, Couples couples) {
        this.theta = theta;
        this.couples = couples;
    }

    /// Log posterior of theta up to a constant; writes its gradient.
    double at(double[] at, double[] gradient) {
        solve(at);
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (var one : said) {
            sum += one.at(0);
            for (int i = 0; i < at.length; i++) {
                gradient[i] += one.at(1 + i);
            }
        }
        sum += theta.logPrior(at, gradient);
        return Double.isFinite(sum) ? sum : Double.NEGATIVE_INFINITY;
    }

    /// The sum of the evidence over the couples.
    double logEvidence(double[] at) {
        return Arrays.stream(logEvidences(at).toArray()).sum();
    }

    /// The evidence of each couple, as [#at] takes it. Shape `[couples]`.
    Series logEvidences(double[] at) {
        solve(at);
        return Series.of(said.stream().mapToDouble(one -> one.at(0)).toArray());
    }

    private void solve(double[] at) {
        evaluations++;
        said = couples.at(Series.of(at));
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
        for (var one : said) {
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    information[i][j] += one.at(1 + i) * one.at(1 + j);
                }
            }
        }
        for (int i = 0; i < p; i++) {
            information[i][i] += 1 / (theta.spread(i) * theta.spread(i));
        }
        return information;
    }

    int evaluations() {
        return evaluations;
    }
}
