package troth.infer;

/// The plain forecasts that a reading is held against.
public enum Baseline {
    LAST_VALUE("last value"),
    PERSON_MEAN("own mean"),
    SHRUNKEN_MEAN("shrunken mean"),
    OWN_HISTOGRAM("own histogram"),
    CAR("CAR(1)");

    private final String words;

    Baseline(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
