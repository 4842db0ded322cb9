package troth.model;

import static troth.model.State.*;

/// Grievance in three parts that fade in days, weeks and months: their sum forgets like a logarithm
/// (Q84).
final class Grievance {

    private final double share3;
    private final double share20;
    private final double share150;

    Grievance(Parameters p) {
        share3 = p.value("share_3");
        share20 = p.value("share_20");
        share150 = p.value("share_150");
    }

    void add(double[] x, int at, double amount) {
        addPassing(x, at, amount);
        x[at + GRIEVANCE_150.ordinal()] += share150 * amount;
    }

    /// Without the slow part: what is over in weeks, as after a conflict.
    void addPassing(double[] x, int at, double amount) {
        x[at + GRIEVANCE_3.ordinal()] += share3 * amount;
        x[at + GRIEVANCE_20.ordinal()] += share20 * amount;
    }

    void ease(double[] x, int at, double share) {
        x[at + GRIEVANCE_3.ordinal()] *= 1 - share;
        x[at + GRIEVANCE_20.ordinal()] *= 1 - share;
        x[at + GRIEVANCE_150.ordinal()] *= 1 - share;
    }
}
