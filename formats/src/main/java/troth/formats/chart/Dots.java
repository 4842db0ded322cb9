package troth.formats.chart;

import troth.numeric.Series;

/// Single values as they were given, each a dot: answers over a band of answers to expect.
public record Dots(Series x, Series y) {

    public Dots {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(
                    "Dots need a place each: %d values at %d places."
                            .formatted(y.size(), x.size()));
        }
    }
}
