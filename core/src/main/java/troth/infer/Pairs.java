package troth.infer;

/// Variances of independent noise, each a pair of places (one of each partner) with its covariance,
/// or a single place where `second` is -1.
///
/// @param first shape `[pairs]`
/// @param second shape `[pairs]`, -1 for none
final class Pairs {

    final int[] first;
    final int[] second;
    final double[] variance;
    final double[] covariance;

    Pairs(int[] first, int[] second) {
        this.first = first;
        this.second = second;
        variance = new double[first.length];
        covariance = new double[first.length];
    }

    int size() {
        return first.length;
    }

    /// to += Q from
    void addTo(double[] from, double[] to) {
        for (int p = 0; p < first.length; p++) {
            int i = first[p];
            int j = second[p];
            to[i] += variance[p] * from[i];
            if (j >= 0) {
                to[i] += covariance[p] * from[j];
                to[j] += covariance[p] * from[i] + variance[p] * from[j];
            }
        }
    }

    /// P += Q
    void addTo(double[][] matrix) {
        for (int p = 0; p < first.length; p++) {
            int i = first[p];
            int j = second[p];
            matrix[i][i] += variance[p];
            if (j >= 0) {
                matrix[j][j] += variance[p];
                matrix[i][j] += covariance[p];
                matrix[j][i] += covariance[p];
            }
        }
    }

    /// x' Q y
    double form(double[] x, double[] y) {
        double sum = 0;
        for (int p = 0; p < first.length; p++) {
            int i = first[p];
            int j = second[p];
            sum += variance[p] * x[i] * y[i];
            if (j >= 0) {
                sum += covariance[p] * (x[i] * y[j] + x[j] * y[i]) + variance[p] * x[j] * y[j];
            }
        }
        return sum;
    }

    /// How x hangs on two independent standard normal numbers for each pair: x' Q y is the product
    /// of two of these.
    void root(double[] x, double[] into, int from) {
        for (int p = 0; p < first.length; p++) {
            double a = x[first[p]];
            if (second[p] < 0) {
                into[from + 2 * p] = Math.sqrt(variance[p]) * a;
            } else {
                double b = x[second[p]];
                into[from + 2 * p] = Math.sqrt((variance[p] + covariance[p]) / 2) * (a + b);
                into[from + 2 * p + 1] = Math.sqrt((variance[p] - covariance[p]) / 2) * (a - b);
            }
        }
    }

    /// x' Q^-1 x over the places that vary.
    double inverseForm(double[] x) {
        double sum = 0;
        for (int p = 0; p < first.length; p++) {
            double a = x[first[p]];
            double v = variance[p];
            if (v > 0 && second[p] < 0) {
                sum += a * a / v;
            } else if (v > 0) {
                double b = x[second[p]];
                double c = covariance[p];
                sum += (v * (a * a + b * b) - 2 * c * a * b) / ((v - c) * (v + c));
            }
        }
        return sum;
    }
}
