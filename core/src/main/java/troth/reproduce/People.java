package troth.reproduce;

/// What the people of a replicate have in common. They always differ from one another, by
/// `differences.csv`.
public enum People {
    /// What is usual among them are the values of `parameters.csv`. The rule's.
    DIFFER,
    /// What is usual among them is drawn for each replicate from the intervals of `parameters.csv`,
    /// which are doubt about what is the same in everyone.
    DOUBTED
}
