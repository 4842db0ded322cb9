package troth.numeric;

import java.io.Serializable;
import java.util.Arrays;

/// An immutable sequence of numbers. Arrays stay inside a method; a `Series` is what crosses a
/// border, so that records holding one are true values.
public final class Series implements Serializable {

    private static final long serialVersionUID = 1;

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    public static Series of(double... values) {
        return new Series(values.clone());
    }

    public int size() {
        return values.length;
    }

    public double at(int index) {
        return values[index];
    }

    public double last() {
        return values[values.length - 1];
    }

    public double mean() {
        return values.length == 1 ? values[0] : Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// The sum of finite numbers, with what rounding took from it put back.
    public static double sum(double[] values) {
        double sum = 0;
        double over = 0;
        for (double value : values) {
            double next = value - over;
            double more = sum + next;
            over = (more - sum) - next;
            sum = more;
        }
        return sum - over;
    }

    public double max() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    public double min() {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
