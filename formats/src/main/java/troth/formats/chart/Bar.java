package troth.formats.chart;

/// One reason with its sign.
///
/// @param unexplained whether it is what no reason explains; it is hatched
/// @param low lower end of its interval, drawn as a whisker; the value itself where it has none
/// @param high upper end
public record Bar(String label, double value, boolean unexplained, double low, double high) {

    public Bar(String label, double value, boolean unexplained) {
        this(label, value, unexplained, value, value);
    }

    /// How far it reaches to either side of the zero line, its interval with it.
    double least() {
        return Math.min(0, Math.min(value, low));
    }

    double most() {
        return Math.max(0, Math.max(value, high));
    }
}
