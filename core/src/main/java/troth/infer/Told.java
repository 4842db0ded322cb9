package troth.infer;

/// Whether these data told a quantity, or whether what is said of it was assumed.
///
/// @param shrinkage median over persons of the share of the prior's variance that the answers took
///   away by the last day
public record Told(String quantity, String words, double shrinkage) {

    /// From here on a quantity counts as told: a fifth of the variance gone.
    static final double ENOUGH = 0.2;

    public boolean told() {
        return shrinkage >= ENOUGH;
    }
}
