package troth.numeric;

import java.util.Arrays;

/// Climbs to the maximum of a smooth function by BFGS: a quasi-Newton method that learns the
/// inverse Hessian from gradients, with a backtracking line search that asks for a sufficient rise
/// and keeps the curvature positive.
///
/// @source nocedalwright2006 6.1
public final class Ascent {

    private static final double ENOUGH_RISE = 1e-4;
    private static final int MOST_HALVINGS = 20;
    private static final double LONGEST = 1;

    /// A function: returns its value at `x` and writes its gradient.
    @FunctionalInterface
    public interface Function {
        double at(double[] x, double[] gradient);
    }

    /// @param x where it ended
    /// @param gain what one more step promised
    public record Summit(
            Series x,
            double value,
            Series gradient,
            int evaluations,
            double gain,
            boolean converged) {}

    private final Function function;
    private final int size;
    private final double enough;
    private final int mostSteps;
    private final double[][] inverse;

    /// @param enough stops where one more step promises less than this
    public Ascent(Function function, int size, double enough, int mostSteps) {
        this.function = function;
        this.size = size;
        this.enough = enough;
        this.mostSteps = mostSteps;
        inverse = new double[size][size];
    }

    /// @param curvature a first guess of the Hessian of -f, positive definite, shape `[size][size]`
    public Summit climb(double[] start, double[][] curvature) {
        var first = Definite.inverse(curvature);
        for (int i = 0; i < size; i++) {
            System.arraycopy(first[i], 0, inverse[i], 0, size);
        }
        var x = start.clone();
        var gradient = new double[size];
        double value = function.at(x, gradient);
        int evaluations = 1;
        double gain = Double.POSITIVE_INFINITY;
        for (int step = 0; step < mostSteps; step++) {
            var direction = times(gradient);
            gain = dot(direction, gradient) / 2;
            if (!(gain > enough)) {
                break;
            }
            double length = Math.min(1, LONGEST / largest(direction));
            var nextGradient = new double[size];
            double[] next = x;
            double nextValue = Double.NEGATIVE_INFINITY;
            for (int h = 0; h < MOST_HALVINGS; h++, length /= 3) {
                next = moved(x, direction, length);
                nextValue = function.at(next, nextGradient);
                evaluations++;
                if (nextValue > value + ENOUGH_RISE * length * 2 * gain) {
                    break;
                }
            }
            if (!(nextValue > value)) {
                break;
            }
            learn(x, next, gradient, nextGradient);
            x = next;
            value = nextValue;
            gradient = nextGradient;
        }
        return new Summit(
                Series.of(x), value, Series.of(gradient), evaluations, gain, gain <= 100 * enough);
    }

    private static double largest(double[] x) {
        return Arrays.stream(x).map(Math::abs).max().orElse(0);
    }

    private static double[] moved(double[] x, double[] direction, double length) {
        var next = x.clone();
        for (int i = 0; i < x.length; i++) {
            next[i] += length * direction[i];
        }
        return next;
    }

    /// The BFGS update of the inverse Hessian of -f.
    private void learn(double[] x, double[] next, double[] gradient, double[] nextGradient) {
        var s = new double[size];
        var y = new double[size];
        for (int i = 0; i < size; i++) {
            s[i] = next[i] - x[i];
            y[i] = gradient[i] - nextGradient[i];
        }
        double sy = dot(s, y);
        if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) {
            return;
        }
        var hy = times(y);
        double yhy = dot(y, hy);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] +=
                        (1 + yhy / sy) * s[i] * s[j] / sy - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private double[] times(double[] v) {
        var product = new double[size];
        for (int i = 0; i < size; i++) {
            product[i] = dot(inverse[i], v);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
