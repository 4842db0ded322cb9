package troth.model;

import java.util.HashMap;
import java.util.Map;
import troth.evidence.Evidence;

/// The coefficients of the model by their names in `parameters.csv`. Immutable.
public final class Parameters {

    private final Map<String, Double> values;

    private Parameters(Map<String, Double> values) {
        this.values = values;
    }

    public static Parameters of(Preset preset) {
        var values = new HashMap<String, Double>();
        for (var estimate : Evidence.load().estimates()) {
            values.put(estimate.name(), preset.valueOf(estimate));
        }
        return new Parameters(Map.copyOf(values));
    }

    /// The value of a coefficient, in the unit of its row.
    public double value(String name) {
        var value = values.get(name);
        if (value == null) {
            Evidence.load().estimate(name);
            throw new IllegalStateException("The parameter (%s) has no value.".formatted(name));
        }
        return value;
    }

    /// The value of a coefficient, or 0 where the table has no such row: a cause that does not act.
    double valueOrZero(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /// These parameters with one of them changed.
    public Parameters with(String name, double value) {
        return with(Map.of(name, value));
    }

    /// These parameters with some of them changed.
    public Parameters with(Map<String, Double> changes) {
        var changed = new HashMap<>(values);
        changes.forEach((name, value) -> changed.put(name, checked(name, value)));
        return new Parameters(Map.copyOf(changed));
    }

    private static double checked(String name, double value) {
        var estimate = Evidence.load().estimate(name);
        if (!(value >= estimate.min() && value <= estimate.max())) {
            throw new IllegalArgumentException(
                    "The parameter %s (%s) must lie in [%s, %s], unit %s."
                            .formatted(
                                    name, value, estimate.min(), estimate.max(), estimate.unit()));
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
