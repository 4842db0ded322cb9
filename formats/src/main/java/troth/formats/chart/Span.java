package troth.formats.chart;

/// A stretch of the horizontal axis with a bracket above the plot: "together".
public record Span(double from, double to, String label) {}
