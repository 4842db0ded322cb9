package troth.numeric;

import java.util.Arrays;

/// An immutable sequence of numbers. Arrays stay inside a method; a `Series` is what crosses a
/// border, so that records holding one are true values.
public final class Series {

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
        return Arrays.stream(values).average().orElse(Double.NaN);
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
