package troth.infer;

/// From how far a forecast looks.
public enum Horizon {
    /// From everything before that day.
    ONE_STEP,
    /// From everything before the first day that was held back.
    BLOCK
}
