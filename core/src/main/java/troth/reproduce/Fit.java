package troth.reproduce;

import java.util.Arrays;
import java.util.List;
import troth.numeric.Series;

/// Least squares about the means, errors by couples: the answers of two partners and of the same
/// person on two days are not independent.
///
/// @param clusters how many couples there are
record Fit(Series slopes, Series errors, int clusters) {

    static Fit of(double[] y, List<double[]> columns, double[] couples) {
        int k = columns.size();
        var x = columns.stream().map(Fit::centred).toList();
        var residual = centred(y);
        var gram = new double[k][k];
        var moment = new double[k];
        for (int a = 0; a < k; a++) {
            moment[a] = dot(x.get(a), residual);
            for (int b = 0; b < k; b++) {
                gram[a][b] = dot(x.get(a), x.get(b));
            }
        }
        var inverse = inverse(gram);
        var slopes = times(inverse, moment);
        for (int a = 0; a < k; a++) {
            for (int i = 0; i < residual.length; i++) {
                residual[i] -= slopes[a] * x.get(a)[i];
            }
        }
        int clusters = clusters(couples);
        var errors = errors(x, residual, inverse, couples);
        double few = Math.sqrt(clusters / (clusters - 1.0));
        return new Fit(
                Series.of(slopes),
                Series.of(Arrays.stream(errors).map(e -> few * e).toArray()),
                clusters);
    }

    Estimate slope(int which) {
        return Estimate.of(slopes.at(which), errors.at(which), clusters - 1.0);
    }

    private static double[] errors(
            List<double[]> x, double[] residual, double[][] inverse, double[] couples) {
        int k = x.size();
        var variances = new double[k];
        var score = new double[k];
        for (int i = 0; i < residual.length; i++) {
            for (int a = 0; a < k; a++) {
                score[a] += x.get(a)[i] * residual[i];
            }
            if (i + 1 == residual.length || couples[i + 1] != couples[i]) {
                var part = times(inverse, score);
                for (int a = 0; a < k; a++) {
                    variances[a] += part[a] * part[a];
                }
                Arrays.fill(score, 0);
            }
        }
        return Arrays.stream(variances).map(Math::sqrt).toArray();
    }

    /// Lines of one couple follow one another.
    private static int clusters(double[] couples) {
        int clusters = 0;
        for (int i = 0; i < couples.length; i++) {
            clusters += i == 0 || couples[i] != couples[i - 1] ? 1 : 0;
        }
        return clusters;
    }

    private static double[] centred(double[] v) {
        double mean = Numbers.mean(v);
        return Arrays.stream(v).map(value -> value - mean).toArray();
    }

    private static double dot(double[] v, double[] w) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * w[i];
        }
        return sum;
    }

    private static double[] times(double[][] m, double[] v) {
        return Arrays.stream(m).mapToDouble(row -> dot(row, v)).toArray();
    }

    /// By elimination; the Gram matrices here have at most five rows.
    private static double[][] inverse(double[][] m) {
        int k = m.length;
        var inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            inverse[i][i] = 1;
        }
        for (int c = 0; c < k; c++) {
            double pivot = m[c][c];
            for (int j = 0; j < k; j++) {
                m[c][j] /= pivot;
                inverse[c][j] /= pivot;
            }
            for (int i = 0; i < k; i++) {
                double factor = i == c ? 0 : m[i][c];
                for (int j = 0; j < k; j++) {
                    m[i][j] -= factor * m[c][j];
                    inverse[i][j] -= factor * inverse[c][j];
                }
            }
        }
        return inverse;
    }
}
