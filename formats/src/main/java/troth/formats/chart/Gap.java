package troth.formats.chart;

/// A stretch without data, with a bracket at the foot: "no answers".
public record Gap(double from, double to, String label) {}
