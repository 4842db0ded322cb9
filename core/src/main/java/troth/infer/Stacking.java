package troth.infer;

import java.util.Arrays;
import java.util.List;
import troth.numeric.Series;

/// Weights of some models' forecasts under which the answers that came were likeliest: the mixture
/// is a forecast of its own, and at least as good as the best of them on these answers.
///
/// ```text
/// I17  maximise  sum over answers of log sum over models of w p(answer | model),  w >= 0, sum w = 1
/// ```
///
/// The sum is concave in w; each round multiplies a weight by the mean share that its model has in
/// the mixture, which never makes it worse, until no model could gain more than a trace.
///
/// @source yao2018
final class Stacking {

    private static final int MOST_ROUNDS = 20_000;
    private static final double TRACE = 1e-7;

    private Stacking() {}

    /// @param logs log chance of each answer by each model, `[models]` of shape `[answers]`
    static Series weights(List<Series> logs) {
        int models = logs.size();
        int answers = logs.getFirst().size();
        var chance = relative(logs, answers);
        var weights = new double[models];
        Arrays.fill(weights, 1.0 / models);
        double most = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && most > 1 + TRACE; round++) {
            most = improve(chance, weights, answers);
        }
        return Series.of(weights);
    }

    /// Chances as shares of the best model's, by answer.
    private static double[][] relative(List<Series> logs, int answers) {
        var chance = new double[logs.size()][answers];
        for (int i = 0; i < answers; i++) {
            int at = i;
            double best = logs.stream().mapToDouble(log -> log.at(at)).max().orElse(0);
            for (int m = 0; m < chance.length; m++) {
                chance[m][i] = Math.exp(logs.get(m).at(i) - best);
            }
        }
        return chance;
    }

    private static double improve(double[][] chance, double[] weights, int answers) {
        var shares = new double[weights.length];
        for (int i = 0; i < answers; i++) {
            double mixed = 0;
            for (int m = 0; m < weights.length; m++) {
                mixed += weights[m] * chance[m][i];
            }
            for (int m = 0; m < weights.length; m++) {
                shares[m] += chance[m][i] / (mixed * answers);
            }
        }
        for (int m = 0; m < weights.length; m++) {
            weights[m] *= shares[m];
        }
        return Arrays.stream(shares).max().orElse(1);
    }
}
