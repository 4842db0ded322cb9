package troth.dyad;

import java.io.Serializable;

/// How a moment of closeness went, where it is known to differ from the usual of its kind.
///
/// @param length its duration over the usual one of its kind, in (0, 10]
/// @param climaxA whether partner A had an orgasm (intimacy only)
/// @param climaxB whether partner B had one
public record Encounter(double length, boolean climaxA, boolean climaxB) implements Serializable {

    /// As the kind usually goes.
    public static final Encounter USUAL = new Encounter(1, true, true);

    public Encounter {
        Require.between("length of the encounter", length, 0.01, 10);
    }

    public boolean climax(Partner partner) {
        return partner == Partner.A ? climaxA : climaxB;
    }
}
