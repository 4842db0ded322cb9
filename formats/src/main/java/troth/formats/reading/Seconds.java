package troth.formats.reading;

/// How long a reading took (s).
///
/// @param fit of the population to the training days
/// @param total everything, from the first stage to the last
public record Seconds(double fit, double total) {}
