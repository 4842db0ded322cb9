package troth.model;

import static troth.model.State.*;

/// J1 and J2: closeness that is wanted calms, rewards and builds; what is not wanted trains fear.
///
/// ```text
/// J1  value += a_value want (rew - value)            rew = reward (1 - depletion)
///     glow += want rew (1 - glow_saturation glow / (1 + glow));  want = want_max w^2 / (w^2 + want_half)
///     labile += a_safety safe want (1 + gain_ot_safety) (1 - labile) / (1 + R) / (1 + kindling)
///     stress *= 1 - gain_buffer_touch want relief
///     dependence += a_relief X rew (1 - dependence)
///     kept += rate_kept credit want evidence sated
///     closeness += close want sated (2 - closeness)
///     sated = 1 / (1 + (setpoint / freq_half)^freq_hill), intimacy only
/// J2  harm = harm_unwanted (1 - wish)^2:  fear, lapsed and shame rise
/// ```
final class Contact {

    private final Records records;
    private final double wantMax;
    private final double wantHalf;
    private final double valueRate;
    private final double saturation;
    private final double safetyRate;
    private final double oxytocinSafety;
    private final double bufferTouch;
    private final double reliefRate;
    private final double rateKept;
    private final double sexHeals;
    private final double freqHalf;
    private final double freqHill;
    private final double harmUnwanted;
    private final double fearRate;
    private final double harmLapse;
    private final double harmShame;
    private final double omissionCloseness;

    Contact(Parameters p, Records records) {
        this.records = records;
        wantMax = p.value("want_max");
        wantHalf = p.value("want_half");
        valueRate = p.value("a_value");
        saturation = p.value("glow_saturation");
        safetyRate = p.value("a_safety");
        oxytocinSafety = p.value("gain_ot_safety");
        bufferTouch = p.value("gain_buffer_touch");
        reliefRate = p.value("a_relief");
        rateKept = p.value("rate_kept");
        sexHeals = p.value("gain_sex_heals");
        freqHalf = p.value("freq_half");
        freqHill = p.value("freq_hill");
        harmUnwanted = p.value("harm_unwanted");
        fearRate = p.value("a_fear");
        harmLapse = p.value("harm_lapse") * p.value("breach");
        harmShame = p.value("harm_shame");
        omissionCloseness = p.value("omission_closeness");
    }

    void meet(Impulse.Contact c, double[] x, int at, Readout r) {
        var h = c.handOver();
        double share = c.share();
        double sated = c.intimate() ? sated(x[at + SETPOINT.ordinal()]) : 1;
        double want = want(c.leastWish());
        learn(c, want, x, at, r);
        calm(c, want, x, at, r);
        double closer = Math.min(1, share * h.close() * want * sated);
        x[at + CLOSENESS.ordinal()] += closer * (2 - x[at + CLOSENESS.ordinal()]);
        records.good(x, at, c.touches(), share * rateKept * h.evidence() * want * sated);
        harm(c, x, at);
    }

    private void learn(Impulse.Contact c, double want, double[] x, int at, Readout r) {
        double reward = c.handOver().reward() * (1 - x[at + DEPLETION.ordinal()]);
        double glow = x[at + GLOW.ordinal()];
        double value = x[at + VALUE.ordinal()];
        double dependence = x[at + DEPENDENCE.ordinal()];
        x[at + VALUE.ordinal()] += c.share() * valueRate * want * (reward - value);
        x[at + GLOW.ordinal()] +=
                c.share() * want * reward * (1 - saturation * glow / (1 + glow));
        double relieved = Math.min(1, c.share() * reliefRate * r.withdrawal * reward);
        x[at + DEPENDENCE.ordinal()] += relieved * (1 - dependence);
    }

    private void calm(Impulse.Contact c, double want, double[] x, int at, Readout r) {
        var h = c.handOver();
        double safe = safetyRate * h.safe() * want * (1 + oxytocinSafety);
        double guarded = (1 + r.fear) * (1 + x[at + KINDLING.ordinal()]);
        x[at + LABILE.ordinal()] +=
                Math.min(1, c.share() * safe / guarded) * (1 - x[at + LABILE.ordinal()]);
        x[at + STRESS.ordinal()] *= Math.pow(1 - bufferTouch * want * h.relief(), c.share());
        if (c.intimate()) {
            double processed =
                    sexHeals * want * Math.min(1, h.evidence()) * r.trust / (1 + r.fear);
            x[at + TRAUMA.ordinal()] *= Math.pow(1 - processed, c.share());
        }
    }

    /// want = want_max w^2 / (w^2 + want_half), 1 where both wish it fully.
    private double want(double leastWish) {
        double squared = leastWish * leastWish;
        return wantMax * squared / (squared + wantHalf);
    }

    /// Benefit of the next encounter falls where the body expects it: it saturates at about weekly.
    private double sated(double setpoint) {
        return 1 / (1 + Math.pow(setpoint / freqHalf, freqHill));
    }

    private void harm(Impulse.Contact c, double[] x, int at) {
        double harm = harmUnwanted * (1 - c.wish()) * (1 - c.wish());
        if (harm == 0) {
            return;
        }
        double fear = x[at + FEAR.ordinal()];
        x[at + FEAR.ordinal()] = 1 - (1 - fear) * Math.pow(1 - fearRate * harm, c.share());
        double shame = x[at + SHAME.ordinal()];
        x[at + SHAME.ordinal()] = 1 - (1 - shame) * Math.pow(1 - harmShame * harm, c.share());
        records.lapse(x, at, "unwanted", c.share() * harmLapse * harm, 0);
    }

    /// Expected closeness that did not come: a prediction error below 0.
    void miss(Impulse.Missed m, double[] x, int at) {
        x[at + VALUE.ordinal()] *= 1 - valueRate * m.expectation();
        x[at + CLOSENESS.ordinal()] *= 1 - omissionCloseness * m.expectation();
    }
}
