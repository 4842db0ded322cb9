package troth.infer;

import java.util.List;
import java.util.stream.IntStream;
import troth.numeric.Series;

/// How well forecasts met what came.
///
/// @param rmse of the predictive mean
/// @param pit50 share of the randomised transform within (.25, .75); .5 is right
/// @param pit90 within (.05, .95); .9 is right
/// @param deciles share within each tenth; .1 is right
/// @param crps mean score, the less the better
public record Skill(int n, double rmse, double pit50, double pit90, Series deciles, double crps) {

    static final Skill NONE =
            new Skill(0, Double.NaN, Double.NaN, Double.NaN, Series.of(new double[10]), Double.NaN);

    /// @param outcomes forecasts with what came
    public static Skill of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return NONE;
        }
        int n = outcomes.size();
        double squares = 0;
        double crps = 0;
        double half = 0;
        double most = 0;
        var deciles = new double[10];
        for (var outcome : outcomes) {
            var p = outcome.predictive();
            double error = outcome.value() - outcome.mean();
            squares += error * error;
            crps += p.crps(outcome.value());
            half += p.pitWithin(outcome.value(), 0.25, 0.75);
            most += p.pitWithin(outcome.value(), 0.05, 0.95);
            for (int d = 0; d < 10; d++) {
                deciles[d] += p.pitWithin(outcome.value(), d / 10.0, (d + 1) / 10.0) / n;
            }
        }
        return new Skill(
                n, Math.sqrt(squares / n), half / n, most / n, Series.of(deciles), crps / n);
    }

    /// A forecast and what came.
    ///
    /// @param mean the point forecast; for a Gaussian that is cut into steps, its mean before
    public record Outcome(double mean, Predictive predictive, double value) {}

    /// Whether the bands were as wide as they should be: within 5 points, every tenth in 5 to 15 %.
    public boolean calibrated() {
        return Math.abs(pit50 - 0.5) <= 0.05
                && Math.abs(pit90 - 0.9) <= 0.05
                && IntStream.range(0, 10)
                        .allMatch(d -> deciles.at(d) >= 0.05 && deciles.at(d) <= 0.15);
    }
}
