package troth.model;

/// What the day layer carries from moment to moment for one partner about the other. The last four
/// exist once for each facet of trust; all others once.
///
/// `low` and `high` are the interval that the state never leaves.
public enum State {
    FEAR("fear", 1, "what was learned from harm"),
    LABILE("labile", 1, "safety learned today, not yet consolidated"),
    SAFETY("safety", 1, "what was learned from safe contact"),
    KINDLING("kindling", 1, "sensitisation by repeated harm"),
    REMINDED("reminded", 1, "how far a reminder masks safety"),
    GLOW("glow", Double.POSITIVE_INFINITY, "afterglow"),
    SETPOINT("setpoint", Double.POSITIVE_INFINITY, "the afterglow that the body expects"),
    VALUE("value", Double.POSITIVE_INFINITY, "learned value of closeness"),
    DEPENDENCE("dependence", 1, "dependence learned from relief"),
    DEPLETION("depletion", 1, "lowered natural release (as-claimed only)"),
    GRIEVANCE_3("grievance_3", Double.POSITIVE_INFINITY, "grievance that fades in days"),
    GRIEVANCE_20("grievance_20", Double.POSITIVE_INFINITY, "grievance that fades in weeks"),
    GRIEVANCE_150("grievance_150", Double.POSITIVE_INFINITY, "grievance that fades in months"),
    ACUTE("acute", 1, "acute trauma load"),
    TRAUMA("trauma", 1, "unprocessed trauma"),
    STRESS("stress", Double.POSITIVE_INFINITY, "stress of the days"),
    CLOSENESS("closeness", 2, "felt closeness"),
    ANXIETY("anxiety", 1, "anxiety"),
    LOW_MOOD("lowmood", 1, "low mood"),
    ANGER("anger", 1, "anger"),
    SHAME("shame", 1, "shame"),
    INTRUSION("intrusion", 1, "intrusive memories"),
    SORE("sore", Double.POSITIVE_INFINITY, "soreness after a conflict, in points of 1 to 7"),
    APART("apart", 1, "1 while the partners are apart"),
    LONGING("longing", 1, "longing of separation"),
    KEPT("kept", Double.POSITIVE_INFINITY, "evidence for, in ordinary days"),
    LAPSED("lapsed", Double.POSITIVE_INFINITY, "evidence against, in ordinary days"),
    LASTING("lasting", Double.POSITIVE_INFINITY, "evidence against that does not fade"),
    CREDIT("credit", 1, "what a good act counts for after deceit");

    /// How many states exist once; those after them exist once for each facet.
    static final int SHARED = KEPT.ordinal();

    static final int PER_FACET = values().length - SHARED;

    private final String tag;
    private final double high;
    private final String meaning;

    State(String tag, double high, String meaning) {
        this.tag = tag;
        this.high = high;
        this.meaning = meaning;
    }

    /// Its name in docs/model.md, in files and in SBML.
    public String tag() {
        return tag;
    }

    public double low() {
        return 0;
    }

    public double high() {
        return high;
    }

    public String meaning() {
        return meaning;
    }

    public boolean perFacet() {
        return ordinal() >= SHARED;
    }
}
