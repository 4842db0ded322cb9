package troth.sample;

/// The covariance of draws, one after the other, without losing digits.
///
/// @source welford1962
final class Moments {

    private final int n;
    private final double[] mean;
    private final double[] products;
    private int count;

    Moments(int n) {
        this.n = n;
        mean = new double[n];
        products = new double[n * n];
    }

    void add(double[] x) {
        count++;
        var before = new double[n];
        for (int i = 0; i < n; i++) {
            before[i] = x[i] - mean[i];
            mean[i] += before[i] / count;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                products[i * n + j] += before[i] * (x[j] - mean[j]);
            }
        }
    }

    /// The covariance, a guess of it counting as `worth` draws; row-major, shape `[n * n]`.
    double[] covariance(double[] guess, int worth) {
        var covariance = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = (products[i * n + j] + products[j * n + i]) / 2;
                covariance[i * n + j] = (sum + worth * guess[i * n + j]) / (count + worth);
            }
        }
        return covariance;
    }
}
