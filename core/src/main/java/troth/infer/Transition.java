package troth.infer;

import java.util.Arrays;
import java.util.stream.IntStream;

/// One step of a dyad's linear chain, z' = A z + c + noise. Only the rows of A that differ from the
/// identity are kept, each with its few entries; so a step costs about n times as many operations
/// as it has entries, not n cubed.
///
/// @source rauch1965
final class Transition {

    final int[] rows;
    final int[][] columns;
    final double[][] values;
    final double[] offset;
    private final boolean[] changed;
    private final int[] plain;
    private final int[] coupled;

    /// @param rows the rows that differ from the identity, ascending
    /// @param columns for each of these the columns of its entries
    /// @param values the entries themselves
    /// @param offset c of each of these rows
    Transition(int size, int[] rows, int[][] columns, double[][] values, double[] offset) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.offset = offset;
        changed = new boolean[size];
        for (int row : rows) {
            changed[row] = true;
        }
        plain = IntStream.range(0, rows.length).filter(this::decaysAlone).toArray();
        coupled = IntStream.range(0, rows.length).filter(r -> !decaysAlone(r)).toArray();
    }

    /// Whether a row has its own diagonal entry alone.
    private boolean decaysAlone(int r) {
        return columns[r].length == 1 && columns[r][0] == rows[r];
    }

    /// to = A from + c
    void apply(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
        for (int r = 0; r < rows.length; r++) {
            to[rows[r]] = dot(r, from, 0) + offset[r];
        }
    }

    /// to = A from, without c.
    void applyLinear(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
        for (int r = 0; r < rows.length; r++) {
            to[rows[r]] = dot(r, from, 0);
        }
    }

    private double dot(int r, double[] x, int at) {
        double sum = 0;
        var column = columns[r];
        var value = values[r];
        for (int e = 0; e < column.length; e++) {
            sum += value[e] * x[at + column[e]];
        }
        return sum;
    }

    /// to = A' from
    void applyTransposed(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
        for (int row : rows) {
            to[row] = 0;
        }
        for (int r = 0; r < rows.length; r++) {
            for (int e = 0; e < columns[r].length; e++) {
                to[columns[r][e]] += values[r][e] * from[rows[r]];
            }
        }
    }

    /// to = A from A', both symmetric, row by row.
    void sandwich(double[] from, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            if (!changed[i]) {
                System.arraycopy(from, i * n, to, i * n, n);
            }
        }
        for (int r = 0; r < rows.length; r++) {
            combineRows(r, from, to, n);
        }
        var fresh = new double[coupled.length];
        for (int i = 0; i < n; i++) {
            combineColumns(to, i * n, fresh);
        }
    }

    /// One row of P A': the coupled entries from the old ones, then the plain decays.
    private void combineColumns(double[] to, int at, double[] fresh) {
        for (int c = 0; c < coupled.length; c++) {
            fresh[c] = dot(coupled[c], to, at);
        }
        for (int r : plain) {
            to[at + rows[r]] *= values[r][0];
        }
        for (int c = 0; c < coupled.length; c++) {
            to[at + rows[coupled[c]]] = fresh[c];
        }
    }

    private void combineRows(int r, double[] from, double[] to, int n) {
        int row = rows[r] * n;
        if (columns[r].length == 0) {
            Arrays.fill(to, row, row + n, 0);
        }
        for (int e = 0; e < columns[r].length; e++) {
            double a = values[r][e];
            int source = columns[r][e] * n;
            if (e == 0) {
                for (int j = 0; j < n; j++) {
                    to[row + j] = a * from[source + j];
                }
            } else {
                for (int j = 0; j < n; j++) {
                    to[row + j] += a * from[source + j];
                }
            }
        }
    }

    /// to = A' from A, both symmetric.
    void sandwichTransposed(double[] from, double[] to, int n) {
        System.arraycopy(from, 0, to, 0, n * n);
        for (int row : rows) {
            Arrays.fill(to, row * n, (row + 1) * n, 0);
        }
        for (int r = 0; r < rows.length; r++) {
            int source = rows[r] * n;
            for (int e = 0; e < columns[r].length; e++) {
                double a = values[r][e];
                int target = columns[r][e] * n;
                for (int j = 0; j < n; j++) {
                    to[target + j] += a * from[source + j];
                }
            }
        }
        var old = new double[coupled.length];
        for (int i = 0; i < n; i++) {
            spread(to, i * n, old);
        }
    }

    private void spread(double[] x, int at, double[] old) {
        for (int c = 0; c < coupled.length; c++) {
            old[c] = x[at + rows[coupled[c]]];
            x[at + rows[coupled[c]]] = 0;
        }
        for (int r : plain) {
            x[at + rows[r]] *= values[r][0];
        }
        for (int c = 0; c < coupled.length; c++) {
            int r = coupled[c];
            for (int e = 0; e < columns[r].length; e++) {
                x[at + columns[r][e]] += values[r][e] * old[c];
            }
        }
    }
}
