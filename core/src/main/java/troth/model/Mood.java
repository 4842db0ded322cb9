package troth.model;

import static troth.model.State.*;

/// Mood follows a rise of closeness at once (Q118): lowmood and anxiety *= exp(-rise_mood rise).
final class Mood {

    private final double riseMood;

    Mood(Parameters p) {
        riseMood = p.value("rise_mood");
    }

    /// @param rise of closeness by the whole event
    /// @param share of the event, so that shares which sum to 1 make the whole
    void lift(double[] x, int at, double rise, double share) {
        double left = Math.exp(-riseMood * rise * share);
        x[at + LOW_MOOD.ordinal()] *= left;
        x[at + ANXIETY.ordinal()] *= left;
    }
}
