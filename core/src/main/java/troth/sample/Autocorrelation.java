package troth.sample;

import java.util.Arrays;

/// How many independent draws several chains are worth: their autocorrelations, summed as far as
/// Geyer's initial monotone sequence goes.
///
/// @source vehtari2021 section 3.2
final class Autocorrelation {

    private final double[][] chains;
    private final double[] means;
    private final int n;
    private final double within;
    private final double total;

    private Autocorrelation(double[][] chains) {
        this.chains = chains;
        n = chains[0].length;
        means = Arrays.stream(chains).mapToDouble(Sample::mean).toArray();
        within = covariance(0) * n / (n - 1.0);
        double between = chains.length > 1 ? Sample.variance(means) : 0;
        total = within * (n - 1.0) / n + between;
    }

    /// Effective draws of all chains together, shape `[chain][draw]`.
    static double ess(double[][] chains) {
        double draws = (double) chains.length * chains[0].length;
        double time = new Autocorrelation(chains).time();
        return draws / Math.max(time, 1 / Math.log10(draws));
    }

    /// The integrated autocorrelation time.
    private double time() {
        var rho = new double[n + 2];
        rho[0] = 1;
        double even = 1;
        double odd = at(1);
        rho[1] = odd;
        int t = 0;
        while (t < n - 4 && even + odd > 0) {
            t += 2;
            even = at(t);
            odd = at(t + 1);
            if (even + odd >= 0) {
                rho[t] = even;
                rho[t + 1] = odd;
            }
        }
        if (even > 0) {
            rho[t] = even;
        }
        monotone(rho, t);
        return -1 + 2 * Arrays.stream(rho, 0, t).sum() + rho[t];
    }

    private static void monotone(double[] rho, int last) {
        for (int t = 2; t <= last - 2; t += 2) {
            if (rho[t] + rho[t + 1] > rho[t - 2] + rho[t - 1]) {
                rho[t] = (rho[t - 2] + rho[t - 1]) / 2;
                rho[t + 1] = rho[t];
            }
        }
    }

    private double at(int lag) {
        return 1 - (within - covariance(lag)) / total;
    }

    /// The mean over the chains of the autocovariance at a lag.
    private double covariance(int lag) {
        double sum = 0;
        for (int c = 0; c < chains.length; c++) {
            for (int i = 0; i + lag < n; i++) {
                sum += (chains[c][i] - means[c]) * (chains[c][i + lag] - means[c]);
            }
        }
        return sum / n / chains.length;
    }
}
