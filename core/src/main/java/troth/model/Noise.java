package troth.model;

/// What moves without a reason that was entered: Ornstein-Uhlenbeck processes of mean 0, one of
/// each for each partner, correlated between the partners by `rho_noise`. Zero in a simulation
/// without noise.
public enum Noise {
    UNEXPLAINED("unexplained", "trust that no entry explains"),
    HASSLE("hassle", "everyday stress, as a logarithm"),
    DISTANCE("distance", "closeness that no entry explains"),
    MOOD("mood", "mood that no entry explains"),
    SATISFACTION("satisfaction", "satisfaction's own part"),
    STRIFE("strife", "readiness for conflict, its own part");

    static final int KINDS = values().length;

    private final String tag;
    private final String meaning;

    Noise(String tag, String meaning) {
        this.tag = tag;
        this.meaning = meaning;
    }

    public String tag() {
        return tag;
    }

    public String meaning() {
        return meaning;
    }

    /// Time constant (d).
    public double tau(Parameters p) {
        return p.value("tau_" + tag);
    }

    /// Spread at rest, in the unit of what it moves.
    public double sd(Parameters p) {
        return p.value("sd_" + tag);
    }
}
