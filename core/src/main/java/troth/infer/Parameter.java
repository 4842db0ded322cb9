package troth.infer;

/// A parameter of the population as a reading found it.
///
/// @param value on its natural scale, at the posterior mode
/// @param low lower end of the 95 % interval, by the curvature at the mode
/// @param high upper end
/// @param error standard error on the scale on which it is unbounded
/// @param priorError the prior's, on the same scale
/// @param shrinkage how much of the prior's variance the diary took away, in [0, 1]
public record Parameter(
        String name,
        double value,
        double low,
        double high,
        double error,
        double priorError,
        double shrinkage) {

    /// Whether the diary told it, rather than the prior.
    public boolean told() {
        return shrinkage >= Told.ENOUGH;
    }
}
