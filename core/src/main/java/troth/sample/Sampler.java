package troth.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import troth.numeric.Ascent;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.numeric.Workers;

/// Runs chains of [Nuts] side by side: warms each up (its step size by dual averaging, its metric
/// from its own draws, a first guess of the covariance counting for as many draws as there are
/// dimensions), then draws. A chain depends on its number and the seed alone, never on how many
/// threads there are.
///
/// @param chains how many, at least 1
/// @param warmup steps of each chain that are not kept, at least 20
/// @param draws that are kept of each chain, at least 4
/// @param target mean chance of acceptance, in (0, 1): 0.8 is usual, more means smaller steps
/// @param seed of all chance
/// @param threads at most
public record Sampler(int chains, int warmup, int draws, double target, long seed, int threads) {

    private static final int LEAST_WARMUP = 20;
    private static final int LEAST_DRAWS = 4;
    private static final int MOST_STARTS = 10;
    private static final int LANE_START = 0;
    private static final int LANE_CHAIN = 1;

    public Sampler {
        require("number of chains", chains, 1, 1024);
        require("number of steps to warm up", warmup, LEAST_WARMUP, 1_000_000);
        require("number of draws", draws, LEAST_DRAWS, 10_000_000);
        require("number of threads", threads, 1, 1024);
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException(
                    "The chance of acceptance (%s) must lie in (0, 1).".formatted(target));
        }
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The %s (%d) must lie in [%d, %d].".formatted(name, value, least, most));
        }
    }

    /// Hears of every step of every chain, from any thread.
    @FunctionalInterface
    public interface Listener {
        void stepped();
    }

    /// @param density makes the density of each chain: chains do not share scratch
    /// @param centre near which the chains start, shape `[n]`
    /// @param covariance a first guess of the density's, shape `[n][n]`; the starts lie twice as
    ///   far apart
    public Draws run(
            IntFunction<Ascent.Function> density,
            double[] centre,
            double[][] covariance,
            Listener listener) {
        var run = new Run[chains];
        var guess = flat(covariance);
        var streams = new Streams(seed);
        Workers.each(
                chains,
                threads,
                () ->
                        c ->
                                run[c] =
                                        new Run(
                                                        density.apply(c),
                                                        centre,
                                                        guess,
                                                        streams.at(c, LANE_START),
                                                        streams.at(c, LANE_CHAIN))
                                                .done(listener));
        return new Draws(
                Arrays.stream(run).map(one -> List.copyOf(one.kept)).toList(),
                Arrays.stream(run).map(Run::tuned).toList());
    }

    private static double[] flat(double[][] covariance) {
        return Arrays.stream(covariance).flatMapToDouble(Arrays::stream).toArray();
    }

    /// One chain.
    private final class Run {

        private final Ascent.Function density;
        private final int n;
        private final double[] guess;
        private final RandomGenerator random;
        private final StepSize size = new StepSize(target);
        private final List<Draw> kept = new ArrayList<>();
        private double[] metric;
        private Whitening whitening;
        private Nuts nuts;
        private int spent;

        /// @param from random starts, independent of the chain's moves
        Run(
                Ascent.Function density,
                double[] centre,
                double[] guess,
                RandomGenerator from,
                RandomGenerator random) {
            this.density = density;
            this.guess = guess;
            this.random = random;
            n = centre.length;
            metric = guess;
            whitening = new Whitening(density, metric, n);
            nuts = new Nuts(whitening, whitening.whitened(start(centre, from)), random);
        }

        /// Twice the spread of the guess from the centre, nearer where the density is 0 there.
        private double[] start(double[] centre, RandomGenerator from) {
            var apart = new double[n];
            Arrays.setAll(apart, _ -> 2 * from.nextGaussian());
            apart = whitening.coloured(apart);
            for (int tries = 0; tries < MOST_STARTS; tries++) {
                var x = centre.clone();
                for (int i = 0; i < n; i++) {
                    x[i] += apart[i] / (1 << tries);
                }
                if (Double.isFinite(density.at(x, new double[n]))) {
                    return x;
                }
            }
            return centre;
        }

        Run done(Listener listener) {
            size.restart(nuts.reasonableStep(1));
            warm(listener);
            for (int i = 0; i < draws; i++) {
                kept.add(coloured(nuts.draw(size.average())));
                listener.stepped();
            }
            return this;
        }

        private void warm(Listener listener) {
            var plan = new Warmup(warmup);
            var seen = new Moments(n);
            for (int i = 0; i < warmup; i++) {
                var draw = coloured(nuts.draw(size.step()));
                spent += draw.leapfrogs();
                size.learn(draw.accept());
                if (plan.learns(i)) {
                    seen.add(draw.x().toArray());
                }
                if (plan.ends(i)) {
                    learn(seen, draw.x().toArray());
                    seen = new Moments(n);
                }
                listener.stepped();
            }
        }

        private void learn(Moments seen, double[] x) {
            metric = seen.covariance(guess, n);
            whitening = new Whitening(density, metric, n);
            nuts = new Nuts(whitening, whitening.whitened(x), random);
            size.restart(nuts.reasonableStep(size.step()));
        }

        private Draw coloured(Draw draw) {
            return draw.at(Series.of(whitening.coloured(draw.x().toArray())));
        }

        Draws.Tuned tuned() {
            return new Draws.Tuned(size.average(), Series.of(metric), spent);
        }
    }
}
