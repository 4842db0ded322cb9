package troth.formats.chart;

import troth.numeric.Series;

/// Where most of something lies: half of it, and nine in ten. NaN where nothing is known.
///
/// @param half what the inner band is called
/// @param most what the outer band is called
public record Band(
        Series low90, Series low50, Series high50, Series high90, String half, String most) {

    public Band(Series low90, Series low50, Series high50, Series high90) {
        this(low90, low50, high50, high90, "half", "9 in 10");
    }
}
