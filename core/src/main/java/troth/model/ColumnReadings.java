package troth.model;

import static troth.model.State.*;

import troth.dyad.Partner;
import troth.numeric.Straight;

/// What [Readings] computes, of one partner of many couples at once, as far as the drift asks for
/// it (E1 to E5). Each loop is one equation over all couples, or a part of it.
///
/// Shape of every column: `[couples]`.
final class ColumnReadings {

    final double[] load;
    final double[] grievance;
    final double[] fear;
    final double[] trust;
    final double[] withdrawal;
    final double[] dysregulation;
    private final double[] amygdala;
    private final double[] odds;
    private final double[] lack;
    private final Layout layout;
    private final double[] k0;
    private final double[] l0;
    private final double[] k0Trauma;
    private final double[] closenessWeight;
    private final double[] fearWeight;
    private final double[] glowWeight;
    private final double[] reinstate;
    private final double[] stressReinstate;
    private final double[] kindlingGain;
    private final double[] amygdalaRest;
    private final double[] amygdalaTrauma;
    private final double[] amygdalaHalf;
    private final double[] opponentGain;
    private final double[] softness;
    private final double[] longingGain;
    private final double[] d0;
    private final double[] dStress;
    private final double[] stressHalf;
    private final double[] dTrauma;
    private final double[] buffer;
    private final double[] dAmygdala;
    private final double[] dWithdrawal;
    private final double[] dTrust;

    ColumnReadings(Coefficients c, Layout layout) {
        this.layout = layout;
        load = new double[c.couples()];
        grievance = new double[c.couples()];
        fear = new double[c.couples()];
        trust = new double[c.couples()];
        withdrawal = new double[c.couples()];
        dysregulation = new double[c.couples()];
        amygdala = new double[c.couples()];
        odds = new double[c.couples()];
        lack = new double[c.couples()];
        k0 = c.of("k0");
        l0 = c.of("l0");
        k0Trauma = c.of("k0_trauma");
        closenessWeight = c.of("g_closeness");
        fearWeight = c.of("g_fear");
        glowWeight = c.of("gain_ot_trust");
        reinstate = c.of("reinstate");
        stressReinstate = c.of("stress_reinstate");
        kindlingGain = c.of("gain_kindling");
        amygdalaRest = c.of("A0");
        amygdalaTrauma = c.of("A0_trauma");
        amygdalaHalf = c.of("K_A");
        opponentGain = c.of("gain_opponent");
        softness = c.of("opponent_softness");
        longingGain = c.of("gain_longing");
        d0 = c.of("d0");
        dStress = c.of("d_stress");
        stressHalf = c.of("stress_half");
        dTrauma = c.of("d_trauma");
        buffer = c.of("gain_trauma_trust");
        dAmygdala = c.of("d_amygdala");
        dWithdrawal = c.of("d_withdrawal");
        dTrust = c.of("d_trust");
    }

    /// @param x the states, shape `[states][couples]`; those of this partner begin at `at`
    void read(double[][] x, int at) {
        readLoad(x, at);
        readFear(x, at);
        if (layout.facets().size() == 1) {
            readRecord(x, at);
        } else {
            readRecords(x, at);
        }
        readTrust(x, at);
        readAmygdala();
        readWithdrawal(x, at);
        readDysregulation(x[at + STRESS.ordinal()]);
    }

    private void readLoad(double[][] x, int at) {
        var trauma = x[at + TRAUMA.ordinal()];
        var acute = x[at + ACUTE.ordinal()];
        var days = x[at + GRIEVANCE_3.ordinal()];
        var weeks = x[at + GRIEVANCE_20.ordinal()];
        var months = x[at + GRIEVANCE_150.ordinal()];
        for (int i = 0; i < load.length; i++) {
            load[i] = 1 - (1 - trauma[i]) * (1 - acute[i]);
            grievance[i] = days[i] + weeks[i] + months[i];
        }
    }

    /// E2
    private void readFear(double[][] x, int at) {
        var learned = x[at + FEAR.ordinal()];
        var safety = x[at + SAFETY.ordinal()];
        var reminded = x[at + REMINDED.ordinal()];
        var stress = x[at + STRESS.ordinal()];
        var kindling = x[at + KINDLING.ordinal()];
        for (int i = 0; i < fear.length; i++) {
            double reached = 1 - reinstate[i] * stress[i] / (stressReinstate[i] + stress[i]);
            double safe = safety[i] * (1 - reminded[i]) * reached;
            fear[i] = learned[i] * (1 - safe) * (1 + kindlingGain[i] * kindling[i]);
        }
    }

    /// E1, the odds of the record.
    private void readRecord(double[][] x, int at) {
        var trauma = x[at + TRAUMA.ordinal()];
        var kept = x[at + Layout.inRow(KEPT, 0)];
        var lapsed = x[at + Layout.inRow(LAPSED, 0)];
        var lasting = x[at + Layout.inRow(LASTING, 0)];
        for (int i = 0; i < odds.length; i++) {
            double prior = k0[i] * (1 - k0Trauma[i] * trauma[i]);
            odds[i] = (kept[i] + prior) / (lapsed[i] + lasting[i] + l0[i]);
        }
    }

    /// E1, the geometric mean of the odds of the records, one couple after the other: logarithms do
    /// not become vector code.
    private void readRecords(double[][] x, int at) {
        int facets = layout.facets().size();
        for (int i = 0; i < odds.length; i++) {
            double prior = k0[i] * (1 - k0Trauma[i] * x[at + TRAUMA.ordinal()][i]);
            double sum = 0;
            for (int f = 0; f < facets; f++) {
                double kept = x[at + Layout.inRow(KEPT, f)][i];
                double lapsed = x[at + Layout.inRow(LAPSED, f)][i];
                double lasting = x[at + Layout.inRow(LASTING, f)][i];
                sum += Math.log((kept + prior) / (lapsed + lasting + l0[i]));
                sum += x[at + layout.facetNoise(Partner.A, f)][i];
            }
            odds[i] = Math.exp(sum / facets);
        }
    }

    /// E1: T = 1 / (1 + exp(-THETA)), THETA the logarithm of the odds and what all facets share.
    private void readTrust(double[][] x, int at) {
        var closeness = x[at + CLOSENESS.ordinal()];
        var glow = x[at + GLOW.ordinal()];
        var unexplained = x[at + layout.mechanism() + Noise.UNEXPLAINED.ordinal()];
        for (int i = 0; i < trust.length; i++) {
            double shared =
                    closenessWeight[i] * (closeness[i] - 1)
                            + glowWeight[i] * glow[i]
                            - fearWeight[i] * fear[i]
                            + unexplained[i];
            trust[i] = -shared;
        }
        Straight.exp(trust);
        for (int i = 0; i < trust.length; i++) {
            trust[i] = odds[i] / (odds[i] + trust[i]);
        }
    }

    /// E3
    private void readAmygdala() {
        for (int i = 0; i < amygdala.length; i++) {
            double rest = amygdalaRest[i] * (1 + amygdalaTrauma[i] * load[i]);
            amygdala[i] = rest + (1 - rest) * fear[i] / (fear[i] + amygdalaHalf[i]);
        }
    }

    /// E4, with ln(1 + exp(z)) = max(z, 0) + ln(1 + exp(-|z|)).
    private void readWithdrawal(double[][] x, int at) {
        var setpoint = x[at + SETPOINT.ordinal()];
        var glow = x[at + GLOW.ordinal()];
        var longing = x[at + LONGING.ordinal()];
        for (int i = 0; i < withdrawal.length; i++) {
            lack[i] = (setpoint[i] - glow[i]) / softness[i];
            withdrawal[i] = -Math.abs(lack[i]);
        }
        Straight.exp(withdrawal);
        for (int i = 0; i < withdrawal.length; i++) {
            withdrawal[i] = Math.max(lack[i], 0) + Straight.log1p(withdrawal[i]);
        }
        for (int i = 0; i < withdrawal.length; i++) {
            withdrawal[i] =
                    opponentGain[i] * softness[i] * withdrawal[i] + longingGain[i] * longing[i];
        }
    }

    /// E5
    private void readDysregulation(double[] stress) {
        for (int i = 0; i < dysregulation.length; i++) {
            double over = trust[i] - 0.5;
            dysregulation[i] =
                    d0[i]
                            + dStress[i] * stress[i] / (1 + stressHalf[i] * stress[i])
                            + dTrauma[i] * load[i] * (1 - buffer[i] * over)
                            + dAmygdala[i] * (amygdala[i] - amygdalaRest[i])
                            + dWithdrawal[i] * withdrawal[i]
                            - dTrust[i] * over;
        }
        Straight.logistic(dysregulation);
    }
}
