package troth.formats.chart;

import troth.numeric.Series;

/// Where most of something lies: half of it, and nine in ten. NaN where nothing is known.
public record Band(Series low90, Series low50, Series high50, Series high90) {}
