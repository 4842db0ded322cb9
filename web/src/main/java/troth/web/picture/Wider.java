package troth.web.picture;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import troth.infer.Band;
import troth.numeric.Series;

/// How much less sure a picture is after its owner said that it seems wrong: whatever is said of a
/// facet spreads a tenth further about its middle for each time, up to twice as far.
///
/// @param factor from 1 to 2
record Wider(double factor) {

    private static final double EACH = 0.1;
    private static final double MOST = 2;

    static Wider of(long doubts) {
        return new Wider(Math.min(MOST, 1 + EACH * doubts));
    }

    double from(double middle, double value) {
        return middle + factor * (value - middle);
    }

    /// An answer stays on its scale.
    double onScale(double middle, double value) {
        return Math.clamp(from(middle, value), 0, 10);
    }

    /// The draws about their median.
    Series about(Series draws) {
        double middle = median(draws);
        return Series.of(Arrays.stream(draws.toArray()).map(x -> from(middle, x)).toArray());
    }

    Band band(Band band) {
        var middle = band.median();
        return new Band(
                wide(middle, band.low90()),
                wide(middle, band.low50()),
                middle,
                wide(middle, band.high50()),
                wide(middle, band.high90()),
                band.examples().stream().map(example -> wide(middle, example)).toList());
    }

    private Series wide(Series middle, Series values) {
        return Series.of(
                IntStream.range(0, values.size())
                        .mapToDouble(k -> onScale(middle.at(k), values.at(k)))
                        .toArray());
    }

    private static double median(Series draws) {
        var sorted = DoubleStream.of(draws.toArray()).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
