package troth.infer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Workers;

/// A diary fitted: the population's parameters at their posterior mode, and what is needed to read
/// any dyad with them.
final class Fit {

    /// Entries of the covariances of one couple: a gigabyte, before and after the answers.
    private static final long MOST_ENTRIES = 64_000_000;

    final Blueprint plan;
    final double[] theta;
    final Climb.Summit summit;
    final List<DyadChain> chains;
    final Population population;

    private Fit(Blueprint plan, Climb.Summit summit, LocalCouples couples) {
        this.plan = plan;
        theta = summit.at().x().toArray();
        this.summit = summit;
        chains = couples.chains();
        population = new Population(plan.theta, couples);
    }

    /// Fits all of `diary` with every mechanism switched off: answers follow their own course
    /// alone.
    static Fit plain(Diary diary, TrustModel model) {
        var plan = plan(diary.withoutDrivers(), model, false);
        return climb(plan, Climb.fromCentre(plan.theta));
    }

    /// Fits all of `diary` with the mechanism, starting from what another fit found where both have
    /// the parameter.
    static Fit of(Diary diary, TrustModel model, Fit like) {
        var plan = plan(diary, model, true);
        return climb(plan, Climb.from(like.plan.theta, like.summit, plan.theta));
    }

    /// Fits by a plan that is there, from the centre of the priors.
    static Fit of(Blueprint plan) {
        return climb(plan, Climb.fromCentre(plan.theta));
    }

    private static Fit climb(Blueprint plan, Climb climb) {
        var couples = new LocalCouples(chains(plan));
        return new Fit(plan, climb.of(couples, plan.mechanism), couples);
    }

    static Measures[] measures(Diary diary) {
        return diary.items().stream()
                .map(item -> Measures.of(item, answers(diary, item.name())))
                .toArray(Measures[]::new);
    }

    private static Blueprint plan(Diary diary, TrustModel model, boolean mechanism) {
        var measures = measures(diary);
        if (!mechanism) {
            return new Blueprint(
                    diary, model, false, measures, diary.spacing(), new int[0], new Noise[0]);
        }
        var relevance = relevance(diary, model);
        return new Blueprint(
                diary,
                model,
                true,
                measures,
                diary.spacing(),
                relevance.mechanism(true),
                relevance.noises(true));
    }

    /// A plan that follows every state, asked about or not: for the reading of a couple.
    Blueprint everything() {
        var relevance = relevance(plan.diary, plan.model);
        return new Blueprint(
                plan.diary,
                plan.model,
                true,
                plan.measures,
                plan.diary.spacing(),
                relevance.mechanism(false),
                relevance.noises(false));
    }

    static Relevance relevance(Diary diary, TrustModel model) {
        var everything = IntStream.range(0, model.layout().size()).toArray();
        var all = new Linearisation[diary.timelines().size()];
        Workers.each(
                all.length,
                () ->
                        d -> {
                            var grid = Grid.of(diary, diary.timelines().get(d));
                            all[d] = new Linearisation(model, grid, everything, diary);
                            all[d].about(still(all[d]));
                        });
        return new Relevance(model.layout(), List.of(all));
    }

    private static double[][] still(Linearisation linear) {
        return new double[linear.reference.length][linear.model.layout().size()];
    }

    static double[] answers(Diary diary, String item) {
        return diary.timelines().stream()
                .flatMap(timeline -> timeline.checkIns().stream())
                .filter(answer -> answer.item().equals(item))
                .mapToDouble(CheckIn::value)
                .toArray();
    }

    static List<DyadChain> chains(Blueprint plan) {
        var chains = new DyadChain[plan.diary.timelines().size()];
        Workers.each(
                chains.length,
                () ->
                        d -> {
                            var grid = Grid.of(plan.diary, plan.diary.timelines().get(d));
                            chains[d] = chain(plan, grid);
                        });
        return List.of(chains);
    }

    static DyadChain chain(Blueprint plan, Grid grid) {
        long entries = (long) grid.nodes().size() * plan.size() * plan.size();
        if (entries > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "The timeline of the dyad (%s) has %d moments, and %d states at each; with so many states at most %d moments can be read.%nMaybe read a part of it, or fewer items."
                            .formatted(
                                    grid.timeline().dyad().id(),
                                    grid.nodes().size(),
                                    plan.size(),
                                    MOST_ENTRIES / plan.size() / plan.size()));
        }
        var linear = new Linearisation(plan.model, grid, plan.followed(), plan.diary);
        linear.about(still(linear));
        return new DyadChain(plan, linear);
    }

    /// Parameters on their natural scale, by name.
    Series values() {
        return Series.of(
                IntStream.range(0, theta.length)
                        .mapToDouble(i -> plan.theta.value(theta, i))
                        .toArray());
    }

    static TrustModel withNoise(TrustModel model) {
        return model.with(model.parameters().with("gain_noise", 1));
    }

    static Layout layout(Diary diary) {
        boolean facets =
                diary.items().stream()
                        .anyMatch(i ->
                                Arrays.asList(
                                                Construct.RELIABILITY,
                                                Construct.HONESTY,
                                                Construct.CARE,
                                                Construct.SAFETY,
                                                Construct.SEXUAL_TRUST)
                                        .contains(i.measures()));
        return facets ? Layout.ALL_FACETS : Layout.GENERAL;
    }
}
