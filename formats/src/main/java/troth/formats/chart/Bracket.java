package troth.formats.chart;

/// One line of an [IntervalChart]: an interval to be met and what met or missed it, with its own
/// interval, all on one scale.
///
/// @param low end of the interval to be met
/// @param high its other end
/// @param value what was found
/// @param least end of the interval of what was found
/// @param most its other end
/// @param met a filled dot; else an open one
public record Bracket(
        String label,
        double low,
        double high,
        double value,
        double least,
        double most,
        boolean met) {

    public Bracket {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "The interval of (%s) from (%s) to (%s) has no length."
                            .formatted(label, low, high));
        }
    }
}
