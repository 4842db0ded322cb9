package troth.model;

import static troth.model.State.*;

import java.util.Arrays;
import java.util.stream.IntStream;
import troth.dyad.Partner;
import troth.numeric.Normal;
import troth.numeric.Straight;

/// What [Drift] computes, of many couples at once (D1 to D5, E6): rate and level of every state in
/// columns, each couple with coefficients of its own. Held equal to [Drift] by a test, for all
/// states, coefficients and layouts.
///
/// Most states relax at a constant rate to a constant level; these stand in the columns once for
/// all, and only the others are computed anew.
final class ColumnDrift {

    private static final double LN2 = Math.log(2);

    private final Layout layout;
    private final Coefficients c;
    private final ColumnReadings[] readings;
    private final ColumnAffects affects;
    private final double[] rateKept;
    private final double[] keptDecay;
    private final double[] consolidate;
    private final double[] consolidateLoad;
    private final double[] labileDecay;
    private final double[] safetyDecay;
    private final double[] depletionGain;
    private final double[] depletionHalf;
    private final double[] stressDecay;
    private final double[] bufferTrust;
    private final double[] calmGlow;
    private final double[] stressCross;
    private final double[] hassle;
    private final double[] restCloseness;
    private final double[][] pushes;

    ColumnDrift(Coefficients c, Layout layout) {
        this.c = c;
        this.layout = layout;
        readings =
                new ColumnReadings[] {new ColumnReadings(c, layout), new ColumnReadings(c, layout)};
        affects = new ColumnAffects(c, layout);
        rateKept = c.of("rate_kept");
        keptDecay = c.of("H_kept", half -> LN2 / half);
        consolidate = c.of("consolidate");
        consolidateLoad = c.of("consolidate_load");
        labileDecay = c.of("tau_labile", tau -> 1 / tau);
        safetyDecay = c.of("tau_safety", tau -> 1 / tau);
        depletionGain = c.of("gain_depletion");
        depletionHalf = c.of("depletion_half");
        stressDecay = c.of("tau_stress", tau -> 1 / tau);
        bufferTrust = c.of("buffer_trust");
        calmGlow = c.of("calm_glow");
        stressCross = c.of("stress_cross");
        hassle = new double[c.couples()];
        Arrays.setAll(hassle, i -> c.of("gain_noise")[i] * c.of("hassle")[i]);
        pushes = new double[2][c.couples()];
        restCloseness = c.of("rest_closeness", level -> Normal.logit(level / 2));
    }

    /// The states that do not relax to a constant level at a constant rate, both partners.
    int[] moving() {
        var shared = new State[] {SAFETY, SETPOINT, DEPLETION, STRESS, LONGING};
        var mine =
                IntStream.concat(
                        IntStream.concat(
                                Arrays.stream(shared).mapToInt(State::ordinal),
                                IntStream.rangeClosed(ANXIETY.ordinal(), INTRUSION.ordinal())),
                        IntStream.range(0, layout.facets().size()).map(f -> Layout.inRow(KEPT, f)));
        var both = mine.flatMap(i -> IntStream.of(i, layout.width() + i));
        return both.sorted().toArray();
    }

    /// Writes what never changes: all rates and levels but those of [#moving].
    void still(double[][] rate, double[][] level) {
        for (var partner : Partner.values()) {
            int at = layout.offset(partner);
            still(rate, at, "tau_", 1, FEAR, LABILE, KINDLING, REMINDED, DEPENDENCE, ACUTE, SORE);
            still(rate, at, "H_", LN2, GLOW, VALUE);
            rate[at + GRIEVANCE_3.ordinal()] = c.of("tau_3", tau -> 1 / tau);
            rate[at + GRIEVANCE_20.ordinal()] = c.of("tau_20", tau -> 1 / tau);
            rate[at + GRIEVANCE_150.ordinal()] = c.of("tau_150", tau -> 1 / tau);
            rate[at + SETPOINT.ordinal()] = c.of("tau_setpoint", tau -> 1 / tau);
            rate[at + DEPLETION.ordinal()] = c.of("tau_depletion", tau -> 1 / tau);
            rate[at + CLOSENESS.ordinal()] = c.of("tau_closeness", tau -> 1 / tau);
            rate[at + LONGING.ordinal()] = c.of("tau_longing", tau -> 1 / tau);
            for (int f = 0; f < layout.facets().size(); f++) {
                stillRecord(rate, level, at, f);
            }
        }
    }

    private void still(double[][] rate, int at, String prefix, double top, State... states) {
        for (var state : states) {
            rate[at + state.ordinal()] = c.of(prefix + state.tag(), time -> top / time);
        }
    }

    private void stillRecord(double[][] rate, double[][] level, int at, int f) {
        var lapsedDecay = c.of("H_lapsed", half -> LN2 / half);
        var rateLapsed = c.of("rate_lapsed");
        rate[at + Layout.inRow(KEPT, f)] = keptDecay.clone();
        rate[at + Layout.inRow(LAPSED, f)] = lapsedDecay;
        Arrays.setAll(level[at + Layout.inRow(LAPSED, f)], i -> rateLapsed[i] / lapsedDecay[i]);
        rate[at + Layout.inRow(CREDIT, f)] = c.of("tau_credit", tau -> 1 / tau);
        Arrays.fill(level[at + Layout.inRow(CREDIT, f)], 1);
    }

    /// Reads the noise, which stands still while a step is made, and writes the level of closeness.
    void stand(double[][] x, double[][] level) {
        stand(x, 0, level, pushes[0]);
        stand(x, layout.width(), level, pushes[1]);
    }

    private void stand(double[][] x, int at, double[][] level, double[] push) {
        int noise = at + layout.mechanism();
        closeness(x[noise + Noise.DISTANCE.ordinal()], level[at + CLOSENESS.ordinal()]);
        hassled(x[noise + Noise.HASSLE.ordinal()], push);
    }

    private void closeness(double[] noise, double[] level) {
        for (int i = 0; i < level.length; i++) {
            level[i] = restCloseness[i] + noise[i];
        }
        Straight.logistic(level);
        for (int i = 0; i < level.length; i++) {
            level[i] *= 2;
        }
    }

    private void hassled(double[] noise, double[] push) {
        System.arraycopy(noise, 0, push, 0, push.length);
        Straight.exp(push);
        for (int i = 0; i < push.length; i++) {
            push[i] *= hassle[i] * stressDecay[i];
        }
    }

    /// Writes rate and level of the states that [#moving] names, with the noise that [#stand] read.
    ///
    /// @param x, rate, level shape `[states][couples]`
    void relax(double[][] x, double[][] rate, double[][] level) {
        int width = layout.width();
        readings[0].read(x, 0);
        readings[1].read(x, width);
        relax(x, 0, width, rate, level);
        relax(x, width, 0, rate, level);
    }

    private void relax(double[][] x, int at, int other, double[][] rate, double[][] level) {
        var r = readings[at == 0 ? 0 : 1];
        var partner = readings[at == 0 ? 1 : 0];
        for (int f = 0; f < layout.facets().size(); f++) {
            record(x[at + Layout.inRow(CREDIT, f)], level[at + Layout.inRow(KEPT, f)]);
        }
        safety(
                x[at + LABILE.ordinal()],
                r,
                rate[at + SAFETY.ordinal()],
                level[at + SAFETY.ordinal()]);
        reward(x, at, level);
        var push = pushes[at == 0 ? 0 : 1];
        calm(x[at + GLOW.ordinal()], r, rate[at + STRESS.ordinal()]);
        stress(push, partner, rate[at + STRESS.ordinal()], level[at + STRESS.ordinal()]);
        longing(x, at, r, level[at + LONGING.ordinal()]);
        affects.relax(x, at, other, r, rate, level);
    }

    private void record(double[] credit, double[] level) {
        for (int i = 0; i < level.length; i++) {
            level[i] = rateKept[i] * credit[i] / keptDecay[i];
        }
    }

    private void safety(double[] labile, ColumnReadings r, double[] rate, double[] level) {
        for (int i = 0; i < level.length; i++) {
            double growth =
                    consolidate[i]
                            * (1 - consolidateLoad[i] * r.load[i])
                            * labile[i]
                            * labileDecay[i];
            rate[i] = growth + safetyDecay[i];
            level[i] = growth / (growth + safetyDecay[i]);
        }
    }

    private void reward(double[][] x, int at, double[][] level) {
        var glow = x[at + GLOW.ordinal()];
        var setpoint = x[at + SETPOINT.ordinal()];
        var expected = level[at + SETPOINT.ordinal()];
        var depleted = level[at + DEPLETION.ordinal()];
        for (int i = 0; i < glow.length; i++) {
            expected[i] = glow[i];
            depleted[i] = depletionGain[i] * setpoint[i] / (setpoint[i] + depletionHalf[i]);
        }
    }

    private void calm(double[] glow, ColumnReadings r, double[] rate) {
        for (int i = 0; i < rate.length; i++) {
            double eased = bufferTrust[i] * r.trust[i] + calmGlow[i] * glow[i];
            rate[i] = stressDecay[i] * (1 + eased);
        }
    }

    private void stress(double[] push, ColumnReadings partner, double[] rate, double[] level) {
        for (int i = 0; i < level.length; i++) {
            level[i] = (stressCross[i] * partner.dysregulation[i] + push[i]) / rate[i];
        }
    }

    private void longing(double[][] x, int at, ColumnReadings r, double[] level) {
        var apart = x[at + APART.ordinal()];
        var closeness = x[at + CLOSENESS.ordinal()];
        for (int i = 0; i < level.length; i++) {
            level[i] = apart[i] * r.trust[i] * closeness[i] / 2;
        }
    }
}
