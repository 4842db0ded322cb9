package troth.model;

import static troth.model.State.*;

import troth.numeric.Normal;

/// What happens between events: every state relaxes to a level inside its interval, at a rate of at
/// least 0, `x' = rate (level - x)`. So no state can leave its interval, whatever the step.
///
/// ```text
/// D1  the record fades; an ordinary day adds to it    kept, lapsed, lasting, credit
/// D2  fear, and safety that labile safety becomes     fear, labile, safety, kindling, reminded
/// D3  afterglow, and what the body expects of it      glow, setpoint, value, dependence, depletion
/// D4  what hurts fades                                grievance, acute, trauma
/// D5  stress, closeness, parting                      stress, closeness, sore, apart, longing
/// E6  every affect goes to its level                  anxiety, lowmood, anger, shame, intrusion
/// ```
final class Drift {

    private static final double LN2 = Math.log(2);

    private final Layout layout;
    private final double noise;
    private final double rateKept;
    private final double rateLapsed;
    private final double keptDecay;
    private final double lapsedDecay;
    private final double creditDecay;
    private final double glowDecay;
    private final double valueDecay;
    private final double[] plainDecay = new double[SHARED];
    private final double consolidate;
    private final double consolidateLoad;
    private final double labileDecay;
    private final double safetyDecay;
    private final double setpointDecay;
    private final double depletionDecay;
    private final double depletionGain;
    private final double depletionHalf;
    private final double stressDecay;
    private final double bufferTrust;
    private final double calmGlow;
    private final double stressCross;
    private final double hassle;
    private final double restCloseness;
    private final double closenessDecay;
    private final double affectDecay;
    private final double inertia;
    private final double pull;
    private final double longingDecay;
    private final Affects affects;

    Drift(Parameters p, Layout layout) {
        this.layout = layout;
        affects = new Affects(p);
        noise = p.value("gain_noise");
        rateKept = p.value("rate_kept");
        rateLapsed = p.value("rate_lapsed");
        keptDecay = LN2 / p.value("H_kept");
        lapsedDecay = LN2 / p.value("H_lapsed");
        creditDecay = 1 / p.value("tau_credit");
        glowDecay = LN2 / p.value("H_glow");
        valueDecay = LN2 / p.value("H_value");
        consolidate = p.value("consolidate");
        consolidateLoad = p.value("consolidate_load");
        labileDecay = 1 / p.value("tau_labile");
        safetyDecay = 1 / p.value("tau_safety");
        setpointDecay = 1 / p.value("tau_setpoint");
        depletionDecay = 1 / p.value("tau_depletion");
        depletionGain = p.value("gain_depletion");
        depletionHalf = p.value("depletion_half");
        stressDecay = 1 / p.value("tau_stress");
        bufferTrust = p.value("buffer_trust");
        calmGlow = p.value("calm_glow");
        stressCross = p.value("stress_cross");
        hassle = p.value("hassle");
        restCloseness = Normal.logit(p.value("rest_closeness") / 2);
        closenessDecay = 1 / p.value("tau_closeness");
        affectDecay = 1 / p.value("tau_affect");
        inertia = p.value("affect_inertia");
        pull = p.value("affect_pull");
        longingDecay = 1 / p.value("tau_longing");
        plain(FEAR, p.value("tau_fear"));
        plain(LABILE, p.value("tau_labile"));
        plain(KINDLING, p.value("tau_kindling"));
        plain(REMINDED, p.value("tau_reminded"));
        plain(DEPENDENCE, p.value("tau_dependence"));
        plain(GRIEVANCE_3, p.value("tau_3"));
        plain(GRIEVANCE_20, p.value("tau_20"));
        plain(GRIEVANCE_150, p.value("tau_150"));
        plain(ACUTE, p.value("tau_acute"));
        plain(SORE, p.value("tau_sore"));
        plainDecay[GLOW.ordinal()] = glowDecay;
        plainDecay[VALUE.ordinal()] = valueDecay;
    }

    private void plain(State state, double tau) {
        plainDecay[state.ordinal()] = 1 / tau;
    }

    /// Fills rate and level of the states of the partner at `at`, whose readout is `r`; the other
    /// partner's states start at `other` and read `partner`.
    void relax(
            double[] x,
            int at,
            int other,
            Readout r,
            Readout partner,
            double[] rate,
            double[] level) {
        for (int i = 0; i < SHARED; i++) {
            rate[at + i] = plainDecay[i];
            level[at + i] = 0;
        }
        records(x, at, rate, level);
        safety(x, at, r, rate, level);
        reward(x, at, rate, level);
        burden(x, at, r, partner, rate, level);
        affect(x, at, other, r, rate, level);
    }

    private void records(double[] x, int at, double[] rate, double[] level) {
        for (int f = 0; f < layout.facets().size(); f++) {
            int kept = at + Layout.inRow(KEPT, f);
            int lapsed = at + Layout.inRow(LAPSED, f);
            int credit = at + Layout.inRow(CREDIT, f);
            rate[kept] = keptDecay;
            level[kept] = rateKept * x[credit] / keptDecay;
            rate[lapsed] = lapsedDecay;
            level[lapsed] = rateLapsed / lapsedDecay;
            rate[at + Layout.inRow(LASTING, f)] = 0;
            level[at + Layout.inRow(LASTING, f)] = 0;
            rate[credit] = creditDecay;
            level[credit] = 1;
        }
    }

    /// Safety grows from what is labile and fades: two flows, written as one relaxation.
    private void safety(double[] x, int at, Readout r, double[] rate, double[] level) {
        double growth =
                consolidate
                        * (1 - consolidateLoad * r.load)
                        * x[at + LABILE.ordinal()]
                        * labileDecay;
        rate[at + SAFETY.ordinal()] = growth + safetyDecay;
        level[at + SAFETY.ordinal()] = growth / (growth + safetyDecay);
    }

    private void reward(double[] x, int at, double[] rate, double[] level) {
        double setpoint = x[at + SETPOINT.ordinal()];
        rate[at + SETPOINT.ordinal()] = setpointDecay;
        level[at + SETPOINT.ordinal()] = x[at + GLOW.ordinal()];
        rate[at + DEPLETION.ordinal()] = depletionDecay;
        level[at + DEPLETION.ordinal()] = depletionGain * setpoint / (setpoint + depletionHalf);
    }

    private void burden(
            double[] x, int at, Readout r, Readout partner, double[] rate, double[] level) {
        double eased = bufferTrust * r.trust + calmGlow * x[at + GLOW.ordinal()];
        double stressRate = stressDecay * (1 + eased);
        double own = noise == 0 ? 0 : noise * hassle * Math.exp(noiseOf(x, at, Noise.HASSLE));
        rate[at + STRESS.ordinal()] = stressRate;
        level[at + STRESS.ordinal()] =
                (stressCross * partner.dysregulation + own * stressDecay) / stressRate;
        rate[at + CLOSENESS.ordinal()] = closenessDecay;
        level[at + CLOSENESS.ordinal()] =
                2 * Normal.logistic(restCloseness + noiseOf(x, at, Noise.DISTANCE));
        rate[at + TRAUMA.ordinal()] = 0;
        rate[at + APART.ordinal()] = 0;
        rate[at + LONGING.ordinal()] = longingDecay;
        level[at + LONGING.ordinal()] =
                x[at + APART.ordinal()] * r.trust * x[at + CLOSENESS.ordinal()] / 2;
    }

    private void affect(double[] x, int at, int other, Readout r, double[] rate, double[] level) {
        double own = affectDecay / (1 + inertia * r.dysregulation);
        double shared = pull * (1 - x[at + APART.ordinal()]);
        double mood = noiseOf(x, at, Noise.MOOD);
        double glow = x[at + GLOW.ordinal()];
        double closeness = x[at + CLOSENESS.ordinal()];
        for (int k = ANXIETY.ordinal(); k <= INTRUSION.ordinal(); k++) {
            double target =
                    Normal.logistic(
                            affects.target(k - ANXIETY.ordinal(), r, glow, closeness) + mood);
            rate[at + k] = own + shared;
            level[at + k] = (own * target + shared * x[other + k]) / (own + shared);
        }
    }

    private double noiseOf(double[] x, int at, Noise kind) {
        return x[at + layout.mechanism() + kind.ordinal()];
    }
}
