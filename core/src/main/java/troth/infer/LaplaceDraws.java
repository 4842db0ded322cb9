package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import troth.numeric.Ascent;
import troth.numeric.Definite;
import troth.numeric.Series;
import troth.sample.Pareto;

/// Draws of the population's parameters without a chain: from the Gaussian that the mode and the
/// curvature of I18 make, its tails widened, in the coordinates I19, and taken by how much likelier
/// I18 makes them. A tenth of the work of a chain where couples are many and the posterior is
/// nearly Gaussian.
///
/// The climb begins where that of I2 ended. About the mode of I2 itself a hundred couples leave
/// next to nothing of the weights: there both are too far apart.
final class LaplaceDraws {

    private static final int DRAWN = 400;

    /// Degrees of freedom of the t distribution that is drawn from.
    private static final int FREEDOM = 8;

    /// The climb ends where a step promises less than this (nats).
    private static final double ENOUGH = 1e-3;

    private static final int MOST_STEPS = 60;

    /// Of the differences, as a share of a standard deviation.
    private static final double NUDGE = 0.1;

    private final TotalScale scale;
    private final RandomGenerator random;
    private final Ascent.Function density;
    private final double[] mode;

    /// Lower triangular, row-major.
    private final double[] root;

    LaplaceDraws(Fit fit, RandomGenerator random) {
        this.random = random;
        scale = new TotalScale(fit.plan);
        var couples = new LocalCouples(fit.chains, 1, true);
        density = scale.seen(new Population(fit.plan.theta, couples)::at);
        var guess = scale.seen(Curvature.withinPrior(fit), fit.theta);
        var climb = new Ascent(density, guess.length, ENOUGH, MOST_STEPS);
        mode = climb.climb(scale.sought(fit.theta), () -> guess).x().toArray();
        var flat = Arrays.stream(covariance(guess)).flatMapToDouble(Arrays::stream).toArray();
        root = Definite.root(flat, mode.length);
    }

    /// By differences of the gradient about the mode.
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
        return Definite.inverseOrDiagonal(curvature);
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
        var thetas = new ArrayList<Series>();
        var log = new double[DRAWN];
        for (int i = 0; i < DRAWN; i++) {
            var u = drawn();
            var at = at(u);
            log[i] = density.at(at, new double[at.length]) - logDrawn(u);
            thetas.add(Series.of(scale.theta(at)));
        }
        var smoothed = Pareto.smooth(log, 1);
        var correction = new Posterior.Correction(DRAWN, smoothed.k(), smoothed.effective());
        return new Weighing.Weighted(thetas, smoothed.log(), correction).resampled(count, random);
    }

    private double[] drawn() {
        double squares = 0;
        for (int f = 0; f < FREEDOM; f++) {
            double one = random.nextGaussian();
            squares += one * one;
        }
        var u = new double[mode.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = random.nextGaussian() / Math.sqrt(squares / FREEDOM);
        }
        return u;
    }

    private double[] at(double[] u) {
        var at = mode.clone();
        for (int i = 0; i < at.length; i++) {
            for (int k = 0; k <= i; k++) {
                at[i] += root[i * u.length + k] * u[k];
            }
        }
        return at;
    }

    private static double logDrawn(double[] u) {
        double squares = 0;
        for (double one : u) {
            squares += one * one;
        }
        return -(FREEDOM + u.length) / 2.0 * Math.log1p(squares / FREEDOM);
    }
}
