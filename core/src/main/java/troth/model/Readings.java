package troth.model;

import static troth.model.State.*;

import troth.numeric.Normal;

/// Computes a [Readout] from the states of one partner: E1 to E5 of docs/model.md.
final class Readings {

    private final Layout layout;
    private final double k0;
    private final double l0;
    private final double k0Trauma;
    private final double closenessWeight;
    private final double fearWeight;
    private final double glowWeight;
    private final double reinstate;
    private final double stressReinstate;
    private final double kindlingGain;
    private final double amygdalaRest;
    private final double amygdalaTrauma;
    private final double amygdalaHalf;
    private final double opponentGain;
    private final double softness;
    private final double longingGain;
    private final double d0;
    private final double dStress;
    private final double stressHalf;
    private final double dTrauma;
    private final double buffer;
    private final double dAmygdala;
    private final double dWithdrawal;
    private final double dTrust;

    Readings(Parameters p, Layout layout) {
        this.layout = layout;
        k0 = p.value("k0");
        l0 = p.value("l0");
        k0Trauma = p.value("k0_trauma");
        closenessWeight = p.value("g_closeness");
        fearWeight = p.value("g_fear");
        glowWeight = p.value("gain_ot_trust");
        reinstate = p.value("reinstate");
        stressReinstate = p.value("stress_reinstate");
        kindlingGain = p.value("gain_kindling");
        amygdalaRest = p.value("A0");
        amygdalaTrauma = p.value("A0_trauma");
        amygdalaHalf = p.value("K_A");
        opponentGain = p.value("gain_opponent");
        softness = p.value("opponent_softness");
        longingGain = p.value("gain_longing");
        d0 = p.value("d0");
        dStress = p.value("d_stress");
        stressHalf = p.value("stress_half");
        dTrauma = p.value("d_trauma");
        buffer = p.value("gain_trauma_trust");
        dAmygdala = p.value("d_amygdala");
        dWithdrawal = p.value("d_withdrawal");
        dTrust = p.value("d_trust");
    }

    /// Fills `r` from the states that start at `at` in `x`.
    void read(double[] x, int at, Readout r) {
        r.load = 1 - (1 - x[at + TRAUMA.ordinal()]) * (1 - x[at + ACUTE.ordinal()]);
        r.grievance =
                x[at + GRIEVANCE_3.ordinal()]
                        + x[at + GRIEVANCE_20.ordinal()]
                        + x[at + GRIEVANCE_150.ordinal()];
        r.fear = reactiveFear(x, at);
        readTrust(x, at, r);
        double rest = amygdalaRest * (1 + amygdalaTrauma * r.load);
        r.amygdala = rest + (1 - rest) * r.fear / (r.fear + amygdalaHalf);
        double lack = x[at + SETPOINT.ordinal()] - x[at + GLOW.ordinal()];
        r.withdrawal =
                opponentGain * softness * r.hinge(lack / softness)
                        + longingGain * x[at + LONGING.ordinal()];
        r.dysregulation = dysregulation(x[at + STRESS.ordinal()], r);
    }

    /// E2
    private double reactiveFear(double[] x, int at) {
        double stress = x[at + STRESS.ordinal()];
        double reached = 1 - reinstate * stress / (stressReinstate + stress);
        double safe = x[at + SAFETY.ordinal()] * (1 - x[at + REMINDED.ordinal()]) * reached;
        return x[at + FEAR.ordinal()]
                * (1 - safe)
                * (1 + kindlingGain * x[at + KINDLING.ordinal()]);
    }

    /// E1
    private void readTrust(double[] x, int at, Readout r) {
        double prior = k0 * (1 - k0Trauma * x[at + TRAUMA.ordinal()]);
        for (int f = 0; f < r.record.length; f++) {
            double kept = x[at + Layout.inRow(KEPT, f)];
            double lapsed = x[at + Layout.inRow(LAPSED, f)] + x[at + Layout.inRow(LASTING, f)];
            r.record[f] = Math.log((kept + prior) / (lapsed + l0));
            r.own[f] = r.own.length > 1 ? x[at + layout.facetNoise(troth.dyad.Partner.A, f)] : 0;
        }
        r.closenessPart = closenessWeight * (x[at + CLOSENESS.ordinal()] - 1);
        r.glowPart = glowWeight * x[at + GLOW.ordinal()];
        r.fearPart = -fearWeight * r.fear;
        r.unexplainedPart = x[at + layout.mechanism() + Noise.UNEXPLAINED.ordinal()];
        r.finishTrust();
    }

    /// E5
    private double dysregulation(double stress, Readout r) {
        double over = r.trust - 0.5;
        return Normal.logistic(
                d0
                        + dStress * stress / (1 + stressHalf * stress)
                        + dTrauma * r.load * (1 - buffer * over)
                        + dAmygdala * (r.amygdala - amygdalaRest)
                        + dWithdrawal * r.withdrawal
                        - dTrust * over);
    }
}
