package troth.formats.diary;

import java.util.Set;
import java.util.TreeSet;
import troth.formats.Numbers;

/// What the cells of one column look like, gathered while a table passes by once.
final class ColumnProfile {

    /// Beyond as many different texts a column is no scale of words.
    private static final int MOST_TEXTS = 50;

    private static final TimeUnit ISO = new TimeUnit.Iso();

    private final String name;
    private final boolean decimalComma;
    private final Set<String> texts = new TreeSet<>();
    private long cells;
    private long numbers;
    private long whole;
    private long quarters;
    private long dates;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    ColumnProfile(String name, boolean decimalComma) {
        this.name = name;
        this.decimalComma = decimalComma;
    }

    /// Adds a cell that is not missing.
    void add(String cell) {
        cells++;
        if (texts.size() <= MOST_TEXTS) {
            texts.add(cell);
        }
        var number = Numbers.parse(decimalComma ? cell.replace(',', '.') : cell);
        if (number.isPresent()) {
            addNumber(number.getAsDouble());
        } else {
            dates += ISO.seconds(cell).isPresent() ? 1 : 0;
        }
    }

    private void addNumber(double value) {
        numbers++;
        whole += value == Math.rint(value) ? 1 : 0;
        quarters += value * 4 == Math.rint(value * 4) ? 1 : 0;
        low = Math.min(low, value);
        high = Math.max(high, value);
    }

    String name() {
        return name;
    }

    /// The different cells, if they are few.
    Set<String> texts() {
        return texts;
    }

    boolean isNumeric() {
        return cells > 0 && numbers == cells;
    }

    boolean isWhole() {
        return isNumeric() && whole == cells;
    }

    /// Whether nearly all are on quarters, as the mean of two or four answers is.
    boolean isNearlyQuarters() {
        return isNumeric() && quarters >= 0.95 * cells;
    }

    boolean isExactlyQuarters() {
        return isNumeric() && quarters == cells;
    }

    boolean isDated() {
        return cells > 0 && dates == cells;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }
}
