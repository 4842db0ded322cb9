package troth.study;

import java.util.List;

/// One effect with its 95 % interval over couples.
///
/// @param name what is compared, in words
/// @param value the estimate, in the unit of the study
/// @param low lower end of the interval
/// @param high upper end of the interval
/// @param couples how many gave it
public record Effect(String name, double value, double low, double high, int couples) {

    private static final double END = 1.959963984540054;

    /// The quantile of .8: what an estimate must exceed its threshold by to be seen four times in
    /// five.
    private static final double POWER = 0.8416212335729143;

    static Effect of(String name, double value, double error, int couples) {
        return new Effect(name, value, value - END * error, value + END * error, couples);
    }

    /// The mean over couples with the interval that their spread gives.
    static Effect mean(String name, List<Double> values) {
        int n = values.size();
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double sum = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return of(name, mean, n > 1 ? Math.sqrt(sum / (n - 1.0) / n) : 0, n);
    }

    /// Standard error (unit of the effect).
    public double error() {
        return (high - low) / (2 * END);
    }

    /// The least true effect that a study of this size would have told from none with power .8, at
    /// a two-sided level of .05 (unit of the effect).
    public double detectable() {
        return (END + POWER) * error();
    }

    /// Whether 0 lies outside the interval.
    public boolean clear() {
        return low > 0 || high < 0;
    }
}
