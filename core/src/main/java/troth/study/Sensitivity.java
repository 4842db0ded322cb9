package troth.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.numeric.Workers;

/// How much of the variance of a number comes from each of its inputs: the first-order index is
/// what fixing that input alone would take away, the total index what would stay if all others were
/// fixed. Where total is well above first order, the input acts through others.
///
/// Two samples A and B of all inputs, stratified in each input; for each input a third one, A with
/// that column from B; Saltelli's estimator of the first-order index, which is steady where that is
/// small, and Jansen's of the total one. It costs (inputs + 2) times the size of a sample. The
/// intervals are those of a bootstrap of the sample's rows.
///
/// @source saltelli2010 table 2
public final class Sensitivity {

    private static final int RESAMPLES = 400;
    private static final int SHUFFLE = 0;
    private static final int BOOTSTRAP = 1;

    private Sensitivity() {}

    /// @param first first-order index with its interval; sampling can bring it below 0
    /// @param total total index with its interval
    public record Index(String name, Effect first, Effect total) {}

    /// @param size rows of a sample
    /// @param threads at most so many at once; the result does not depend on it
    /// @param number of inputs that are each uniform in (0, 1), shape `[inputs]`
    /// @param step called after each evaluation, from any thread
    public static List<Index> of(
            List<String> inputs,
            int size,
            long seed,
            int threads,
            ToDoubleFunction<Series> number,
            Runnable step) {
        int k = inputs.size();
        var a = sample(new Streams(seed), 0, k, size);
        var b = sample(new Streams(seed), k, k, size);
        var values = new double[(k + 2) * size];
        Workers.each(
                values.length,
                threads,
                () ->
                        at -> {
                            values[at] = number.applyAsDouble(point(a, b, at / size, at % size));
                            step.run();
                        });
        return IntStream.range(0, k)
                .mapToObj(i -> index(inputs.get(i), values, size, i, seed))
                .toList();
    }

    /// How many evaluations [#of] needs.
    public static int evaluations(int inputs, int size) {
        return (inputs + 2) * size;
    }

    /// Row `row` of block A, B, or A with a column of B.
    private static Series point(double[][] a, double[][] b, int block, int row) {
        var x = new double[a.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = block == 1 || block == j + 2 ? b[j][row] : a[j][row];
        }
        return Series.of(x);
    }

    /// Shape `[inputs][size]`: in each input one value in each of `size` equal strata.
    private static double[][] sample(Streams streams, int from, int inputs, int size) {
        var columns = new double[inputs][size];
        for (int j = 0; j < inputs; j++) {
            var chance = streams.at(from + j, SHUFFLE);
            for (int i = 0; i < size; i++) {
                int other = chance.nextInt(i + 1);
                columns[j][i] = columns[j][other];
                columns[j][other] = (i + inside(chance)) / size;
            }
        }
        return columns;
    }

    private static double inside(RandomGenerator chance) {
        return (chance.nextLong() >>> 12) * 0x1p-52 + 0x1p-53;
    }

    private static Index index(String name, double[] values, int size, int input, long seed) {
        var all = IntStream.range(0, size).toArray();
        var first = new ArrayList<Double>();
        var total = new ArrayList<Double>();
        var chance = new Streams(seed).at(input, BOOTSTRAP);
        for (int r = 0; r < RESAMPLES; r++) {
            var drawn = IntStream.range(0, size).map(_ -> chance.nextInt(size)).toArray();
            first.add(part(values, size, input, drawn, true));
            total.add(part(values, size, input, drawn, false));
        }
        return new Index(
                name,
                around(name, part(values, size, input, all, true), first, size),
                around(name, part(values, size, input, all, false), total, size));
    }

    private static double part(double[] values, int size, int input, int[] rows, boolean first) {
        double mean = 0;
        double squares = 0;
        for (int row : rows) {
            mean += values[row] + values[size + row];
            squares += values[row] * values[row] + values[size + row] * values[size + row];
        }
        double n = 2.0 * rows.length;
        double centre = mean / n;
        double variance = squares / n - centre * centre;
        double sum = 0;
        for (int row : rows) {
            double apart = values[(input + 2) * size + row] - values[row];
            sum += first ? 2 * (values[size + row] - centre) * apart : apart * apart;
        }
        return variance > 0 ? sum / n / variance : 0;
    }

    private static Effect around(String name, double value, List<Double> drawn, int size) {
        var sorted = drawn.stream().sorted().toList();
        return new Effect(
                name,
                value,
                sorted.get(RESAMPLES / 40),
                sorted.get(RESAMPLES - 1 - RESAMPLES / 40),
                size);
    }
}
