package troth.model;

import static troth.model.State.*;

/// J1 and J2: closeness that is wanted calms, rewards and builds; what is not wanted trains fear.
///
/// ```text
/// J1  value += a_value want (rew - value)            rew = reward (1 - depletion)
///     glow += want rew (1 - glow_saturation glow / (1 + glow));  want = want_max w^2 / (w^2 + want_half)
///     labile += a_safety safe want (1 + gain_ot_safety) open (1 - labile) / (1 + R) / (1 + kindling)
///     open = 1 - early_unlearning reminded
///     stress *= 1 - gain_buffer_touch want relief
///     dependence += a_relief X rew (1 - dependence)
///     kept += rate_kept credit want evidence sated
///     closeness += close want sated (2 - closeness);  lowmood and anxiety *= exp(-rise_mood rise)
///     sated = 1 / (1 + (setpoint / freq_half)^freq_hill), intimacy only
/// J2  harm = harm_unwanted (1 - wish)^2:  fear, lapsed and shame rise
/// ```
final class Contact {

    private final Records records;
    private final Want wanted;
    private final Mood mood;
    private final double valueRate;
    private final double saturation;
    private final double safetyRate;
    private final double oxytocinSafety;
    private final double earlyUnlearning;
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
        wanted = Want.of(p);
        mood = new Mood(p);
        valueRate = p.value("a_value");
        saturation = p.value("glow_saturation");
        safetyRate = p.value("a_safety");
        oxytocinSafety = p.value("gain_ot_safety");
        earlyUnlearning = p.value("early_unlearning");
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

    /// @param r the readout before the event
    /// @param standing the afterglow before the event, which damps the new one
    /// @param near closeness before the event, of whose rise mood is lifted
    void meet(Impulse.Contact c, double[] x, int at, Readout r, double standing, double near) {
        var h = c.handOver();
        double sated = c.intimate() ? sated(x[at + SETPOINT.ordinal()]) : 1;
        double want = wanted.from(c.leastWish());
        learn(c, want, x, at, r, standing);
        calm(c, want, x, at, r);
        double nearer = h.close() * want * sated;
        mood.lift(x, at, Math.min(1, nearer) * (2 - near), c.share());
        x[at + CLOSENESS.ordinal()] += part(nearer, c) * (2 - x[at + CLOSENESS.ordinal()]);
        records.good(x, at, c.touches(), c.share() * rateKept * h.evidence() * want * sated);
        harm(c, x, at);
    }

    /// The part of a step towards a bound that a share of the encounter makes, so that shares which
    /// sum to 1 make the whole step.
    private static double part(double step, Impulse.Contact c) {
        return c.share() == 1 ? Math.min(1, step) : 1 - Math.pow(1 - Math.min(1, step), c.share());
    }

    private void learn(
            Impulse.Contact c, double want, double[] x, int at, Readout r, double standing) {
        double reward = c.handOver().reward() * (1 - x[at + DEPLETION.ordinal()]);
        double damped = 1 - saturation * standing / (1 + standing);
        x[at + VALUE.ordinal()] += part(valueRate * want, c) * (reward - x[at + VALUE.ordinal()]);
        x[at + GLOW.ordinal()] += c.share() * want * reward * damped;
        double relieved = part(reliefRate * r.withdrawal * reward, c);
        x[at + DEPENDENCE.ordinal()] += relieved * (1 - x[at + DEPENDENCE.ordinal()]);
    }

    private void calm(Impulse.Contact c, double want, double[] x, int at, Readout r) {
        var h = c.handOver();
        double open = 1 - earlyUnlearning * x[at + REMINDED.ordinal()];
        double safe = safetyRate * h.safe() * want * (1 + oxytocinSafety) * open;
        double guarded = (1 + r.fear) * (1 + x[at + KINDLING.ordinal()]);
        x[at + LABILE.ordinal()] += part(safe / guarded, c) * (1 - x[at + LABILE.ordinal()]);
        x[at + STRESS.ordinal()] *= Math.pow(1 - bufferTouch * want * h.relief(), c.share());
        if (c.intimate()) {
            double processed = sexHeals * want * Math.min(1, h.evidence()) * r.trust / (1 + r.fear);
            x[at + TRAUMA.ordinal()] *= Math.pow(1 - processed, c.share());
        }
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
