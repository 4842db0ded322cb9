package troth.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where an established couple may stand when a diary begins, `start.csv`: assumed, and wide.
public final class Starts {

    private static final Map<String, Range> RANGES = read();

    private Starts() {}

    /// @param low lower end of the 95 % interval; equal to `high` where nothing is unsure
    public record Range(double median, double low, double high) {

        public boolean fixed() {
            return low == high;
        }
    }

    /// The range of a state by its tag.
    public static Range of(String state) {
        var range = RANGES.get(state);
        if (range == null) {
            throw new IllegalArgumentException(
                    "There is no start of the state (%s).".formatted(state));
        }
        return range;
    }

    private static Map<String, Range> read() {
        var table = Table.load("start.csv");
        var ranges = new LinkedHashMap<String, Range>();
        for (var row : table.rows()) {
            ranges.put(
                    table.cell(row, "state"),
                    new Range(
                            table.number(row, "median"),
                            table.number(row, "low"),
                            table.number(row, "high")));
        }
        return ranges;
    }
}
