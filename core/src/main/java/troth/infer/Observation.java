package troth.infer;

/// One answer in a dyad's chain: its predictor is a sparse row of the state plus an offset, its
/// person's log-scale a state of its own.
final class Observation {

    final int item;
    final int person;
    final double day;
    final double value;
    final Likelihood likelihood;

    /// The entries of the predictor's row: places and weights.
    final int[] at;

    final double[] weight;
    double offset;

    /// The place of the log-scale, or -1 where the scale is 1.
    final int scaleAt;

    Observation(
            int item,
            int person,
            double day,
            double value,
            Likelihood likelihood,
            int[] at,
            int scaleAt) {
        this.item = item;
        this.person = person;
        this.day = day;
        this.value = value;
        this.likelihood = likelihood;
        this.at = at;
        this.weight = new double[at.length];
        this.scaleAt = scaleAt;
    }

    double eta(double[] z) {
        return offset + linear(z);
    }

    double linear(double[] z) {
        double sum = 0;
        for (int e = 0; e < at.length; e++) {
            sum += weight[e] * z[at[e]];
        }
        return sum;
    }

    double scale(double[] z) {
        return scaleAt < 0 ? 0 : z[scaleAt];
    }

    /// to += a h
    void addRow(double a, double[] to) {
        for (int e = 0; e < at.length; e++) {
            to[at[e]] += a * weight[e];
        }
    }
}
