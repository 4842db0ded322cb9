package troth.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// The coefficients of many couples in columns: one array a coefficient, one number a couple.
final class Coefficients {

    private final List<Parameters> couples;
    private final Map<String, double[]> columns = new HashMap<>();

    Coefficients(List<Parameters> couples) {
        this.couples = List.copyOf(couples);
    }

    int couples() {
        return couples.size();
    }

    /// Shape `[couples]`; 0 where the table has no such row.
    double[] of(String name) {
        return columns.computeIfAbsent(
                name, key -> couples.stream().mapToDouble(p -> p.valueOrZero(key)).toArray());
    }

    /// The same through a function, where an equation needs a coefficient in that form alone.
    double[] of(String name, DoubleUnaryOperator form) {
        return couples.stream().mapToDouble(p -> form.applyAsDouble(p.value(name))).toArray();
    }
}
