package troth.dyad;

/// What a question asks about, so that the model knows which of its states an answer observes.
public enum Construct {
    TRUST,
    RELIABILITY,
    HONESTY,
    CARE,
    SAFETY,
    SEXUAL_TRUST,
    SATISFACTION,
    CLOSENESS,
    CONFLICT,
    STRESS,
    ANXIETY,
    LOW_MOOD,
    ANGER,
    SHAME,
    INTRUSION,
    FEAR,
    /// Nothing that the model has a state for: the answer is described by its own course alone.
    OTHER
}
