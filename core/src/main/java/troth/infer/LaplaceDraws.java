package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import troth.numeric.Definite;
import troth.numeric.Series;
import troth.sample.Pareto;

/// Draws of the population's parameters without a chain: from the Gaussian that the mode and the
/// curvature of I2 make, its tails widened, in the coordinates I19, and taken by how much likelier
/// I18 makes them. A tenth of the work of a chain where couples are many and the posterior is
/// nearly Gaussian.
final class LaplaceDraws {

    private static final int DRAWN = 300;

    /// Degrees of freedom of the t distribution that is drawn from.
    private static final int FREEDOM = 8;

    private final TotalScale scale;
    private final RandomGenerator random;
    private final Population population;
    private final double[] mode;

    /// Lower triangular, row-major.
    private final double[] root;

    LaplaceDraws(Fit fit, RandomGenerator random) {
        this.random = random;
        scale = new TotalScale(fit.plan);
        population = new Population(fit.plan.theta, new LocalCouples(fit.chains, 1, true));
        mode = scale.sought(fit.theta);
        var covariance = scale.seen(Curvature.withinPrior(fit), fit.theta);
        var flat = Arrays.stream(covariance).flatMapToDouble(Arrays::stream).toArray();
        root = Definite.root(flat, mode.length);
    }

    /// So many thetas, each as often as its weight says.
    List<double[]> thetas(int count) {
        var density = scale.seen(population::at);
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
