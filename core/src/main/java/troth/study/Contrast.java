package troth.study;

import java.util.List;
import troth.numeric.Normal;

/// Trust as a reading would compare it between two halves of the couples.
///
/// @param name of the quantity
/// @param slope how much of a true difference between couples the reading shows
/// @param spread of what is read, between couples, in log-odds
/// @param couples all of them
public record Contrast(String name, double slope, double spread, int couples) {

    /// At .8 power, two-sided .05, in standard errors.
    private static final double SEEN = 2.8016;

    private static final double END = 1.959963984540054;

    /// The slope of what is read on what is true, of couples' means, and the spread of the former.
    static Contrast of(String name, List<Double> truth, List<Double> read, int couples) {
        double t = mean(truth);
        double m = mean(read);
        double covariance = 0;
        double variance = 0;
        double spread = 0;
        for (int i = 0; i < truth.size(); i++) {
            covariance += (truth.get(i) - t) * (read.get(i) - m);
            variance += (truth.get(i) - t) * (truth.get(i) - t);
            spread += (read.get(i) - m) * (read.get(i) - m);
        }
        return new Contrast(
                name,
                variance > 0 ? covariance / variance : 0,
                Math.sqrt(spread / Math.max(1, truth.size() - 1)),
                couples);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }

    private double error() {
        return 2 * spread / Math.sqrt(couples);
    }

    /// The chance to tell a true difference of this size (log-odds) from none at a two-sided level
    /// of .05.
    public double power(double effect) {
        return Normal.cumulative(Math.abs(slope * effect) / error() - END);
    }

    /// The least true difference that would be seen four times in five; infinite where the reading
    /// shows none.
    public double seen() {
        return slope > 0 ? SEEN * error() / slope : Double.POSITIVE_INFINITY;
    }
}
