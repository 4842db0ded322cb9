package troth.infer;

/// How far people differ from each other for good: partly by their own level, partly by what the
/// mechanism makes of where they started. Answers tell well what both make together, and little of
/// which it is, so one of the two may go as far down as its prior lets it: a ridge with a corner,
/// straight in the coordinates I19.
///
/// The change keeps volumes.
///
/// @param persons place of the logarithm of the spread of own levels
/// @param mechanism place of the logarithm of how strongly the mechanism is followed
record SharedSpread(int persons, int mechanism) {

    /// How far the mechanism's signals differ between unsure starts: .75 to .82 for trust and its
    /// facets, on their logit scale, over the walks of [FieldWalks]; .45 for satisfaction. No
    /// posterior hangs on it, only how straight the ridge is.
    private static final double LOG_SIGNAL = Math.log(0.8);

    /// In place of the two: the logarithm of both together, and by how much the second is more.
    void seek(double[] x) {
        double more = x[mechanism] + LOG_SIGNAL - x[persons];
        x[persons] += rest(more);
        x[mechanism] = more;
    }

    /// The way back.
    void find(double[] x) {
        double more = x[mechanism];
        x[persons] -= rest(more);
        x[mechanism] = x[persons] + more - LOG_SIGNAL;
    }

    /// The logarithm of both together, less that of the first.
    private static double rest(double more) {
        return Math.max(more, 0) + Math.log1p(Math.exp(-2 * Math.abs(more))) / 2;
    }

    /// Which part of the variance of both is the second's.
    private static double share(double more) {
        return 1 / (1 + Math.exp(-2 * more));
    }

    /// A gradient by the two becomes one by what is sought.
    void seek(double[] sought, double[] gradient) {
        double share = share(sought[mechanism]);
        double byPersons = gradient[persons];
        double byMechanism = gradient[mechanism];
        gradient[persons] = byPersons + byMechanism;
        gradient[mechanism] = (1 - share) * byMechanism - share * byPersons;
    }

    /// The slopes of the two become those of what is sought.
    void seek(double[] sought, double[][] slopes) {
        double share = share(sought[mechanism]);
        for (int j = 0; j < sought.length; j++) {
            double ofPersons = slopes[persons][j];
            double ofMechanism = slopes[mechanism][j];
            slopes[persons][j] = (1 - share) * ofPersons + share * ofMechanism;
            slopes[mechanism][j] = ofMechanism - ofPersons;
        }
    }
}
