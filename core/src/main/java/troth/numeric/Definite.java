package troth.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// Dense algebra of symmetric positive definite matrices, by EJML.
public final class Definite {

    private Definite() {}

    /// The inverse, shape `[n][n]`.
    public static double[][] inverse(double[][] matrix) {
        var a = new DMatrixRMaj(matrix);
        var inverse = new DMatrixRMaj(a.numRows, a.numCols);
        var solver = LinearSolverFactory_DDRM.symmPosDef(a.numRows);
        if (!solver.setA(a)) {
            throw new IllegalArgumentException(
                    "The %d x %d matrix is not positive definite.".formatted(a.numRows, a.numCols));
        }
        solver.invert(inverse);
        return rows(inverse);
    }

    /// The inverse, or where the matrix is not positive definite that of its diagonal alone; an
    /// entry that is not positive counts as infinitely wide.
    public static double[][] inverseOrDiagonal(double[][] matrix) {
        var solver = LinearSolverFactory_DDRM.symmPosDef(matrix.length);
        if (solver.setA(new DMatrixRMaj(matrix))) {
            return inverse(matrix);
        }
        var diagonal = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            diagonal[i][i] = matrix[i][i] > 0 ? 1 / matrix[i][i] : Double.POSITIVE_INFINITY;
        }
        return diagonal;
    }

    /// A lower triangular L with L L' = `matrix` + a trace of jitter where it is only semidefinite;
    /// `matrix` is row-major, shape `[n * n]`.
    public static double[] root(double[] matrix, int n) {
        for (double jitter = 0; jitter < 1; jitter = jitter == 0 ? 1e-12 : jitter * 10) {
            var a = DMatrixRMaj.wrap(n, n, matrix.clone());
            for (int i = 0; i < n; i++) {
                a.add(i, i, jitter * (1e-6 + Math.abs(matrix[i * n + i])) + jitter * 1e-6);
            }
            var cholesky = DecompositionFactory_DDRM.chol(n, true);
            if (cholesky.decompose(a)) {
                var lower = new DMatrixRMaj(n, n);
                cholesky.getT(lower);
                return lower.data;
            }
        }
        throw new IllegalArgumentException("The %d x %d matrix is indefinite.".formatted(n, n));
    }

    /// Ones on the diagonal, shape `[n][n]`.
    public static double[][] identity(int n) {
        return rows(CommonOps_DDRM.identity(n));
    }

    /// The covariance of what moves with `slopes` S by what has `covariance` C: S C S', shape
    /// `[n][n]`.
    public static double[][] seen(double[][] slopes, double[][] covariance) {
        var s = new DMatrixRMaj(slopes);
        var half = new DMatrixRMaj(s.numRows, s.numCols);
        var seen = new DMatrixRMaj(s.numRows, s.numCols);
        CommonOps_DDRM.mult(s, new DMatrixRMaj(covariance), half);
        CommonOps_DDRM.multTransB(s, half, seen);
        return rows(seen);
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        var rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < matrix.numRows; i++) {
            System.arraycopy(matrix.data, i * matrix.numCols, rows[i], 0, matrix.numCols);
        }
        return rows;
    }
}
