package troth.sample;

import java.util.random.RandomGenerator;
import troth.numeric.Ascent;
import troth.numeric.Series;

/// The No-U-Turn sampler: a trajectory of the leapfrog is doubled forwards or backwards in time
/// until it turns back on itself, and the draw is one of its points, chosen by its density. On a
/// whitened density, so that the masses are 1.
///
/// ```text
/// H(x, p) = -log density(x) + p'p / 2
/// ```
///
/// The point is chosen multinomially, with a preference for the newer half at the top of the tree;
/// a trajectory has turned when the sum of its momenta points away from either end, asked of the
/// tree and across the seam of its halves. Recursive: a tree of depth d is two of depth d - 1.
///
/// @source hoffmangelman2014
/// @source betancourt2017 appendix A
final class Nuts {

    private static final int MOST_DOUBLINGS = 10;
    private static final double DIVERGENT = 1000;
    private static final double TRIAL = 0.8;

    private final Ascent.Function density;
    private final RandomGenerator random;
    private final int n;
    private Point at;

    /// Of the trajectory under way.
    private double step;

    private double start;
    private double accept;
    private int leapfrogs;
    private boolean divergent;

    /// A place in phase space.
    private static final class Point {
        final double[] x;
        final double[] p;
        final double[] gradient;
        final double log;

        Point(double[] x, double[] p, double[] gradient, double log) {
            this.x = x;
            this.p = p;
            this.gradient = gradient;
            this.log = log;
        }

        double energy() {
            double h = dot(p, p) / 2 - log;
            return Double.isNaN(h) ? Double.POSITIVE_INFINITY : h;
        }
    }

    /// A stretch of the trajectory: its ends by time, the point chosen from it, the logarithm of
    /// its total weight, the sum of its momenta, and whether it may grow on.
    private static final class Tree {
        final Point first;
        final Point last;
        final Point choice;
        final double logWeight;
        final double[] momentum;
        final boolean open;

        Tree(
                Point first,
                Point last,
                Point choice,
                double logWeight,
                double[] momentum,
                boolean open) {
            this.first = first;
            this.last = last;
            this.choice = choice;
            this.logWeight = logWeight;
            this.momentum = momentum;
            this.open = open;
        }
    }

    Nuts(Ascent.Function density, double[] start, RandomGenerator random) {
        this.density = density;
        this.random = random;
        n = start.length;
        at = point(start, new double[n]);
        if (!Double.isFinite(at.log)) {
            throw new IllegalArgumentException(
                    "The density at the start (%s) must be above 0.".formatted(Series.of(start)));
        }
    }

    double[] where() {
        return at.x.clone();
    }

    private Point point(double[] x, double[] p) {
        var gradient = new double[n];
        double log = density.at(x, gradient);
        return new Point(x, p, gradient, Double.isNaN(log) ? Double.NEGATIVE_INFINITY : log);
    }

    private double[] momenta() {
        var p = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = random.nextGaussian();
        }
        return p;
    }

    /// A step size of about the right order: doubled or halved until one leapfrog is accepted with
    /// a chance of 0.8.
    ///
    /// @source hoffmangelman2014 algorithm 4
    double reasonableStep(double guess) {
        double trial = guess;
        int direction = 0;
        while (trial > 1e-12 && trial < 1e6) {
            var from = new Point(at.x, momenta(), at.gradient, at.log);
            double gain = from.energy() - leapfrog(from, trial).energy();
            int now = gain > Math.log(TRIAL) ? 1 : -1;
            if (direction != 0 && now != direction) {
                return trial;
            }
            direction = now;
            trial *= direction > 0 ? 2 : 0.5;
        }
        return trial;
    }

    /// The next draw, its place on the whitened scale.
    Draw draw(double stepSize) {
        at = new Point(at.x, momenta(), at.gradient, at.log);
        step = stepSize;
        start = at.energy();
        accept = 0;
        leapfrogs = 0;
        divergent = false;
        var tree = new Tree(at, at, at, 0, at.p.clone(), true);
        int depth = 0;
        while (tree.open && depth < MOST_DOUBLINGS) {
            tree = doubled(tree, depth);
            depth++;
        }
        at = tree.choice;
        return new Draw(
                Series.of(at.x),
                at.log,
                accept / Math.max(leapfrogs, 1),
                stepSize,
                depth,
                leapfrogs,
                divergent,
                start);
    }

    /// The whole trajectory doubled: a new half that did not close is left out.
    private Tree doubled(Tree tree, int depth) {
        int direction = random.nextBoolean() ? 1 : -1;
        var half = build(direction > 0 ? tree.last : tree.first, depth, direction);
        if (!half.open) {
            return new Tree(
                    tree.first, tree.last, tree.choice, tree.logWeight, tree.momentum, false);
        }
        boolean taken = Math.log(random.nextDouble()) < half.logWeight - tree.logWeight;
        return joined(tree, half, direction, taken ? half.choice : tree.choice);
    }

    private Tree build(Point from, int depth, int direction) {
        if (depth == 0) {
            return leaf(from, direction);
        }
        var near = build(from, depth - 1, direction);
        if (!near.open) {
            return near;
        }
        var far = build(direction > 0 ? near.last : near.first, depth - 1, direction);
        if (!far.open) {
            return far;
        }
        double total = logSum(near.logWeight, far.logWeight);
        boolean taken = Math.log(random.nextDouble()) < far.logWeight - total;
        return joined(near, far, direction, taken ? far.choice : near.choice);
    }

    private Tree leaf(Point from, int direction) {
        var next = leapfrog(from, direction * step);
        double gain = start - next.energy();
        leapfrogs++;
        accept += Math.min(1, Math.exp(gain));
        boolean lost = !(gain > -DIVERGENT);
        divergent |= lost;
        return new Tree(next, next, next, gain, next.p.clone(), !lost);
    }

    private static Tree joined(Tree near, Tree far, int direction, Point choice) {
        var early = direction > 0 ? near : far;
        var late = direction > 0 ? far : near;
        var momentum = sum(early.momentum, late.momentum);
        boolean open =
                goesOn(early.first, late.last, momentum)
                        && goesOn(early.first, late.first, sum(early.momentum, late.first.p))
                        && goesOn(early.last, late.last, sum(early.last.p, late.momentum));
        double weight = logSum(near.logWeight, far.logWeight);
        return new Tree(early.first, late.last, choice, weight, momentum, open);
    }

    private static boolean goesOn(Point first, Point last, double[] momentum) {
        return dot(first.p, momentum) > 0 && dot(last.p, momentum) > 0;
    }

    private Point leapfrog(Point from, double h) {
        var p = new double[n];
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = from.p[i] + h / 2 * from.gradient[i];
            x[i] = from.x[i] + h * p[i];
        }
        var next = point(x, p);
        for (int i = 0; i < n; i++) {
            p[i] += h / 2 * next.gradient[i];
        }
        return next;
    }

    private static double[] sum(double[] a, double[] b) {
        var sum = a.clone();
        for (int i = 0; i < a.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double logSum(double a, double b) {
        double most = Math.max(a, b);
        return Double.isInfinite(most) ? most : most + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
