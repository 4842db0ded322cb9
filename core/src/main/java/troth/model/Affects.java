package troth.model;

/// E6: where each affect is drawn to, as a weighted sum of what moves it (logit).
final class Affects {

    private static final String[] NAMES = {"anxiety", "lowmood", "anger", "shame", "intrusion"};
    static final String[] CAUSES = {"rest", "R", "D", "L", "G", "X", "grief", "M", "T", "C"};

    private final double[][] weights = new double[NAMES.length][CAUSES.length];

    Affects(Parameters p) {
        for (int k = 0; k < NAMES.length; k++) {
            for (int j = 0; j < CAUSES.length; j++) {
                weights[k][j] = p.valueOrZero(NAMES[k] + "_" + CAUSES[j]);
            }
        }
        weights[1][4] -= p.value("gain_serotonin");
    }

    /// The target of affect `k` in the order of [State#ANXIETY] to [State#INTRUSION].
    double target(int k, Readout r, double glow, double closeness) {
        var w = weights[k];
        return w[0]
                + w[1] * r.fear
                + w[2] * r.dysregulation
                + w[3] * r.load
                + w[4] * glow
                + w[5] * r.withdrawal
                + w[6] * r.grievance
                + w[7] * r.load
                + w[8] * r.trust
                + w[9] * (closeness - 1);
    }
}
