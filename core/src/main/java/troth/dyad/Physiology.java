package troth.dyad;

/// What the minute layer must know of a body; nothing else in Troth asks for it.
public enum Physiology {
    FEMALE,
    MALE,
    UNSPECIFIED
}
