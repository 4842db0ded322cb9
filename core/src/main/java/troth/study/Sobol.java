package troth.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.numeric.Workers;

/// How much of the variance of some numbers comes from each of their inputs: the first-order index
/// is what fixing that input alone would take away, the total index what would stay if all others
/// were fixed. Where total is well above first order, the input acts through others.
///
/// Two samples A and B of all inputs, stratified in each input, and for each input two more: A with
/// that column from B (AB) and B with that column from A (BA). The input alone differs between A
/// and AB, and between BA and B; call what the number changes by there x and y. In the two changes
/// the input goes the same way among others drawn anew, so:
///
/// ```
/// E[x y]          = 2 V first
/// E[x² + y²]      = 4 V total
/// E[(fA - fB)² + (fBA - fAB)²] = 4 V
/// ```
///
/// As `2 x y` is never above `x² + y²`, the first-order index is at most the total one on every
/// sample, and the two agree to the digit for a number in which the inputs add up. The estimator of
/// Saltelli and others from A, B and AB alone (table 2, b), which stood here before, costs about
/// half and keeps neither: its noise could put a first-order index above its total. This costs (2
/// inputs + 2) times the size of a sample. The intervals are those of a bootstrap of its rows.
///
/// @source saltelli2010 table 2
public final class Sobol {

    private static final int RESAMPLES = 400;
    private static final int SHUFFLE = 0;
    private static final int BOOTSTRAP = 1;

    private Sobol() {}

    /// @param first first-order index with its interval, at most the total one; sampling can bring
    ///   it below 0
    /// @param total total index with its interval
    public record Index(String name, Effect first, Effect total) {}

    /// The indices of each number, in the order of the inputs.
    ///
    /// @param size rows of a sample
    /// @param threads at most so many at once; the result does not depend on it
    /// @param numbers of inputs that are each uniform in (0, 1), shape `[inputs]`; always as many
    /// @param step called after each evaluation, from any thread
    public static List<List<Index>> of(
            List<String> inputs,
            int size,
            long seed,
            int threads,
            Function<Series, Series> numbers,
            Runnable step) {
        int k = inputs.size();
        var a = sample(new Streams(seed), 0, k, size);
        var b = sample(new Streams(seed), k, k, size);
        var values = new Series[evaluations(k, size)];
        Workers.each(
                values.length,
                threads,
                () ->
                        at -> {
                            values[at] = numbers.apply(point(a, b, at / size, at % size));
                            step.run();
                        });
        return IntStream.range(0, values[0].size())
                .mapToObj(o -> indices(inputs, new Sampled(List.of(values), o, size, k), seed))
                .toList();
    }

    /// How many evaluations [#of] needs.
    public static int evaluations(int inputs, int size) {
        return (2 * inputs + 2) * size;
    }

    /// Row `row` of block A, B, of A with a column of B, or of B with a column of A.
    private static Series point(double[][] a, double[][] b, int block, int row) {
        int k = a.length;
        boolean from = block == 1 || block >= k + 2;
        var x = new double[k];
        for (int j = 0; j < k; j++) {
            boolean swapped = block == j + 2 || block == k + j + 2;
            x[j] = from != swapped ? b[j][row] : a[j][row];
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

    /// One of the numbers in all blocks.
    private record Sampled(List<Series> values, int number, int size, int inputs) {

        double at(int block, int row) {
            return values.get(block * size + row).at(number);
        }

        /// What the number changes by where `input` goes from B to A, the others as in A; and as in
        /// B.
        double change(int input, int row) {
            return at(0, row) - at(input + 2, row);
        }

        double changeElsewhere(int input, int row) {
            return at(inputs + input + 2, row) - at(1, row);
        }

        double apart(int input, int row) {
            double all = at(0, row) - at(1, row);
            double crossed = at(inputs + input + 2, row) - at(input + 2, row);
            return all * all + crossed * crossed;
        }
    }

    private static List<Index> indices(List<String> inputs, Sampled of, long seed) {
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> index(inputs.get(i), of, i, seed))
                .toList();
    }

    private static Index index(String name, Sampled of, int input, long seed) {
        var all = IntStream.range(0, of.size()).toArray();
        var first = new ArrayList<Double>();
        var total = new ArrayList<Double>();
        var chance = new Streams(seed).at(input, BOOTSTRAP);
        for (int r = 0; r < RESAMPLES; r++) {
            var drawn = IntStream.range(0, of.size()).map(_ -> chance.nextInt(of.size())).toArray();
            first.add(first(of, input, drawn));
            total.add(total(of, input, drawn));
        }
        return new Index(
                name,
                around(name, first(of, input, all), first, of.size()),
                around(name, total(of, input, all), total, of.size()));
    }

    private static double first(Sampled of, int input, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += 2 * of.change(input, row) * of.changeElsewhere(input, row);
        }
        return share(sum, of, input, rows);
    }

    private static double total(Sampled of, int input, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            double x = of.change(input, row);
            double y = of.changeElsewhere(input, row);
            sum += x * x + y * y;
        }
        return share(sum, of, input, rows);
    }

    private static double share(double sum, Sampled of, int input, int[] rows) {
        double apart = 0;
        for (int row : rows) {
            apart += of.apart(input, row);
        }
        return apart > 0 ? sum / apart : 0;
    }

    private static Effect around(String name, double value, List<Double> drawn, int size) {
        var sorted = drawn.stream().sorted().toList();
        return new Effect(
                name,
                "share of variance",
                value,
                sorted.get(RESAMPLES / 40),
                sorted.get(RESAMPLES - 1 - RESAMPLES / 40),
                size,
                true);
    }
}
