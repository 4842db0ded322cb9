package troth.numeric;

import java.util.Arrays;

/// Cholesky factors of small dense matrices, in place and by rows: nothing is allocated, and every
/// inner loop runs along a row.
///
/// Matrices are arrays of rows, shape `[n][n]`, not one long array: loops over arrays at the same
/// index are what the compiler does several numbers at a time (JDK 25). Of a symmetric one the
/// lower half is read and written, of a triangle what lies above the diagonal means nothing.
///
/// @source golubvanloan2013 4.2
public final class Lower {

    /// So many rows go at once, so that a short loop is begun less often.
    private static final int LANES = 4;

    private Lower() {}

    /// Replaces a positive definite matrix by its L with L L' = matrix; false where a pivot is not
    /// above `least`. Two columns go at once, each number still being made in the same order.
    ///
    /// @param columns scratch, shape `[2][n]`
    public static boolean factor(double[][] matrix, int n, double least, double[][] columns) {
        for (int k = 0; k < n; k += 2) {
            double pivot = matrix[k][k];
            if (!(pivot > least)) {
                return false;
            }
            scale(matrix, n, k, pivot, columns[0]);
            if (k + 1 < n && !second(matrix, n, k + 1, least, columns)) {
                return false;
            }
        }
        return true;
    }

    /// The column after one that has been scaled, and what both take from all that follow.
    private static boolean second(double[][] a, int n, int k, double least, double[][] columns) {
        var before = columns[0];
        for (int i = k; i < n; i++) {
            a[i][k] -= before[i] * before[k];
        }
        double pivot = a[k][k];
        if (!(pivot > least)) {
            return false;
        }
        var here = columns[1];
        scale(a, n, k, pivot, here);
        for (int i = k + 1; i < n; i++) {
            double one = before[i];
            double other = here[i];
            var row = a[i];
            for (int j = k + 1; j <= i; j++) {
                row[j] = row[j] - one * before[j] - other * here[j];
            }
        }
        return true;
    }

    private static void scale(double[][] a, int n, int k, double pivot, double[] column) {
        double root = Math.sqrt(pivot);
        a[k][k] = root;
        for (int i = k + 1; i < n; i++) {
            column[i] = a[i][k] / root;
            a[i][k] = column[i];
        }
    }

    /// The same of a matrix that may be singular: where a pivot is nothing beside the diagonal that
    /// it came from, its column is 0.
    ///
    /// @param column scratch, shape `[n]`
    public static void factorSemidefinite(double[][] matrix, int n, double[] column) {
        double nothing = 0;
        for (int k = 0; k < n; k++) {
            nothing = Math.max(nothing, 1e-14 * matrix[k][k]);
        }
        for (int k = 0; k < n; k++) {
            double pivot = matrix[k][k];
            if (pivot > nothing) {
                eliminate(matrix, n, k, pivot, column);
                continue;
            }
            for (int i = k; i < n; i++) {
                matrix[i][k] = 0;
            }
        }
    }

    private static void eliminate(double[][] a, int n, int k, double pivot, double[] column) {
        scale(a, n, k, pivot, column);
        for (int i = k + 1; i < n; i++) {
            double factor = column[i];
            var row = a[i];
            for (int j = k + 1; j <= i; j++) {
                row[j] -= factor * column[j];
            }
        }
    }

    /// x = L y.
    public static void times(double[][] lower, int n, double[] y, double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            var row = lower[i];
            for (int j = 0; j <= i; j++) {
                sum += row[j] * y[j];
            }
            x[i] = sum;
        }
    }

    /// Solves L L' x = x in place.
    public static void solve(double[][] lower, int n, double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            var row = lower[i];
            for (int j = 0; j < i; j++) {
                sum -= row[j] * x[j];
            }
            x[i] = sum / row[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            var row = lower[i];
            double last = x[i] / row[i];
            x[i] = last;
            for (int j = 0; j < i; j++) {
                x[j] -= row[j] * last;
            }
        }
    }

    /// V = X'X, its lower half.
    public static void squares(double[][] x, int n, double[][] v) {
        for (int i = 0; i < n; i++) {
            var to = v[i];
            Arrays.fill(to, 0, i + 1, 0);
            int k = 0;
            for (; k + LANES <= n; k += LANES) {
                addFour(to, i + 1, x[k][i], x[k + 1][i], x[k + 2][i], x[k + 3][i], x, k);
            }
            for (; k < n; k++) {
                add(to, i + 1, x[k][i], x[k]);
            }
        }
    }

    private static void add(double[] to, int length, double a, double[] from) {
        for (int j = 0; j < length; j++) {
            to[j] += a * from[j];
        }
    }

    /// Adds four rows of X, the one after the other.
    private static void addFour(
            double[] to, int length, double a, double b, double c, double d, double[][] x, int k) {
        var first = x[k];
        var second = x[k + 1];
        var third = x[k + 2];
        var fourth = x[k + 3];
        for (int j = 0; j < length; j++) {
            to[j] = to[j] + a * first[j] + b * second[j] + c * third[j] + d * fourth[j];
        }
    }

    /// X = L^-1 R', so that X'X = R (L L')^-1 R'. R is lower triangular too.
    ///
    /// @param x shape `[n][n]`
    public static void solveTransposed(double[][] r, double[][] lower, int n, double[][] x) {
        for (int i = 0; i < n; i++) {
            var to = x[i];
            var factors = lower[i];
            for (int j = 0; j < n; j++) {
                to[j] = j < i ? 0 : r[j][i];
            }
            int k = 0;
            for (; k + LANES <= i; k += LANES) {
                addFour(
                        to,
                        n,
                        -factors[k],
                        -factors[k + 1],
                        -factors[k + 2],
                        -factors[k + 3],
                        x,
                        k);
            }
            for (; k < i; k++) {
                add(to, n, -factors[k], x[k]);
            }
            double pivot = 1 / factors[i];
            for (int j = 0; j < n; j++) {
                to[j] *= pivot;
            }
        }
    }
}
