package troth.sample;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import troth.numeric.Streams;

/// Whether ranks are uniform on 0, 1, ... `of`: what the rank of a true value among draws of its
/// posterior must be, over many simulations, if the sampler is right.
///
/// The share of ranks at or below each place is compared with its own binomial distribution; the
/// largest surprise anywhere is judged by simulation, so that one verdict holds for all places at
/// once (an ECDF-difference band).
///
/// @param of the highest rank, at least 1
/// @source sailynoja2022 section 2
public final class Ranks {

    private static final int SIMULATIONS = 4000;

    private final int of;
    private final int count;
    private final double[][] surprise;
    private final double[] simulated;

    /// @param count how many ranks are to be judged, at least 1
    public Ranks(int of, int count) {
        if (of < 1 || count < 1) {
            throw new IllegalArgumentException(
                    "The highest rank (%d) and the number of ranks (%d) must be at least 1."
                            .formatted(of, count));
        }
        this.of = of;
        this.count = count;
        surprise = new double[of][];
        Arrays.setAll(surprise, r -> surprise((r + 1.0) / (of + 1)));
        simulated = new double[SIMULATIONS];
        Arrays.setAll(simulated, s -> least(drawn(new Streams(1).at(s, 0))));
        Arrays.sort(simulated);
    }

    /// The chance that uniform ranks are at least as surprising, in (0, 1]: below 0.05 they leave
    /// the simultaneous 95 % band.
    public double chance(int[] ranks) {
        if (ranks.length != count) {
            throw new IllegalArgumentException(
                    "There must be %d ranks, not %d.".formatted(count, ranks.length));
        }
        double least = least(ranks);
        long further = Arrays.stream(simulated).filter(s -> s <= least).count();
        return (further + 1.0) / (SIMULATIONS + 1);
    }

    /// How far the share at or below each rank may lie from what is expected, at 95 % over all of
    /// them at once: how many ranks at least and at most.
    public int[] band(int rank) {
        double level = simulated[(int) (0.05 * SIMULATIONS)];
        var at = surprise[rank];
        int low = 0;
        while (at[low] < level) {
            low++;
        }
        int high = count;
        while (at[high] < level) {
            high--;
        }
        return new int[] {low, high};
    }

    private int[] drawn(RandomGenerator random) {
        var ranks = new int[count];
        Arrays.setAll(ranks, _ -> random.nextInt(of + 1));
        return ranks;
    }

    private double least(int[] ranks) {
        var below = new int[of + 1];
        for (int rank : ranks) {
            below[rank]++;
        }
        double least = 1;
        int so = 0;
        for (int r = 0; r < of; r++) {
            so += below[r];
            least = Math.min(least, surprise[r][so]);
        }
        return least;
    }

    /// The two-sided chance of each count of a binomial with `count` trials, shape `[count + 1]`.
    private double[] surprise(double p) {
        var mass = new double[count + 1];
        double log = count * Math.log1p(-p);
        for (int k = 0; k <= count; k++) {
            mass[k] = Math.exp(log);
            log += Math.log((count - k) / (k + 1.0)) + Math.log(p) - Math.log1p(-p);
        }
        var both = new double[count + 1];
        double below = 0;
        for (int k = 0; k <= count; k++) {
            double above = 1 - below;
            below = Math.min(1, below + mass[k]);
            both[k] = Math.min(1, 2 * Math.min(below, above));
        }
        return both;
    }
}
