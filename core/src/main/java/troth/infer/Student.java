package troth.infer;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import troth.numeric.Definite;

/// A Gaussian with heavier tails, to draw from: Student's t of several numbers at once.
final class Student {

    /// Degrees of freedom.
    private static final int FREEDOM = 8;

    /// Shape `[n]`.
    final double[] centre;

    /// Of the Gaussian, shape `[n][n]`.
    final double[][] covariance;

    /// Lower triangular, row-major.
    private final double[] root;

    Student(double[] centre, double[][] covariance) {
        this.centre = centre;
        this.covariance = covariance;
        var flat = Arrays.stream(covariance).flatMapToDouble(Arrays::stream).toArray();
        root = Definite.root(flat, centre.length);
    }

    double[] draw(RandomGenerator random) {
        double squares = 0;
        for (int f = 0; f < FREEDOM; f++) {
            double one = random.nextGaussian();
            squares += one * one;
        }
        double wide = Math.sqrt(FREEDOM / squares);
        var x = centre.clone();
        for (int k = 0; k < x.length; k++) {
            double one = random.nextGaussian() * wide;
            for (int i = k; i < x.length; i++) {
                x[i] += root[i * x.length + k] * one;
            }
        }
        return x;
    }

    /// Up to what all of n numbers share.
    double logDensity(double[] x) {
        int n = centre.length;
        var z = new double[n];
        double squares = 0;
        double scale = 0;
        for (int i = 0; i < n; i++) {
            double rest = x[i] - centre[i];
            for (int k = 0; k < i; k++) {
                rest -= root[i * n + k] * z[k];
            }
            z[i] = rest / root[i * n + i];
            squares += z[i] * z[i];
            scale += Math.log(root[i * n + i]);
        }
        return -(FREEDOM + n) / 2.0 * Math.log1p(squares / FREEDOM) - scale;
    }
}
