package troth.dyad;

/// One of the two. Nothing distinguishes them but the name of the place: swap them and every result
/// swaps.
public enum Partner {
    A,
    B;

    public Partner other() {
        return this == A ? B : A;
    }
}
