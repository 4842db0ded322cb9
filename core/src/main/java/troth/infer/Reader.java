package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.TrustModel;
import troth.numeric.Workers;

/// A diary in, a Reading out. The last days are held back, the population fitted to the rest, every
/// answer held back forecast and scored beside the baselines and beside the same without mechanism;
/// then all days are fitted and each couple is read.
///
/// @param seed of every draw; equal arguments give equal readings, bit for bit
/// @param ahead how far each couple is looked ahead (d)
public record Reader(Parameters parameters, long seed, double ahead, Progress progress) {

    private static final int LEAST_TRAINING = 3;

    public Reading read(Diary diary) {
        return read(diary, Optional.empty());
    }

    /// The same with what couples share taken from an earlier reading instead of being fitted: for
    /// a couple that is alone. Its doubt does not enter the bands.
    public Reading read(Diary diary, KnownPopulation known) {
        return read(diary, Optional.of(known));
    }

    private Reading read(Diary diary, Optional<KnownPopulation> known) {
        if (diary.timelines().isEmpty()) {
            throw new IllegalArgumentException(
                    "The diary (%s) needs a dyad.".formatted(diary.name()));
        }
        var model = Fit.withNoise(new TrustModel(parameters, Layout.of(diary.items())));
        var holdOut = HoldOut.of(diary);
        progress.at(Progress.Stage.FIT, 0, 0);
        var training = holdOut.training();
        boolean scored = scorable(training, holdOut);
        var plain = Fit.plain(scored ? training : diary, model);
        var fit = fit(scored ? training : diary, model, plain, known);
        var surprises = new Described.Couple[scored ? diary.timelines().size() : 0];
        var forecasts = scored ? forecasts(fit, holdOut, surprises) : List.<Forecast>of();
        var skills = scored ? skills(plain, holdOut, forecasts) : List.<ItemSkill>of();
        progress.at(Progress.Stage.REFIT, 0, 0);
        var all = scored ? fit(diary, model, fit, known) : fit;
        int p = all.theta.length;
        var covariance = known.isPresent() ? new double[p][p] : Curvature.withinPrior(all);
        var shared = known.orElseGet(() -> shared(all, covariance));
        var dyads = dyads(all, diary, covariance);
        return new Reading(
                diary,
                model,
                skills,
                forecasts,
                Described.of(List.of(surprises)),
                shared,
                dyads,
                told(model, diary, dyads),
                Reading.FitSummary.of(fit.summit, fit.withoutLaplace),
                Reading.FitSummary.of(all.summit, all.withoutLaplace));
    }

    /// Whether there is enough before and after the cut to fit and to score.
    private static boolean scorable(Diary training, HoldOut holdOut) {
        int kept = holdOut.diary().timelines().stream().mapToInt(t -> holdOut.kept(t).size()).sum();
        int most = training.timelines().stream().mapToInt(t -> t.checkIns().size()).max().orElse(0);
        return kept > 0 && most >= LEAST_TRAINING;
    }

    /// @param surprises filled, shape `[dyads]`
    private List<Forecast> forecasts(Fit fit, HoldOut holdOut, Described.Couple[] surprises) {
        var forecaster = new Forecaster(fit, holdOut, seed);
        return each(
                holdOut,
                Progress.Stage.FORECAST,
                (d, smoother) -> {
                    var counted = new Surprises();
                    var forecasts = forecaster.of(d, smoother, counted);
                    surprises[d] = counted.told(holdOut.diary().timelines().get(d).dyad().id());
                    return forecasts;
                });
    }

    private List<Forecast> each(
            HoldOut holdOut,
            Progress.Stage stage,
            BiFunction<Integer, Smoother, List<Forecast>> of) {
        var byDyad = new Forecast[holdOut.diary().timelines().size()][];
        var done = new AtomicInteger();
        Workers.each(
                byDyad.length,
                () -> {
                    var smoother = new Smoother();
                    return d -> {
                        byDyad[d] = of.apply(d, smoother).toArray(Forecast[]::new);
                        progress.at(stage, done.incrementAndGet(), byDyad.length);
                    };
                });
        return Arrays.stream(byDyad).flatMap(Arrays::stream).toList();
    }

    private List<ItemSkill> skills(Fit plainFit, HoldOut holdOut, List<Forecast> forecasts) {
        var without = holdOut.withoutDrivers();
        var plainly = new Forecaster(plainFit, without, seed);
        var plain = each(without, Progress.Stage.PLAIN, plainly::of);
        var scorer = new Scorer(holdOut, forecasts, plain);
        return holdOut.diary().items().stream().map(scorer::skill).toList();
    }

    private static Fit fit(
            Diary diary, TrustModel model, Fit like, Optional<KnownPopulation> known) {
        return known.map(k -> Fit.given(diary, model, k))
                .orElseGet(() -> Fit.of(diary, model, like));
    }

    /// What a fit says that couples share.
    private static KnownPopulation shared(Fit fit, double[][] covariance) {
        return KnownPopulation.of(
                fit.plan,
                found(fit, covariance),
                Sensitivity.of(fit.plan.theta, fit.theta, covariance));
    }

    private List<DyadReading> dyads(Fit fit, Diary diary, double[][] covariance) {
        var towards = Sensitivity.towards(fit.plan.theta, fit.theta, covariance);
        var reader = new DyadReader(fit.everything(), fit.theta, ahead, seed, towards);
        var readings = new DyadReading[diary.timelines().size()];
        var done = new AtomicInteger();
        Workers.each(
                readings.length,
                () -> {
                    var smoother = new Smoother();
                    return d -> {
                        Timeline timeline = diary.timelines().get(d);
                        readings[d] = reader.read(timeline, d, smoother);
                        progress.at(Progress.Stage.READ, done.incrementAndGet(), readings.length);
                    };
                });
        return List.of(readings);
    }

    /// Standard errors by the curvature at the mode.
    private static List<Parameter> found(Fit fit, double[][] covariance) {
        return IntStream.range(0, fit.theta.length)
                .mapToObj(i -> parameter(fit, i, covariance[i][i]))
                .toList();
    }

    private static Parameter parameter(Fit fit, int i, double variance) {
        var theta = fit.plan.theta;
        double spread = theta.spread(i);
        double error = Math.sqrt(Math.min(variance, spread * spread));
        var low = fit.theta.clone();
        var high = fit.theta.clone();
        low[i] -= 1.96 * error;
        high[i] += 1.96 * error;
        return new Parameter(
                theta.names().get(i),
                theta.value(fit.theta, i),
                theta.value(low, i),
                theta.value(high, i),
                error,
                spread,
                1 - error * error / (spread * spread));
    }

    private static List<Told> told(TrustModel model, Diary diary, List<DyadReading> dyads) {
        boolean few = moments(diary) < Told.FEWEST_MOMENTS;
        var told = new ArrayList<Told>();
        for (var quantity : Quantity.of(model)) {
            var shares =
                    dyads.stream()
                            .flatMap(d -> Arrays.stream(Partner.values()).map(d.shrinkage()::get))
                            .mapToDouble(byName -> byName.getOrDefault(quantity.name(), 0.0))
                            .sorted()
                            .toArray();
            double median = shares.length == 0 ? 0 : shares[shares.length / 2];
            told.add(
                    new Told(
                            quantity.name(),
                            quantity.words(),
                            median,
                            !few && median >= Told.ENOUGH));
        }
        return told;
    }

    /// At how many moments the median person answered, of those who did.
    private static long moments(Diary diary) {
        var counts =
                diary.timelines().stream()
                        .flatMap(t -> Arrays.stream(Partner.values()).map(p -> moments(t, p)))
                        .filter(n -> n > 0)
                        .sorted()
                        .toList();
        return counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
    }

    private static long moments(Timeline timeline, Partner partner) {
        return timeline.checkIns().stream()
                .filter(c -> c.author() == partner)
                .mapToDouble(CheckIn::day)
                .distinct()
                .count();
    }
}
