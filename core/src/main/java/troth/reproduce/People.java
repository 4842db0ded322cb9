package troth.reproduce;

/// What the intervals of `parameters.csv` are taken to be.
public enum People {
    /// Differences between couples: each has coefficients of its own. The rule's.
    DIFFER,
    /// Doubt about what is the same in everyone: each replicate has its coefficients, and its
    /// people differ in where they start, in what happens to them and in their own traits.
    ALIKE
}
