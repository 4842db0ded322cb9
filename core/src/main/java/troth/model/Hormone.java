package troth.model;

import troth.evidence.Badge;

/// What the minute layer shows of an event. Curves of a population, never a measurement of a
/// person.
public enum Hormone {
    OXYTOCIN("oxytocin in plasma", "pmol/L", Badge.B, "ot_pulse"),
    CENTRAL_OXYTOCIN("oxytocin tone in the brain", "of its own scale", Badge.C, "central_tau"),
    VASOPRESSIN("vasopressin in plasma", "pmol/L", Badge.D, "avp_arousal"),
    PROLACTIN("prolactin in plasma", "ng/mL", Badge.C, "prl_partner"),
    LIKING("liking, endorphin as a hidden quantity", "of its own scale", Badge.C, "like_orgasm"),
    DOPAMINE("better or worse than expected", "prediction error", Badge.C, "a_value"),
    SEROTONIN("serotonin, only as claimed", "of its own scale", Badge.X, "gain_serotonin"),
    CORTISOL("cortisol in saliva", "nmol/L", Badge.B, "cortisol_stress");

    private final String words;
    private final String unit;
    private final Badge badge;
    private final String parameter;

    Hormone(String words, String unit, Badge badge, String parameter) {
        this.words = words;
        this.unit = unit;
        this.badge = badge;
        this.parameter = parameter;
    }

    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    public Badge badge() {
        return badge;
    }

    /// The row of `parameters.csv` whose source stands for the curve.
    public String parameter() {
        return parameter;
    }
}
