package troth.formats.diary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The answers of one dyad in the order of the file. Plain arrays, because a large diary has
/// millions.
final class Answers {

    private int size;
    private double[] seconds = new double[8];
    private double[] values = new double[8];
    private int[] lines = new int[8];
    private short[] items = new short[8];
    private byte[] members = new byte[8];

    void add(int member, int item, double second, double value, long line) {
        if (size == seconds.length) {
            grow(size + (size >> 1) + 8);
        }
        members[size] = (byte) member;
        items[size] = (short) item;
        seconds[size] = second;
        values[size] = value;
        lines[size] = (int) Math.min(line, Integer.MAX_VALUE);
        size++;
    }

    private void grow(int capacity) {
        seconds = Arrays.copyOf(seconds, capacity);
        values = Arrays.copyOf(values, capacity);
        lines = Arrays.copyOf(lines, capacity);
        items = Arrays.copyOf(items, capacity);
        members = Arrays.copyOf(members, capacity);
    }

    int size() {
        return size;
    }

    /// Gives the memory back.
    void clear() {
        size = 0;
        grow(0);
    }

    boolean isBy(int member) {
        for (int i = 0; i < size; i++) {
            if (members[i] == member) {
                return true;
            }
        }
        return false;
    }

    int member(int i) {
        return members[i];
    }

    int item(int i) {
        return items[i];
    }

    double second(int i) {
        return seconds[i];
    }

    double value(int i) {
        return values[i];
    }

    long line(int i) {
        return lines[i];
    }

    /// The answers by person, item and time; equal ones in the order of the file.
    int[] sorted() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(i -> members[i])
                                .thenComparingInt(i -> items[i])
                                .thenComparingDouble(i -> seconds[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
