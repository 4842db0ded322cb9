package troth.dyad;

/// What one may trust another with. Each facet has its own record; `GENERAL` is the one record of a
/// couple whose facets are not told apart.
public enum Facet {
    GENERAL("trust as a whole"),
    RELIABILITY("words kept"),
    HONESTY("told what matters"),
    CARE("my needs count"),
    SAFETY("safe with you"),
    SEXUAL("safe, wanted and free to say no in intimacy");

    private final String words;

    Facet(String words) {
        this.words = words;
    }

    /// How a person would say it.
    public String words() {
        return words;
    }
}
