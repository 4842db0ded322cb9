package troth.formats.chart;

/// A moment on the horizontal axis with its name at the top: "the breach".
public record Mark(double at, String label) {}
