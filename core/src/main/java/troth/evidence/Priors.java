package troth.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/// The weak priors of reading a diary, `priors.csv`: normal on a transformed scale.
public final class Priors {

    private static final Map<String, Prior> PRIORS = read();

    private Priors() {}

    /// How a parameter is made unbounded.
    public enum Transform {
        IDENTITY,
        LOG,
        ATANH;

        public double unbounded(double value) {
            return switch (this) {
                case IDENTITY -> value;
                case LOG -> Math.log(value);
                case ATANH -> 0.5 * Math.log((1 + value) / (1 - value));
            };
        }

        public double value(double unbounded) {
            return switch (this) {
                case IDENTITY -> unbounded;
                case LOG -> Math.exp(unbounded);
                case ATANH -> Math.tanh(unbounded);
            };
        }

        /// d value / d unbounded, by the value.
        public double slope(double value) {
            return switch (this) {
                case IDENTITY -> 1;
                case LOG -> value;
                case ATANH -> 1 - value * value;
            };
        }
    }

    /// @param centre on the natural scale
    /// @param spread standard deviation on the unbounded scale
    public record Prior(Transform transform, double centre, double spread, String meaning) {}

    public static Prior of(String name) {
        var prior = PRIORS.get(name);
        if (prior == null) {
            throw new IllegalArgumentException("There is no prior (%s).".formatted(name));
        }
        return prior;
    }

    private static Map<String, Prior> read() {
        var table = Table.load("priors.csv");
        var priors = new LinkedHashMap<String, Prior>();
        for (var row : table.rows()) {
            priors.put(
                    table.cell(row, "name"),
                    new Prior(
                            Transform.valueOf(
                                    table.cell(row, "transform")
                                            .toUpperCase(java.util.Locale.ROOT)),
                            table.number(row, "centre"),
                            table.number(row, "spread"),
                            table.cell(row, "meaning")));
        }
        return priors;
    }
}
