package troth.sample;

import java.util.Arrays;
import java.util.List;
import troth.numeric.Normal;
import troth.numeric.Series;

/// One number as several chains drew it, and how far they can be trusted: whether the chains agree
/// (R-hat) and how many independent draws they are worth (ESS), both on ranks, so that heavy tails
/// and infinite variances are no special case.
///
/// @param chains as many draws each, shape `[chain][draw]`
/// @source vehtari2021 sections 3 and 4
public record Sample(List<Series> chains) {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final int FEWEST = 4;

    public Sample {
        chains = List.copyOf(chains);
        int draws = chains.isEmpty() ? 0 : chains.getFirst().size();
        if (chains.stream().anyMatch(chain -> chain.size() != draws) || draws < FEWEST) {
            throw new IllegalArgumentException(
                    "The chains must be of one length, %d draws or more.".formatted(FEWEST));
        }
    }

    public double mean() {
        return chains.stream().mapToDouble(Series::mean).average().orElse(Double.NaN);
    }

    public double sd() {
        var all = all();
        double mean = mean();
        double squares = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (all.length - 1));
    }

    /// Linear between the order statistics (type 7).
    public double quantile(double p) {
        var sorted = all();
        Arrays.sort(sorted);
        return quantile(sorted, p);
    }

    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private double[] all() {
        return chains.stream().flatMapToDouble(c -> Arrays.stream(c.toArray())).toArray();
    }

    /// The larger of the R-hat of the ranks and of the ranks of the distance from the median; 1
    /// where nothing varies.
    public double rhat() {
        if (isConstant()) {
            return 1;
        }
        var halves = halves();
        return Math.max(rhat(scores(halves)), rhat(scores(folded(halves))));
    }

    /// Effective draws for the middle of the distribution.
    public double bulkEss() {
        return isConstant() ? all().length : Autocorrelation.ess(scores(halves()));
    }

    /// Effective draws for the worse of the 5 % and the 95 % quantile.
    public double tailEss() {
        return Math.min(quantileEss(LOW), quantileEss(HIGH));
    }

    /// Effective draws for the mean itself, without ranks.
    public double meanEss() {
        return isConstant() ? all().length : Autocorrelation.ess(halves());
    }

    private double quantileEss(double p) {
        double at = quantile(p);
        var below = halves();
        for (var chain : below) {
            Arrays.setAll(chain, i -> chain[i] <= at ? 1 : 0);
        }
        return isConstant() ? all().length : Autocorrelation.ess(below);
    }

    /// How well the energies of a trajectory explore those of the density: below 0.3 the tails were
    /// hardly reached. The least over the chains.
    ///
    /// @source betancourt2017 section 6.1
    public double ebfmi() {
        return chains.stream().mapToDouble(Sample::ebfmi).min().orElse(Double.NaN);
    }

    private static double ebfmi(Series energies) {
        double mean = energies.mean();
        double steps = 0;
        double squares = 0;
        for (int i = 0; i < energies.size(); i++) {
            double gap = energies.at(i) - mean;
            squares += gap * gap;
            double step = i == 0 ? 0 : energies.at(i) - energies.at(i - 1);
            steps += step * step;
        }
        return steps / squares;
    }

    private boolean isConstant() {
        var all = all();
        return Arrays.stream(all).allMatch(x -> x == all[0]);
    }

    /// Each chain cut in two; the middle draw of an odd number is left out.
    private double[][] halves() {
        var halves = new double[2 * chains.size()][];
        for (int c = 0; c < chains.size(); c++) {
            var chain = chains.get(c).toArray();
            int half = chain.length / 2;
            halves[2 * c] = Arrays.copyOfRange(chain, 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(chain, chain.length - half, chain.length);
        }
        return halves;
    }

    private static double[][] folded(double[][] chains) {
        var sorted = Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        double median = quantile(sorted, 0.5);
        return Arrays.stream(chains)
                .map(c -> Arrays.stream(c).map(x -> Math.abs(x - median)).toArray())
                .toArray(double[][]::new);
    }

    /// The normal scores of the ranks over all chains; equal values share their mean rank.
    private static double[][] scores(double[][] chains) {
        var sorted = Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        double count = sorted.length;
        return Arrays.stream(chains)
                .map(c ->
                        Arrays.stream(c)
                                .map(x ->
                                        Normal.quantile((rank(sorted, x) - 0.375) / (count + 0.25)))
                                .toArray())
                .toArray(double[][]::new);
    }

    private static double rank(double[] sorted, double x) {
        return (first(sorted, x, false) + 1 + first(sorted, x, true)) / 2.0;
    }

    /// How many values lie below `x`, those equal to it counted as well or not.
    private static int first(double[] sorted, double x, boolean equalToo) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean below = equalToo ? sorted[middle] <= x : sorted[middle] < x;
            low = below ? middle + 1 : low;
            high = below ? high : middle;
        }
        return low;
    }

    private static double rhat(double[][] chains) {
        double n = chains[0].length;
        double within = Arrays.stream(chains).mapToDouble(Sample::variance).average().orElse(0);
        var means = Arrays.stream(chains).mapToDouble(Sample::mean).toArray();
        return Math.sqrt((n * variance(means) / within + n - 1) / n);
    }

    static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }

    /// With one degree of freedom less than values.
    static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }
}
