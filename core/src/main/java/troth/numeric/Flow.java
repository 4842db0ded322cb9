package troth.numeric;

/// Carries a state along a differential equation: the explicit Runge-Kutta pair of Dormand and
/// Prince, of order 5 with an error estimate of order 4, its step chosen so that each step errs by
/// less than the tolerance, absolute and relative alike.
///
/// Seven evaluations a step, the last of which is the first of the next. Not for stiff equations;
/// ours relax in hours at the fastest while steps are shorter than that.
///
/// @source dormandprince1980
/// @source hairer1993 II.4 and II.5
public final class Flow {

    /// dy/dt at time `t` and state `y`, written to `dy`.
    @FunctionalInterface
    public interface Field {
        void at(double t, double[] y, double[] dy);
    }

    private static final double[][] A = {
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    private static final double[] C = {1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };
    private static final double SAFETY = 0.9;
    private static final double MOST_GROWTH = 5;
    private static final double MOST_CUT = 0.2;
    private static final int MOST_STEPS = 1_000_000;

    private final Field field;
    private final double tolerance;
    private final double[][] k;
    private final double[] trial;
    private double lastStep;

    /// @param size number of states
    /// @param tolerance local error allowed, relative to max(|y|, 1e-3) of each state
    public Flow(Field field, int size, double tolerance) {
        this.field = field;
        this.tolerance = tolerance;
        k = new double[7][size];
        trial = new double[size];
    }

    /// Moves `y` from time `from` to time `to`, in place.
    public void advance(double[] y, double from, double to) {
        double t = from;
        double step = lastStep > 0 ? lastStep : (to - from) / 16;
        field.at(t, y, k[0]);
        for (int n = 0; t < to; n++) {
            if (n == MOST_STEPS || !(step > 0)) {
                throw new IllegalStateException(
                        "The equation could not be followed past time %s. Please report this."
                                .formatted(t));
            }
            boolean last = t + step * 1.0000001 >= to;
            double h = last ? to - t : step;
            double error = attempt(y, t, h);
            if (error <= 1) {
                t = last ? to : t + h;
                System.arraycopy(trial, 0, y, 0, y.length);
                System.arraycopy(k[6], 0, k[0], 0, y.length);
            }
            double next = h * factor(error);
            if (!(last && error <= 1 && next < step)) {
                step = last && error <= 1 ? Math.max(next, step) : next;
            }
        }
        lastStep = step;
    }

    /// Forgets the length of the last step, as after a jump.
    public void restart() {
        lastStep = 0;
    }

    private static double factor(double error) {
        double ideal = SAFETY * Math.pow(Math.max(error, 1e-10), -0.2);
        return Math.clamp(ideal, MOST_CUT, MOST_GROWTH);
    }

    /// Tries one step into `trial` and returns its error in units of the tolerance.
    private double attempt(double[] y, double t, double h) {
        for (int stage = 0; stage < A.length; stage++) {
            for (int i = 0; i < y.length; i++) {
                double sum = 0;
                for (int j = 0; j <= stage; j++) {
                    sum += A[stage][j] * k[j][i];
                }
                trial[i] = y[i] + h * sum;
            }
            field.at(t + C[stage] * h, trial, k[stage + 1]);
        }
        double worst = 0;
        for (int i = 0; i < y.length; i++) {
            double e = 0;
            for (int j = 0; j < E.length; j++) {
                e += E[j] * k[j][i];
            }
            double scale = Math.max(Math.max(Math.abs(y[i]), Math.abs(trial[i])), 1e-3);
            worst = Math.max(worst, Math.abs(h * e) / (tolerance * scale));
        }
        return worst;
    }
}
