package troth.study;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import troth.numeric.Series;

/// Least squares with errors that allow every row a variance of its own (HC2); for a contrast of
/// two groups they are those of Welch.
///
/// @param coefficients in the order of the columns, shape `[columns]`
/// @param errors their standard errors, shape `[columns]`
record Regression(Series coefficients, Series errors, int rows) {

    /// @param design one row of numbers for each outcome, the constant among them
    static Regression of(List<Series> design, Series outcome) {
        int n = design.size();
        int k = design.getFirst().size();
        if (n <= k) {
            throw new IllegalArgumentException(
                    "The %d couples are too few for %d coefficients.".formatted(n, k));
        }
        var x = new DMatrixRMaj(n, k);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                x.set(i, j, design.get(i).at(j));
            }
        }
        var inverse = new DMatrixRMaj(k, k);
        CommonOps_DDRM.multTransA(x, x, inverse);
        if (!CommonOps_DDRM.invert(inverse)) {
            throw new IllegalArgumentException("The columns of the design depend on one another.");
        }
        var solver = new DMatrixRMaj(k, n);
        CommonOps_DDRM.multTransB(inverse, x, solver);
        var beta = new DMatrixRMaj(k, 1);
        CommonOps_DDRM.mult(solver, new DMatrixRMaj(n, 1, true, outcome.toArray()), beta);
        return new Regression(Series.of(beta.getData()), errors(x, solver, beta, outcome), n);
    }

    private static Series errors(
            DMatrixRMaj x, DMatrixRMaj solver, DMatrixRMaj beta, Series outcome) {
        var variances = new double[x.numCols];
        for (int i = 0; i < x.numRows; i++) {
            double residual = outcome.at(i);
            double leverage = 0;
            for (int j = 0; j < x.numCols; j++) {
                residual -= x.get(i, j) * beta.get(j);
                leverage += x.get(i, j) * solver.get(j, i);
            }
            double own = residual * residual / Math.max(1 - leverage, 1e-12);
            for (int j = 0; j < x.numCols; j++) {
                variances[j] += solver.get(j, i) * solver.get(j, i) * own;
            }
        }
        return Series.of(java.util.Arrays.stream(variances).map(Math::sqrt).toArray());
    }

    /// The coefficients under their names, each times `scale`, in `unit` then.
    List<Effect> effects(List<String> names, String unit, double scale) {
        var effects = new ArrayList<Effect>();
        for (int j = 0; j < names.size(); j++) {
            effects.add(
                    Effect.of(
                            names.get(j),
                            unit,
                            scale * coefficients.at(j),
                            scale * errors.at(j),
                            rows));
        }
        return effects;
    }
}
