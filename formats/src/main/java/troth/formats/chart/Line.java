package troth.formats.chart;

import troth.numeric.Series;

/// A course without width: one arm of a scenario, or one example.
///
/// @param label written at its end; empty for an example
/// @param y its value at each point of the chart; NaN where there is none
public record Line(String label, Series y) {}
