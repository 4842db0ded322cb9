package troth.formats.chart;

/// One reason with its sign.
///
/// @param unexplained whether it is what no reason explains; it is hatched
public record Bar(String label, double value, boolean unexplained) {}
