package troth.study;

import java.io.Serializable;
import java.util.List;

/// What one couple gave to a laboratory study, in the order of its columns. Rows of equal arguments
/// are equal bit for bit.
public record Row(int dyad, List<Double> values) implements Serializable {

    public Row {
        values = List.copyOf(values);
    }
}
