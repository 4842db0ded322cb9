package troth.simulate;

/// What simulated chance is about. Each cause draws from streams of its own, so that a change to
/// one leaves the chance of all others alone; the order here is part of what a seed means.
enum Cause {
    PERSON(true),
    NOISE(true),
    STRESSOR(true),
    REMINDER(true),
    CONFLICT(false),
    AGREEMENT(true),
    TALK(true),
    CLOSENESS(false),
    INTIMACY(false),
    REPAIR(true),
    BETRAYAL(true);

    private final boolean ofEach;

    Cause(boolean ofEach) {
        this.ofEach = ofEach;
    }

    /// Whether each partner has one, or both have one together.
    boolean ofEach() {
        return ofEach;
    }

    /// Whether it makes events.
    boolean makesEvents() {
        return this != PERSON && this != NOISE;
    }
}
