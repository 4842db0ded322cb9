package troth.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import troth.dyad.Diary;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.sample.Draw;
import troth.sample.Draws;
import troth.sample.Sampler;

/// A diary in, a [Posterior] out: the population is fitted, chains are started about its mode and
/// drawn with the paths integrated out (I10, I18), and each couple's paths are weighed (I11, I12).
///
/// @param sampler how many chains and draws; its seed is that of all chance
/// @param pairs of paths drawn for each couple and each draw that is weighed; 0 weighs nothing
public record PosteriorReader(
        Parameters parameters, Sampler sampler, int pairs, Progress progress) {

    private static final int MOST_PAIRS = 100_000;

    public PosteriorReader {
        if (pairs < 0 || pairs > MOST_PAIRS) {
            throw new IllegalArgumentException(
                    "The pairs of paths (%d) must lie in [0, %d].".formatted(pairs, MOST_PAIRS));
        }
    }

    public Posterior read(Diary diary) {
        if (diary.timelines().stream().allMatch(t -> t.checkIns().isEmpty())) {
            throw new IllegalArgumentException(
                    "The diary (%s) holds no answer to read.".formatted(diary.name()));
        }
        var model = Fit.withNoise(new TrustModel(parameters, Layout.of(diary.items())));
        progress.at(Progress.Stage.FIT, 0, 0);
        return of(Fit.of(diary, model, Fit.plain(diary, model)));
    }

    /// The same from a fit that is there.
    Posterior of(Fit fit) {
        var draws = draws(fit.plan, fit.chains, fit.theta, Curvature.withinPrior(fit));
        var weighing = new Weighing(fit.plan, fit.chains, sampler, progress);
        var couples = pairs == 0 ? List.<Posterior.Couple>of() : weighing.couples(fit.theta, pairs);
        var weighted = weighing.draws(draws.all(), pairs);
        return new Posterior(
                fit.plan.diary,
                fit.plan.theta.names(),
                natural(fit.plan.theta, draws),
                estimates(fit.plan.theta, draws, weighted),
                couples,
                weighted.correction(),
                Sensitivity.of(fit.plan.theta, draws));
    }

    /// Draws of theta on its unbounded scale.
    ///
    /// @param chains linearised; each chain of draws works on copies
    Draws draws(Blueprint plan, List<DyadChain> chains, double[] mode, double[][] covariance) {
        var own = new ArrayList<Population>();
        int inner = Math.max(1, sampler.threads() / sampler.chains());
        var shared = new LocalCouples(chains, inner, true);
        for (int c = 0; c < sampler.chains(); c++) {
            own.add(new Population(plan.theta, shared.apart()));
        }
        int total = sampler.chains() * (sampler.warmup() + sampler.draws());
        var done = new AtomicInteger();
        var scale = new TotalScale(plan);
        return scale.theta(
                sampler.run(
                        c -> scale.seen(own.get(c)::at),
                        scale.sought(mode),
                        scale.seen(covariance, mode),
                        () -> progress.at(Progress.Stage.DRAW, done.incrementAndGet(), total)));
    }

    static Draws natural(Theta theta, Draws draws) {
        return new Draws(
                draws.chains().stream()
                        .map(chain -> chain.stream().map(draw -> natural(theta, draw)).toList())
                        .toList(),
                draws.warmups());
    }

    private static Draw natural(Theta theta, Draw draw) {
        var x = draw.x().toArray();
        return draw.at(
                Series.of(
                        IntStream.range(0, x.length)
                                .mapToDouble(i -> theta.value(x, i))
                                .toArray()));
    }

    private static List<Posterior.Estimate> estimates(
            Theta theta, Draws draws, Weighing.Weighted weighted) {
        var natural = natural(theta, draws);
        return IntStream.range(0, theta.size())
                .mapToObj(i -> {
                    var sample = natural.of(i);
                    return new Posterior.Estimate(
                            theta.names().get(i),
                            sample.mean(),
                            sample.sd(),
                            sample.quantile(0.05),
                            sample.quantile(0.5),
                            sample.quantile(0.95),
                            sample.rhat(),
                            sample.bulkEss(),
                            sample.tailEss(),
                            weighted.mean(x -> theta.value(x, i)),
                            weighted.sd(x -> theta.value(x, i)));
                })
                .toList();
    }
}
