package troth.infer;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import troth.numeric.Ascent;
import troth.numeric.Series;

/// The way to the posterior mode of what couples share (I4, I5): the mechanism is made straight
/// along each couple's most probable path, the parameters are climbed, the path is found anew and
/// the mechanism made straight about it, until neither moves.
final class Climb {

    private static final int MOST_ROUNDS = 5;
    private static final int FIRST_STEPS = 100;
    private static final int LATER_STEPS = 30;
    private static final double SETTLED = 1e-3;

    private final Theta theta;
    private final double[] start;

    /// Makes a first guess of the covariance of theta better.
    private final Function<Supplier<double[][]>, double[][]> metric;

    private Climb(Theta theta, double[] start, Function<Supplier<double[][]>, double[][]> metric) {
        this.theta = theta;
        this.start = start;
        this.metric = metric;
    }

    /// From the centre of the priors.
    static Climb fromCentre(Theta theta) {
        return new Climb(theta, theta.centre(), Supplier::get);
    }

    /// From what another climb found, where both have the parameter.
    static Climb from(Theta there, Summit found, Theta theta) {
        return new Climb(
                theta,
                theta.like(there, found.at().x().toArray()),
                guess -> theta.like(guess.get(), there, found.metric));
    }

    /// From what a share of the couples gave: where all are, the covariance is about that of the
    /// share, times the share.
    static Climb from(Fit some, double share) {
        return new Climb(
                some.plan.theta,
                some.theta,
                _ ->
                        Arrays.stream(some.summit.metric)
                                .map(row -> Arrays.stream(row).map(c -> c * share).toArray())
                                .toArray(double[][]::new));
    }

    /// Where a climb ended.
    static final class Summit {
        private final Ascent.Summit at;
        private final double[][] metric;

        /// How often the mechanism was made straight, and how often the gradient was asked for.
        final int rounds;

        final int evaluations;

        /// Where nothing was climbed.
        static Summit given(double[] theta) {
            int p = theta.length;
            var at = new Ascent.Summit(Series.of(theta), Double.NaN, Series.of(), 0, 0, true);
            return new Summit(at, new double[p][p], 0, 0);
        }

        private Summit(Ascent.Summit at, double[][] metric, int rounds, int evaluations) {
            this.at = at;
            this.metric = metric;
            this.rounds = rounds;
            this.evaluations = evaluations;
        }

        Ascent.Summit at() {
            return at;
        }
    }

    /// @param bent whether the mechanism of the couples hangs on their paths
    Summit of(Couples couples, boolean bent) {
        var population = new Population(theta, couples);
        var at = start;
        var better = metric;
        for (int round = 1; ; round++) {
            var ascent = population.ascent(round == 1 ? FIRST_STEPS : LATER_STEPS);
            var guess = better;
            var top = ascent.climb(at, () -> guess.apply(population::guess));
            var learned = ascent.metric();
            double moved = distance(at, top.x().toArray());
            boolean settled = round > 1 && moved < SETTLED;
            if (!bent || settled || round == MOST_ROUNDS) {
                return new Summit(top, learned, round, population.evaluations());
            }
            better = _ -> learned;
            at = top.x().toArray();
            couples.straighten(Series.of(at));
        }
    }

    private static double distance(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
    }
}
