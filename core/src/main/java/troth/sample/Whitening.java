package troth.sample;

import java.util.Arrays;
import troth.numeric.Ascent;
import troth.numeric.Definite;

/// A density seen through its covariance: at `w` it has the value of the first one at `L w`, where
/// `L L'` is the covariance. There the sampler needs no metric of its own.
final class Whitening implements Ascent.Function {

    private final Ascent.Function density;
    private final double[] root;
    private final int n;

    /// @param covariance row-major, shape `[n * n]`
    Whitening(Ascent.Function density, double[] covariance, int n) {
        this.density = density;
        this.n = n;
        root = Definite.root(covariance, n);
    }

    @Override
    public double at(double[] w, double[] gradient) {
        var inner = new double[n];
        double value = density.at(coloured(w), inner);
        Arrays.fill(gradient, 0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                gradient[j] += root[i * n + j] * inner[i];
            }
        }
        return value;
    }

    /// L w
    double[] coloured(double[] w) {
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                x[i] += root[i * n + j] * w[j];
            }
        }
        return x;
    }

    /// The w with L w = x.
    double[] whitened(double[] x) {
        var w = new double[n];
        for (int i = 0; i < n; i++) {
            double rest = x[i];
            for (int j = 0; j < i; j++) {
                rest -= root[i * n + j] * w[j];
            }
            w[i] = rest / root[i * n + i];
        }
        return w;
    }
}
