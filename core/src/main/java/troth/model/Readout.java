package troth.model;

import troth.numeric.Normal;
import troth.numeric.Series;

/// What one partner's states amount to at a moment, E1 to E5 and E10: algebra of the states,
/// nothing stored.
///
/// ```text
/// E1  theta = record + g_closeness (closeness - 1) + gain_ot_trust glow - g_fear R + unexplained
/// E2  R = fear (1 - safety context (1 - reinstate stress / (1 + stress))) (1 + gain_kindling kindling)
/// E3  A = a0 + (1 - a0) R / (R + K_A)
/// E4  X = gain_opponent softplus(setpoint - glow) + gain_longing longing
/// E5  logit D = d0 + stress + trauma (1 - gain_trauma_trust (T - 1/2)) + A + X - trust
/// ```
public final class Readout {

    double load;
    double fear;
    double amygdala;
    double withdrawal;
    double dysregulation;
    double grievance;
    double closenessPart;
    double glowPart;
    double fearPart;
    double unexplainedPart;
    double theta;
    double trust;
    final double[] record;
    final double[] own;
    private double asked = Double.NaN;
    private double hinge;

    Readout(int facets) {
        record = new double[facets];
        own = new double[facets];
    }

    /// Trust as mean log-odds of the facets in use; nobody is ever shown it (logit).
    public double theta() {
        return theta;
    }

    /// T = sigma(theta), in (0, 1).
    public double trust() {
        return trust;
    }

    /// Log-odds of trust in one facet (logit).
    public double theta(int facet) {
        return record[facet] + own[facet] + shared();
    }

    /// The record of one facet: evidence for over evidence against (logit).
    public double record(int facet) {
        return record[facet];
    }

    /// R: fear that reacts now, at least 0.
    public double fear() {
        return fear;
    }

    /// A: reactivity of the amygdala, in (0, 1).
    public double amygdala() {
        return amygdala;
    }

    /// X: withdrawal, at least 0.
    public double withdrawal() {
        return withdrawal;
    }

    /// D: dysregulation, in (0, 1).
    public double dysregulation() {
        return dysregulation;
    }

    /// Grievance of all three speeds, at least 0.
    public double grievance() {
        return grievance;
    }

    /// Trauma load, acute and unprocessed together, in [0, 1].
    public double load() {
        return load;
    }

    /// E8: the reasons of theta, which sum to it exactly: record, closeness, afterglow, fear and
    /// the unexplained part, in this order (logit).
    public Series reasons() {
        return Series.of(
                Series.of(record).mean(),
                closenessPart,
                glowPart,
                fearPart,
                unexplainedPart + Series.of(own).mean());
    }

    /// E8 of one facet: the reasons of its log-odds, which sum to it, in the same order (logit).
    public Series reasons(int facet) {
        return Series.of(
                record[facet], closenessPart, glowPart, fearPart, unexplainedPart + own[facet]);
    }

    /// What all facets share (logit).
    double shared() {
        return closenessPart + glowPart + fearPart + unexplainedPart;
    }

    /// A smooth hinge, found anew only where it is asked for elsewhere.
    double hinge(double z) {
        if (z != asked) {
            asked = z;
            hinge = Normal.softplus(z);
        }
        return hinge;
    }

    void finishTrust() {
        double sum = 0;
        for (int f = 0; f < record.length; f++) {
            sum += record[f] + own[f];
        }
        theta = sum / record.length + shared();
        trust = Normal.logistic(theta);
    }
}
