package troth.dyad;

/// Whom an event concerns: one partner, or both alike.
public enum Side {
    A,
    B,
    BOTH;

    public static Side of(Partner partner) {
        return partner == Partner.A ? A : B;
    }

    public boolean includes(Partner partner) {
        return this == BOTH || this == of(partner);
    }
}
