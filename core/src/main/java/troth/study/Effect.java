package troth.study;

import java.util.List;

/// One effect with its 95 % interval over couples.
///
/// @param name what is compared, in words; the same name may stand once in each of several units
/// @param unit of value, low and high
/// @param value the estimate
/// @param low lower end of the interval
/// @param high upper end of the interval
/// @param couples how many gave it
/// @param level whether it is no difference: then nobody asks whether it is told from none
public record Effect(
        String name,
        String unit,
        double value,
        double low,
        double high,
        int couples,
        boolean level) {

    private static final double END = 1.959963984540054;

    /// The quantile of .8: what an estimate must exceed its threshold by to be seen four times in
    /// five.
    private static final double POWER = 0.8416212335729143;

    private static final double ROUNDING = 1e-9;

    /// Which effect of a study: a name in a unit.
    public record Key(String name, String unit) {}

    static Effect of(String name, String unit, double value, double error, int couples) {
        return new Effect(
                name, unit, value, value - END * error, value + END * error, couples, false);
    }

    /// The mean over couples with the interval that their spread gives.
    static Effect mean(String name, String unit, List<Double> values) {
        int n = values.size();
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double sum = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return of(name, unit, mean, n > 1 ? Math.sqrt(sum / (n - 1.0) / n) : 0, n);
    }

    /// The mean over couples of something that is no difference.
    static Effect level(String name, String unit, List<Double> values) {
        var mean = mean(name, unit, values);
        return new Effect(name, unit, mean.value, mean.low, mean.high, mean.couples, true);
    }

    public Key key() {
        return new Key(name, unit);
    }

    /// Standard error (unit of the effect).
    public double error() {
        return (high - low) / (2 * END);
    }

    /// The least true effect that a study of this size would have told from none with power .8, at
    /// a two-sided level of .05 (unit of the effect). It says nothing of an effect that is
    /// [#nothing], nor of a level.
    public double detectable() {
        return (END + POWER) * error();
    }

    /// Whether 0 lies outside the interval, by more than rounding.
    public boolean clear() {
        return !nothing() && (low > 0 || high < 0);
    }

    /// Whether no couple differs by more than rounding: what is compared cannot differ, by how it
    /// was made.
    public boolean nothing() {
        return Math.abs(low) < ROUNDING && Math.abs(high) < ROUNDING;
    }
}
