package troth.numeric;

import java.util.Arrays;
import java.util.function.Supplier;

/// Climbs to the maximum of a smooth function by BFGS: a quasi-Newton method that learns the
/// inverse Hessian from gradients, with a backtracking line search that asks for a sufficient rise.
///
/// @source nocedalwright2006 6.1
public final class Ascent {

    private static final double ENOUGH_RISE = 1e-4;
    private static final int MOST_CUTS = 20;
    private static final double CUT = 1.0 / 3;
    private static final double LONGEST = 1;

    /// A function: returns its value at `x` and writes its gradient.
    @FunctionalInterface
    public interface Function {
        double at(double[] x, double[] gradient);
    }

    /// Where it ended.
    ///
    /// @param gain what one more step promised
    public record Summit(
            Series x,
            double value,
            Series gradient,
            int evaluations,
            double gain,
            boolean converged) {}

    private static final class Point {
        final double[] x;
        final double value;
        final double[] gradient;

        Point(double[] x, double value, double[] gradient) {
            this.x = x;
            this.value = value;
            this.gradient = gradient;
        }
    }

    private final Function function;
    private final int size;
    private final double enough;
    private final int mostSteps;
    private final double[][] inverse;
    private int evaluations;

    /// @param enough stops where one more step promises less than this
    public Ascent(Function function, int size, double enough, int mostSteps) {
        this.function = function;
        this.size = size;
        this.enough = enough;
        this.mostSteps = mostSteps;
        inverse = new double[size][size];
    }

    /// @param metric a first guess of the inverse Hessian of -f, positive definite, asked for after
    ///   the function was evaluated at `start`
    public Summit climb(double[] start, Supplier<double[][]> metric) {
        var at = evaluate(start);
        var guess = metric.get();
        for (int i = 0; i < size; i++) {
            System.arraycopy(guess[i], 0, inverse[i], 0, size);
        }
        double gain = Double.POSITIVE_INFINITY;
        for (int step = 0; step < mostSteps; step++) {
            var direction = times(at.gradient);
            gain = dot(direction, at.gradient) / 2;
            if (!(gain > enough)) {
                break;
            }
            var next = search(at, direction, 2 * gain);
            if (!(next.value > at.value)) {
                break;
            }
            learn(at, next);
            at = next;
        }
        return new Summit(
                Series.of(at.x),
                at.value,
                Series.of(at.gradient),
                evaluations,
                gain,
                gain <= 100 * enough);
    }

    /// The inverse Hessian of -f as far as the climb has learned it, shape `[size][size]`: what a
    /// climb of a function much like this one best starts with.
    public double[][] metric() {
        return Arrays.stream(inverse).map(double[]::clone).toArray(double[][]::new);
    }

    private Point evaluate(double[] x) {
        evaluations++;
        var gradient = new double[size];
        double value = function.at(x, gradient);
        return new Point(x, value, gradient);
    }

    /// Along the direction, shorter and shorter, until the rise is what the slope promises.
    private Point search(Point from, double[] direction, double slope) {
        double length = Math.min(1, LONGEST / largest(direction));
        var best = from;
        for (int cut = 0; cut < MOST_CUTS; cut++, length *= CUT) {
            best = evaluate(moved(from.x, direction, length));
            if (best.value > from.value + ENOUGH_RISE * length * slope) {
                break;
            }
        }
        return best;
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

    /// The BFGS update of the inverse Hessian of -f, left out where it would lose definiteness.
    private void learn(Point from, Point to) {
        var s = new double[size];
        var y = new double[size];
        for (int i = 0; i < size; i++) {
            s[i] = to.x[i] - from.x[i];
            y[i] = from.gradient[i] - to.gradient[i];
        }
        double sy = dot(s, y);
        if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) {
            return;
        }
        var hy = times(y);
        double stretch = (1 + dot(y, hy) / sy) / sy;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] += stretch * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
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
