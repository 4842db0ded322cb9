package troth.formats.reading;

import troth.infer.Predictive;
import troth.numeric.Normal;

/// The standard deviation of a forecast.
final class Spread {

    private Spread() {}

    static double of(Predictive predictive) {
        double mean = predictive.mean();
        double square =
                switch (predictive) {
                    case Predictive.Steps s -> squareOfSteps(s);
                    case Predictive.Mixture m -> squareOfMixture(m);
                };
        return Math.sqrt(Math.max(0, square - mean * mean));
    }

    private static double squareOfSteps(Predictive.Steps s) {
        double sum = 0;
        for (int c = 0; c < s.values().size(); c++) {
            sum += s.probabilities().at(c) * s.values().at(c) * s.values().at(c);
        }
        return sum;
    }

    private static double squareOfMixture(Predictive.Mixture m) {
        double sum = 0;
        for (int i = 0; i < m.means().size(); i++) {
            sum += cutSquare(m.means().at(i), m.sds().at(i), m.low(), m.high());
        }
        return sum / m.means().size();
    }

    /// The mean square of a Gaussian heaped at its ends.
    private static double cutSquare(double mean, double sd, double low, double high) {
        double below = Double.isInfinite(low) ? 0 : Normal.cumulative((low - mean) / sd);
        double above = Double.isInfinite(high) ? 0 : Normal.cumulative((mean - high) / sd);
        double inside =
                (mean * mean + sd * sd) * (1 - below - above)
                        + sd * (edge(low, mean, sd) - edge(high, mean, sd));
        return inside + (below > 0 ? low * low * below : 0) + (above > 0 ? high * high * above : 0);
    }

    private static double edge(double end, double mean, double sd) {
        double z = (end - mean) / sd;
        return Double.isInfinite(end) ? 0 : (mean + end) * Math.exp(Normal.logDensity(z));
    }
}
