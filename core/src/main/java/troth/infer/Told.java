package troth.infer;

/// Whether these data told a quantity, or whether what is said of it was assumed.
///
/// @param shrinkage median over persons of the share of the prior's variance that the answers took
///   away by the last day
/// @param told whether that is enough, and the persons answered often enough for a course
public record Told(String quantity, String words, double shrinkage, boolean told) {

    /// From here on a quantity counts as told: a fifth of the variance gone.
    public static final double ENOUGH = 0.2;

    /// Fewer moments than this tell where answers stand, and nothing of what moves them.
    static final int FEWEST_MOMENTS = 5;
}
