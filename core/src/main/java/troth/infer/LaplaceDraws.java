package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.numeric.Ascent;
import troth.numeric.Definite;
import troth.numeric.Series;
import troth.sample.Pareto;

/// Draws of the population's parameters without a chain: from the Gaussian that the mode and the
/// curvature of I18 make, its tails widened, in the coordinates I19, and taken by how much likelier
/// I18 makes them. Less work than a chain, where couples are many and the posterior is nearly
/// Gaussian.
///
/// Three rounds follow, each from a Gaussian moved to where the weighted draws of all before lie;
/// all of them are weighed as draws of the mixture.
///
/// The climb begins where that of I2 ended. About the mode of I2 itself a hundred couples leave
/// next to nothing of the weights: there both are too far apart.
///
/// @source cornuet2012
final class LaplaceDraws {

    private static final int ROUNDS = 4;
    private static final int DRAWN = 200;

    /// The climb ends where a step promises less than this (nats).
    private static final double ENOUGH = 1e-3;

    private static final int MOST_STEPS = 60;

    /// Of the differences, as a share of a standard deviation.
    private static final double NUDGE = 0.1;

    private final TotalScale scale;
    private final RandomGenerator random;
    private final Ascent.Function density;
    private final double[] mode;
    private final List<Student> drawnFrom = new ArrayList<>();
    private final List<Series> drawn = new ArrayList<>();
    private final List<Double> logs = new ArrayList<>();

    LaplaceDraws(Fit fit, RandomGenerator random) {
        this.random = random;
        scale = new TotalScale(fit.plan);
        var couples = new LocalCouples(fit.chains, 1, true);
        density = scale.seen(new Population(fit.plan.theta, couples)::at);
        var guess = scale.seen(Curvature.withinPrior(fit), fit.theta);
        var climb = new Ascent(density, guess.length, ENOUGH, MOST_STEPS);
        mode = climb.climb(scale.sought(fit.theta), () -> guess).x().toArray();
        drawnFrom.add(new Student(mode, covariance(guess)));
    }

    /// By differences of the gradient about the mode, or the guess where that is no maximum.
    ///
    /// @param guess what it may be, for the steps
    private double[][] covariance(double[][] guess) {
        var curvature = new double[mode.length][mode.length];
        for (int i = 0; i < mode.length; i++) {
            double step = NUDGE * Math.sqrt(guess[i][i]);
            var above = slope(i, step);
            var below = slope(i, -step);
            for (int j = 0; j < mode.length; j++) {
                double second = (below[j] - above[j]) / (4 * step);
                curvature[i][j] += second;
                curvature[j][i] += second;
            }
        }
        var covariance = Definite.inverseOrDiagonal(curvature);
        return Double.isFinite(trace(covariance)) ? covariance : guess;
    }

    private static double trace(double[][] matrix) {
        return IntStream.range(0, matrix.length).mapToDouble(i -> matrix[i][i]).sum();
    }

    private double[] slope(int i, double step) {
        var moved = mode.clone();
        moved[i] += step;
        var gradient = new double[mode.length];
        density.at(moved, gradient);
        return gradient;
    }

    /// So many thetas, each as often as its weight says.
    List<double[]> thetas(int count) {
        round();
        for (int r = 1; r < ROUNDS; r++) {
            drawnFrom.add(nearer(weighted()));
            round();
        }
        var all = weighted();
        var thetas = all.thetas().stream().map(at -> Series.of(scale.theta(at.toArray()))).toList();
        return new Weighing.Weighted(thetas, all.log(), all.correction()).resampled(count, random);
    }

    private void round() {
        for (int i = 0; i < DRAWN; i++) {
            var at = drawnFrom.getLast().draw(random);
            logs.add(density.at(at, new double[at.length]));
            drawn.add(Series.of(at));
        }
    }

    /// All that was drawn, as from the mixture of what it was drawn from.
    private Weighing.Weighted weighted() {
        var log = new double[drawn.size()];
        for (int i = 0; i < log.length; i++) {
            var at = drawn.get(i).toArray();
            log[i] = logs.get(i) - logDrawn(at);
        }
        var smoothed = Pareto.smooth(log, 1);
        var correction = new Posterior.Correction(log.length, smoothed.k(), smoothed.effective());
        return new Weighing.Weighted(List.copyOf(drawn), smoothed.log(), correction);
    }

    private double logDrawn(double[] at) {
        return Pareto.logSum(drawnFrom.stream().mapToDouble(from -> from.logDensity(at)).toArray());
    }

    /// As wide as the weighted draws lie, where these are many; else as the last.
    private Student nearer(Weighing.Weighted all) {
        int n = mode.length;
        var last = drawnFrom.getLast();
        double effective = all.correction().effective();
        double share = effective / (effective + n);
        var centre = new double[n];
        Arrays.setAll(centre, i -> share * all.mean(x -> x[i]) + (1 - share) * last.centre[i]);
        var covariance = new double[n][n];
        for (int r = 0; r < n; r++) {
            int i = r;
            Arrays.setAll(
                    covariance[i],
                    j ->
                            share * all.mean(x -> (x[i] - centre[i]) * (x[j] - centre[j]))
                                    + (1 - share) * last.covariance[i][j]);
        }
        return new Student(centre, covariance);
    }
}
