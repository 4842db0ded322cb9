package troth.sample;

import java.util.Arrays;

/// Importance weights made safe: the largest of them are replaced by the quantiles of a generalised
/// Pareto distribution fitted to them, whose shape k says whether the weights may be used at all.
/// Below 0.5 their variance is finite, up to 0.7 they still serve, beyond it they do not.
///
/// The fit is the empirical Bayes estimate of Zhang and Stephens, shrunk a little towards k = 0.5.
///
/// @source vehtari2024 section 3
/// @source zhangstephens2009
public final class Pareto {

    /// The largest k with which weights still serve.
    public static final double MOST = 0.7;

    private static final int FEWEST_IN_TAIL = 5;
    private static final double PRIOR_SHAPE = 0.5;
    private static final double PRIOR_WORTH = 10;
    private static final double GRID = 30;
    private static final double QUARTILE_FACTOR = 3;

    private Pareto() {}

    /// Smoothed log weights, their largest at most that of the raw ones.
    ///
    /// @param k shape of the tail; infinite where it cannot be told
    /// @param log normalised so that the weights add to 1, shape `[draws]`
    /// @param logMean logarithm of the mean smoothed weight
    public record Smoothed(double k, troth.numeric.Series log, double logMean) {

        /// How many equally weighted draws they are worth.
        public double effective() {
            return 1 / Arrays.stream(log.toArray()).map(w -> Math.exp(2 * w)).sum();
        }
    }

    /// @param effective how many independent draws stand behind the weights, over their number
    public static Smoothed smooth(double[] logWeights, double effective) {
        int count = logWeights.length;
        double most = Arrays.stream(logWeights).max().orElse(0);
        if (!Double.isFinite(most)) {
            return new Smoothed(
                    Double.POSITIVE_INFINITY, troth.numeric.Series.of(logWeights), most);
        }
        var log = Arrays.stream(logWeights).map(w -> w - most).toArray();
        int tail = (int) Math.ceil(Math.min(0.2 * count, 3 * Math.sqrt(count / effective)));
        double k = tail < FEWEST_IN_TAIL ? Double.POSITIVE_INFINITY : smoothTail(log, tail);
        double total = logSum(log);
        var normal = Arrays.stream(log).map(w -> w - total).toArray();
        double logMean = most + total - Math.log(count);
        return new Smoothed(k, troth.numeric.Series.of(normal), logMean);
    }

    /// Replaces the largest `tail` weights, returns k.
    private static double smoothTail(double[] log, int tail) {
        var order = order(log);
        int first = log.length - tail;
        double cut = Math.max(log[order[first - 1]], Math.log(Double.MIN_NORMAL));
        double least = Math.exp(cut);
        var excess = new double[tail];
        Arrays.setAll(excess, i -> Math.exp(log[order[first + i]]) - least);
        if (!(excess[tail - 1] - excess[0] > 1e-14 * Math.exp(log[order[log.length - 1]]))) {
            return Double.NEGATIVE_INFINITY;
        }
        var fitted = Fitted.of(excess);
        if (Double.isFinite(fitted.k())) {
            for (int i = 0; i < tail; i++) {
                double p = (i + 0.5) / tail;
                log[order[first + i]] = Math.min(0, Math.log(least + fitted.quantile(p)));
            }
        }
        return fitted.k();
    }

    private static int[] order(double[] log) {
        return java.util.stream.IntStream.range(0, log.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> log[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /// The logarithm of the sum of what these are the logarithms of.
    public static double logSum(double[] log) {
        double most = Arrays.stream(log).max().orElse(Double.NEGATIVE_INFINITY);
        return Double.isInfinite(most)
                ? most
                : most + Math.log(Arrays.stream(log).map(w -> Math.exp(w - most)).sum());
    }

    /// A generalised Pareto distribution above 0.
    record Fitted(double k, double scale) {

        /// @param excess ascending, not all equal
        static Fitted of(double[] excess) {
            int n = excess.length;
            int grid = (int) (GRID + Math.floor(Math.sqrt(n)));
            double quartile = excess[(int) Math.floor(n / 4.0 + 0.5) - 1];
            var theta = new double[grid];
            var log = new double[grid];
            for (int j = 0; j < grid; j++) {
                theta[j] =
                        1 / excess[n - 1]
                                + (1 - Math.sqrt(grid / (j + 0.5))) / (QUARTILE_FACTOR * quartile);
                double k = shape(excess, theta[j]);
                log[j] = n * (Math.log(-theta[j] / k) - k - 1);
            }
            double total = logSum(log);
            double mean = 0;
            for (int j = 0; j < grid; j++) {
                mean += theta[j] * Math.exp(log[j] - total);
            }
            double k = shape(excess, mean);
            double shrunk = (n * k + PRIOR_WORTH * PRIOR_SHAPE) / (n + PRIOR_WORTH);
            return new Fitted(Double.isNaN(k) ? Double.POSITIVE_INFINITY : shrunk, -k / mean);
        }

        private static double shape(double[] excess, double theta) {
            return Arrays.stream(excess).map(x -> Math.log1p(-theta * x)).average().orElse(0);
        }

        double quantile(double p) {
            return scale * Math.expm1(-k * Math.log1p(-p)) / k;
        }
    }
}
