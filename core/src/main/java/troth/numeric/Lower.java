package troth.numeric;

/// Cholesky factors of small dense matrices, in place and by rows: nothing is allocated, and every
/// inner loop runs along a row, so that it is done several numbers at a time.
///
/// Matrices are row-major, shape `[n * n]`; of a symmetric one the lower half is read and written,
/// of a triangle what lies above the diagonal means nothing.
///
/// @source golubvanloan2013 4.2
public final class Lower {

    private Lower() {}

    /// Replaces a positive definite matrix by its L with L L' = matrix; false where a pivot is not
    /// above `least`.
    ///
    /// @param column scratch, shape `[n]`
    public static boolean factor(double[] matrix, int n, double least, double[] column) {
        for (int k = 0; k < n; k++) {
            double pivot = matrix[k * n + k];
            if (!(pivot > least)) {
                return false;
            }
            eliminate(matrix, n, k, pivot, column);
        }
        return true;
    }

    /// The same of a matrix that may be singular: where a pivot is nothing beside the diagonal that
    /// it came from, its column is 0.
    public static void factorSemidefinite(double[] matrix, int n, double[] column) {
        double nothing = 0;
        for (int k = 0; k < n; k++) {
            nothing = Math.max(nothing, 1e-14 * matrix[k * n + k]);
        }
        for (int k = 0; k < n; k++) {
            double pivot = matrix[k * n + k];
            if (pivot > nothing) {
                eliminate(matrix, n, k, pivot, column);
                continue;
            }
            for (int i = k; i < n; i++) {
                matrix[i * n + k] = 0;
            }
        }
    }

    private static void eliminate(double[] a, int n, int k, double pivot, double[] column) {
        double root = Math.sqrt(pivot);
        a[k * n + k] = root;
        for (int i = k + 1; i < n; i++) {
            column[i] = a[i * n + k] / root;
            a[i * n + k] = column[i];
        }
        for (int i = k + 1; i < n; i++) {
            double factor = column[i];
            int row = i * n;
            for (int j = k + 1; j <= i; j++) {
                a[row + j] -= factor * column[j];
            }
        }
    }

    /// x = L y.
    public static void times(double[] lower, int n, double[] y, double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += lower[i * n + j] * y[j];
            }
            x[i] = sum;
        }
    }

    /// Solves L L' x = x in place.
    public static void solve(double[] lower, int n, double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= lower[i * n + j] * x[j];
            }
            x[i] = sum / lower[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower[i * n + i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i * n + j] * x[i];
            }
        }
    }

    /// V = R (L L')^-1 R', its lower half, R lower triangular too.
    ///
    /// @param scratch shape `[n * n]`
    public static void sandwichInverse(
            double[] r, double[] lower, int n, double[] scratch, double[] v) {
        solveTransposed(r, lower, n, scratch);
        java.util.Arrays.fill(v, 0, n * n, 0);
        for (int k = 0; k < n; k++) {
            int x = k * n;
            for (int i = 0; i < n; i++) {
                double factor = scratch[x + i];
                int row = i * n;
                for (int j = 0; j <= i; j++) {
                    v[row + j] += factor * scratch[x + j];
                }
            }
        }
    }

    /// x = L^-1 R', so that x'x = R (L L')^-1 R'. R is lower triangular too.
    ///
    /// @param x shape `[n * n]`
    public static void solveTransposed(double[] r, double[] lower, int n, double[] x) {
        for (int i = 0; i < n; i++) {
            int row = i * n;
            for (int j = 0; j < n; j++) {
                x[row + j] = j < i ? 0 : r[j * n + i];
            }
            for (int k = 0; k < i; k++) {
                double factor = lower[row + k];
                int above = k * n;
                for (int j = 0; j < n; j++) {
                    x[row + j] -= factor * x[above + j];
                }
            }
            double pivot = 1 / lower[row + i];
            for (int j = 0; j < n; j++) {
                x[row + j] *= pivot;
            }
        }
    }
}
