package troth.infer;

import java.util.Arrays;
import java.util.stream.IntStream;

/// One step of a dyad's linear chain, z' = A z + c + noise. Only the rows of A that differ from the
/// identity are kept, each with its few entries; so a step costs about n times as many operations
/// as it has entries, not n cubed.
///
/// @source rauch1965
final class Transition {

    /// So many rows go side by side: the sums of one wait for themselves.
    private static final int LANES = 4;

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

    /// to = A from A', both symmetric, row by row; shape `[n][n]`.
    void sandwich(double[][] from, double[][] to) {
        int n = from.length;
        for (int i = 0; i < n; i++) {
            if (!changed[i]) {
                System.arraycopy(from[i], 0, to[i], 0, n);
            }
        }
        for (int r = 0; r < rows.length; r++) {
            combineRows(r, from, to[rows[r]]);
        }
        var fresh = new double[LANES][coupled.length];
        for (int first = 0; first < n; first += LANES) {
            combineColumns(to, first, fresh);
        }
    }

    /// Some rows of P A': the coupled entries from the old ones, then the plain decays.
    private void combineColumns(double[][] to, int first, double[][] fresh) {
        int last = to.length - 1;
        var a = to[first];
        var b = to[Math.min(first + 1, last)];
        var c = to[Math.min(first + 2, last)];
        var d = to[Math.min(first + 3, last)];
        for (int r = 0; r < coupled.length; r++) {
            var column = columns[coupled[r]];
            var value = values[coupled[r]];
            double inA = 0;
            double inB = 0;
            double inC = 0;
            double inD = 0;
            for (int e = 0; e < column.length; e++) {
                int at = column[e];
                double v = value[e];
                inA += v * a[at];
                inB += v * b[at];
                inC += v * c[at];
                inD += v * d[at];
            }
            fresh[0][r] = inA;
            fresh[1][r] = inB;
            fresh[2][r] = inC;
            fresh[3][r] = inD;
        }
        for (int i = first; i <= Math.min(first + LANES - 1, last); i++) {
            putColumns(to[i], fresh[i - first]);
        }
    }

    private void putColumns(double[] to, double[] fresh) {
        for (int r : plain) {
            to[rows[r]] *= values[r][0];
        }
        for (int c = 0; c < coupled.length; c++) {
            to[rows[coupled[c]]] = fresh[c];
        }
    }

    /// Two entries at a time.
    private void combineRows(int r, double[][] from, double[] to) {
        var column = columns[r];
        Arrays.fill(to, 0);
        int e = 0;
        for (; e + 1 < column.length; e += 2) {
            double a = values[r][e];
            double b = values[r][e + 1];
            var one = from[column[e]];
            var other = from[column[e + 1]];
            for (int j = 0; j < to.length; j++) {
                to[j] = to[j] + a * one[j] + b * other[j];
            }
        }
        if (e < column.length) {
            add(values[r][e], from[column[e]], to);
        }
    }

    private static void add(double a, double[] from, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += a * from[j];
        }
    }

    /// to = A' from A, both symmetric; shape `[n][n]`.
    void sandwichTransposed(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            if (changed[i]) {
                Arrays.fill(to[i], 0);
            } else {
                System.arraycopy(from[i], 0, to[i], 0, from.length);
            }
        }
        for (int r = 0; r < rows.length; r++) {
            for (int e = 0; e < columns[r].length; e++) {
                add(values[r][e], from[rows[r]], to[columns[r][e]]);
            }
        }
        var old = new double[coupled.length];
        for (var row : to) {
            spread(row, old);
        }
    }

    private void spread(double[] x, double[] old) {
        for (int c = 0; c < coupled.length; c++) {
            old[c] = x[rows[coupled[c]]];
            x[rows[coupled[c]]] = 0;
        }
        for (int r : plain) {
            x[rows[r]] *= values[r][0];
        }
        for (int c = 0; c < coupled.length; c++) {
            int r = coupled[c];
            for (int e = 0; e < columns[r].length; e++) {
                x[columns[r][e]] += values[r][e] * old[c];
            }
        }
    }
}
