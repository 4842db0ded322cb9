package troth.formats.simulate;

import java.util.List;
import troth.evidence.Evidence.Estimate;

/// What one coefficient does to the result: trust on the last day with the coefficient at either
/// end of its interval and all others where they stand.
///
/// @param value where it stands
/// @param ranges for each arm
record Influence(Estimate estimate, double value, List<Range> ranges) {

    record Range(double atLow, double atHigh) {
        double size() {
            return Math.abs(atHigh - atLow);
        }
    }

    double size() {
        return ranges.stream().mapToDouble(Range::size).max().orElse(0);
    }
}
