package troth.model;

import static troth.model.State.*;

import java.util.Arrays;
import troth.numeric.Straight;

/// E6 of many couples at once: every affect goes to its level, and to that of the partner.
final class ColumnAffects {

    private static final State[] KINDS = TrustModel.AFFECTS;

    private final Layout layout;
    private final double[][][] weights = new double[KINDS.length][][];
    private final boolean[][] acts = new boolean[KINDS.length][];
    private final double[] affectDecay;
    private final double[] inertia;
    private final double[] pull;
    private final double[] own;
    private final double[] shared;
    private final double[] nearness;

    ColumnAffects(Coefficients c, Layout layout) {
        this.layout = layout;
        affectDecay = c.of("tau_affect", tau -> 1 / tau);
        inertia = c.of("affect_inertia");
        pull = c.of("affect_pull");
        own = new double[c.couples()];
        shared = new double[c.couples()];
        nearness = new double[c.couples()];
        for (int k = 0; k < KINDS.length; k++) {
            weights[k] = weights(c, KINDS[k]);
            acts[k] = new boolean[weights[k].length];
            for (int j = 0; j < acts[k].length; j++) {
                acts[k][j] = Arrays.stream(weights[k][j]).anyMatch(w -> w != 0);
            }
        }
    }

    /// One column for each of the causes of [Affects].
    private static double[][] weights(Coefficients c, State affect) {
        var columns = new double[Affects.CAUSES.length][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = c.of("%s_%s".formatted(affect.tag(), Affects.CAUSES[j])).clone();
        }
        if (affect == LOW_MOOD) {
            var serotonin = c.of("gain_serotonin");
            Arrays.setAll(columns[4], i -> columns[4][i] - serotonin[i]);
        }
        return columns;
    }

    void relax(
            double[][] x, int at, int other, ColumnReadings r, double[][] rate, double[][] level) {
        paces(x[at + APART.ordinal()], r.dysregulation);
        var mood = x[at + layout.mechanism() + Noise.MOOD.ordinal()];
        var closeness = x[at + CLOSENESS.ordinal()];
        for (int i = 0; i < nearness.length; i++) {
            nearness[i] = closeness[i] - 1;
        }
        for (int k = 0; k < KINDS.length; k++) {
            int i = KINDS[k].ordinal();
            target(k, r, x[at + GLOW.ordinal()], mood, level[at + i]);
            share(x[other + i], rate[at + i], level[at + i]);
        }
    }

    private void paces(double[] apart, double[] dysregulation) {
        for (int i = 0; i < own.length; i++) {
            own[i] = affectDecay[i] / (1 + inertia[i] * dysregulation[i]);
            shared[i] = pull[i] * (1 - apart[i]);
        }
    }

    /// A weight of 0 would change no bit, so a cause that acts in no couple is left out.
    private void target(int k, ColumnReadings r, double[] glow, double[] mood, double[] target) {
        System.arraycopy(weights[k][0], 0, target, 0, target.length);
        for (int j = 1; j < acts[k].length; j++) {
            if (acts[k][j]) {
                add(weights[k][j], cause(j, r, glow), target);
            }
        }
        for (int i = 0; i < target.length; i++) {
            target[i] += mood[i];
        }
        Straight.logistic(target);
    }

    /// In the order of the causes of [Affects].
    private double[] cause(int j, ColumnReadings r, double[] glow) {
        return switch (j) {
            case 1 -> r.fear;
            case 2 -> r.dysregulation;
            case 3, 7 -> r.load;
            case 4 -> glow;
            case 5 -> r.withdrawal;
            case 6 -> r.grievance;
            case 8 -> r.trust;
            default -> nearness;
        };
    }

    private static void add(double[] weight, double[] cause, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight[i] * cause[i];
        }
    }

    private void share(double[] partner, double[] rate, double[] level) {
        for (int i = 0; i < level.length; i++) {
            rate[i] = own[i] + shared[i];
            level[i] = (own[i] * level[i] + shared[i] * partner[i]) / rate[i];
        }
    }
}
