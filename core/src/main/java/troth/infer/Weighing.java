package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.numeric.Workers;
import troth.sample.Draw;
import troth.sample.Pareto;
import troth.sample.Sampler;

/// Weighs draws of the population's parameters by what is wrong with the evidence they rest on:
/// each couple's paths are drawn and weighed (I11) at each draw.
///
/// ```text
/// I12  log weight of theta = sum over couples of (I11 - I18)
/// ```
///
/// A couple meets the same chance at every theta, so that what is left of it in its evidence is
/// much the same for all draws and cancels.
///
/// @source vihola2020
final class Weighing {

    /// More draws than these are not weighed; they are taken evenly.
    private static final int MOST_DRAWS = 200;

    private static final int CHECKS = 8;
    private static final int LANE_CHECK = 100;
    private static final int LANE_WEIGH = 101;

    private final Blueprint plan;
    private final List<DyadChain> chains;
    private final Population population;
    private final Streams streams;
    private final int threads;
    private final Progress progress;

    Weighing(Blueprint plan, List<DyadChain> chains, Sampler sampler, Progress progress) {
        this.plan = plan;
        this.chains = chains;
        this.progress = progress;
        streams = new Streams(sampler.seed());
        threads = sampler.threads();
        population = new Population(plan.theta, new LocalCouples(chains, threads, true));
    }

    /// Draws of theta with their weights.
    ///
    /// @param log normalised, shape `[thetas]`
    record Weighted(List<Series> thetas, Series log, Posterior.Correction correction) {

        double mean(ToDoubleFunction<double[]> number) {
            double sum = 0;
            for (int i = 0; i < thetas.size(); i++) {
                sum += Math.exp(log.at(i)) * number.applyAsDouble(thetas.get(i).toArray());
            }
            return thetas.isEmpty() ? Double.NaN : sum;
        }

        /// So many thetas, each as often as its weight says (systematic resampling).
        List<double[]> resampled(int count, RandomGenerator random) {
            var taken = new ArrayList<double[]>();
            double next = random.nextDouble() / count;
            double sum = 0;
            for (int i = 0; i < thetas.size(); i++) {
                sum += Math.exp(log.at(i));
                for (; next < sum && taken.size() < count; next += 1.0 / count) {
                    taken.add(thetas.get(i).toArray());
                }
            }
            while (taken.size() < count) {
                taken.add(thetas.getLast().toArray());
            }
            return taken;
        }

        double sd(ToDoubleFunction<double[]> number) {
            double mean = mean(number);
            return Math.sqrt(
                    mean(x -> (number.applyAsDouble(x) - mean) * (number.applyAsDouble(x) - mean)));
        }
    }

    /// Each couple at one theta, with eight times the paths.
    List<Posterior.Couple> couples(double[] theta, int pairs) {
        var couples = new Posterior.Couple[chains.size()];
        var marginal = population.logEvidences(theta);
        each(d -> {
            var evidence =
                    evidence(chains.get(d), theta, new Smoother(), CHECKS * pairs, d, LANE_CHECK);
            couples[d] =
                    new Posterior.Couple(
                            plan.diary.timelines().get(d).dyad().id(),
                            evidence.laplace(),
                            marginal.at(d),
                            evidence.log(),
                            evidence.error(),
                            evidence.k());
        });
        return List.of(couples);
    }

    private void each(java.util.function.IntConsumer body) {
        var done = new AtomicInteger();
        Workers.each(
                chains.size(),
                threads,
                () ->
                        d -> {
                            body.accept(d);
                            progress.at(
                                    Progress.Stage.WEIGH, done.incrementAndGet(), chains.size());
                        });
    }

    private PathWeights.Evidence evidence(
            DyadChain dyad, double[] theta, Smoother smoother, int pairs, int couple, int lane) {
        var values = new Values(plan, theta);
        dyad.load(values);
        var ended = smoother.solve(dyad.chain, dyad.warm);
        return new PathWeights(dyad, values, smoother, streams.at(couple, lane))
                .evidence(ended, pairs);
    }

    /// @param pairs of paths for each couple and draw; with 0 all weigh the same
    Weighted draws(List<Draw> all, int pairs) {
        int count = pairs == 0 ? 0 : Math.min(MOST_DRAWS, all.size());
        var thetas =
                IntStream.range(0, count)
                        .mapToObj(i -> all.get((int) ((long) i * all.size() / count)).x())
                        .toList();
        var marginal =
                thetas.stream().map(theta -> population.logEvidences(theta.toArray())).toList();
        var byCouple = new double[chains.size()][count];
        each(d -> {
            var smoother = new Smoother();
            for (int i = 0; i < count; i++) {
                var found =
                        evidence(
                                chains.get(d),
                                thetas.get(i).toArray(),
                                smoother,
                                pairs,
                                d,
                                LANE_WEIGH);
                byCouple[d][i] = found.log() - marginal.get(i).at(d);
            }
        });
        var log = new double[count];
        Arrays.setAll(log, i -> Arrays.stream(byCouple).mapToDouble(couple -> couple[i]).sum());
        if (count == 0) {
            var nothing = new Posterior.Correction(0, Double.NaN, 0);
            return new Weighted(List.of(), Series.of(), nothing);
        }
        var smoothed = Pareto.smooth(log, 1);
        return new Weighted(
                thetas,
                smoothed.log(),
                new Posterior.Correction(count, smoothed.k(), smoothed.effective()));
    }
}
