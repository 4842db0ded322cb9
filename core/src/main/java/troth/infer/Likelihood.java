package troth.infer;

import troth.numeric.Normal;

/// O1: the distribution of one answer given the predictor eta and the log-scale s of its person.
/// The latent answer is y* = eta + e, e standard normal; a person's scale exp(s) stretches the
/// thresholds, so that someone who uses only the ends differs from someone who uses the middle.
sealed interface Likelihood {

    /// The latent answer fell between two thresholds (ordinal, count, yes or no, censored ends).
    ///
    /// @param low may be -infinity
    /// @param high may be +infinity
    record Interval(double low, double high) implements Likelihood {}

    /// The latent answer was seen itself.
    ///
    /// @param logSlope log of d(latent)/d(answer), so that densities are per unit of the answer
    record Point(double latent, double logSlope) implements Likelihood {}

    /// Fills `t` at (eta, s).
    default void at(double eta, double s, Terms t) {
        switch (this) {
            case Interval(double low, double high) -> interval(low, high, eta, s, t);
            case Point(double latent, double logSlope) -> point(latent, logSlope, eta, s, t);
        }
    }

    private static void interval(double low, double high, double eta, double s, Terms t) {
        double shrink = Math.exp(-s);
        double alpha = low * shrink;
        double beta = high * shrink;
        double a = alpha - eta;
        double b = beta - eta;
        t.log = Normal.logInterval(a, b);
        double densityA = low == Double.NEGATIVE_INFINITY ? 0 : density(a, t.log);
        double densityB = high == Double.POSITIVE_INFINITY ? 0 : density(b, t.log);
        if (densityA == 0) {
            alpha = a = 0;
        }
        if (densityB == 0) {
            beta = b = 0;
        }
        double bb = -densityB * (b + densityB);
        double aa = densityA * (a - densityA);
        double ab = densityA * densityB;
        t.byEta = densityA - densityB;
        t.byScale = alpha * densityA - beta * densityB;
        t.byEtaEta = bb + aa + 2 * ab;
        t.byEtaScale = beta * bb + alpha * aa + (alpha + beta) * ab;
        t.byScaleScale =
                beta * beta * bb
                        + alpha * alpha * aa
                        + 2 * alpha * beta * ab
                        + beta * densityB
                        - alpha * densityA;
    }

    /// phi(z) / p, with log p given.
    static double density(double z, double logP) {
        return Math.exp(Normal.logDensity(z) - logP);
    }

    private static void point(double latent, double logSlope, double eta, double s, Terms t) {
        double scaled = latent * Math.exp(-s);
        double z = scaled - eta;
        t.log = Normal.logDensity(z) + logSlope - s;
        t.byEta = z;
        t.byScale = z * scaled - 1;
        t.byEtaEta = -1;
        t.byEtaScale = -scaled;
        t.byScaleScale = -scaled * scaled - z * scaled;
    }
}
