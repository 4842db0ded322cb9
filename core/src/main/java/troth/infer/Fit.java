package troth.infer;

import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.model.Noise;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Workers;

/// A diary fitted: the population's parameters at their posterior mode, and what is needed to read
/// any dyad with them.
final class Fit {

    /// How far I2 may be from I18 at what was found (nats an answer). Where it is used it is some
    /// thousandths off, in its false modes a tenth and more (docs/inference.md).
    private static final double BELIEVED = 0.02;

    /// Answers of a couple, cubed, of all couples, that I18 is taken of: some seconds a step.
    private static final double MOST_WORK = 3e8;

    private static final int FEWEST_ANSWERS = 40;
    private static final int MOST_ANSWERS = 350;

    /// Entries of the covariances of one couple: a gigabyte, before and after the answers.
    private static final long MOST_ENTRIES = 64_000_000;

    final Blueprint plan;
    final double[] theta;
    final Climb.Summit summit;
    final List<DyadChain> chains;
    final Population population;

    /// Whether I2 could not be believed, so that the climb was made on I18.
    final boolean withoutLaplace;

    private Fit(
            Blueprint plan,
            Climb.Summit summit,
            LocalCouples couples,
            List<DyadChain> chains,
            boolean withoutLaplace) {
        this.plan = plan;
        theta = summit.at().x().toArray();
        this.summit = summit;
        this.chains = chains;
        this.withoutLaplace = withoutLaplace;
        population = new Population(plan.theta, couples);
    }

    /// Fits all of `diary` with every mechanism switched off: answers follow their own course
    /// alone.
    static Fit plain(Diary diary, TrustModel model) {
        var plan = plan(diary.withoutDrivers(), model, false);
        return climb(plan, Climb.fromCentre(plan.theta), false);
    }

    /// Fits all of `diary` with the mechanism, starting from what another fit found where both have
    /// the parameter.
    static Fit of(Diary diary, TrustModel model, Fit like) {
        var plan = plan(diary, model, true);
        var climb = Climb.from(like.plan.theta, like.summit, plan.theta);
        return climb(plan, climb, like.withoutLaplace);
    }

    /// Nothing is fitted: what couples share is known.
    static Fit given(Diary diary, TrustModel model, KnownPopulation known) {
        var relevance = relevance(diary, model);
        var measures =
                IntStream.range(0, diary.items().size())
                        .mapToObj(i -> Measures.of(diary.items().get(i), known.latents().get(i)))
                        .toArray(Measures[]::new);
        var plan =
                new Blueprint(
                        diary,
                        model,
                        true,
                        measures,
                        known.spacing(),
                        relevance.mechanism(true),
                        relevance.noises(true));
        var couples = new LocalCouples(chains(plan));
        var summit = Climb.Summit.given(known.at(plan.theta));
        return new Fit(plan, summit, couples, couples.chains(), false);
    }

    /// Fits by a plan that is there, from the centre of the priors.
    static Fit of(Blueprint plan) {
        return climb(plan, Climb.fromCentre(plan.theta), false);
    }

    /// Climbs on I2, and where that cannot be believed anew on I18, from where it began.
    private static Fit climb(Blueprint plan, Climb climb, boolean doubted) {
        var all = new LocalCouples(chains(plan));
        if (!doubted) {
            var summit = climb.of(all, plan.mechanism);
            var quick = new Fit(plan, summit, all, all.chains(), false);
            if (quick.isBelievable()) {
                return quick;
            }
        }
        var few = LocalCouples.withoutLaplace(firstAnswers(plan));
        var summit = climb.of(few, plan.mechanism);
        all.straighten(summit.at().x());
        return new Fit(plan, summit, few, all.chains(), true);
    }

    private boolean isBelievable() {
        return isBelievable(plan, theta);
    }

    /// Whether I2 is I18 at `theta`, by the first answers of each couple.
    static boolean isBelievable(Blueprint plan, double[] theta) {
        var few = new LocalCouples(firstAnswers(plan));
        few.straighten(Series.of(theta));
        double answers = few.chains().stream().mapToInt(c -> c.chain.count()).sum();
        var exact = LocalCouples.withoutLaplace(few.chains());
        double quick = new Population(plan.theta, few).logEvidence(theta);
        double slow = new Population(plan.theta, exact).logEvidence(theta);
        return Math.abs(quick - slow) <= BELIEVED * answers;
    }

    /// The couples' chains up to as many answers as I18 can be taken of, each the same share.
    private static List<DyadChain> firstAnswers(Blueprint plan) {
        int couples = plan.diary.timelines().size();
        int most = (int) Math.clamp(Math.cbrt(MOST_WORK / couples), FEWEST_ANSWERS, MOST_ANSWERS);
        var chains = new DyadChain[couples];
        Workers.each(
                chains.length,
                () ->
                        d -> {
                            var grid = Grid.of(plan.diary, plan.diary.timelines().get(d));
                            chains[d] = chain(plan, grid.withAnswers(most));
                        });
        return List.of(chains);
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
                plan.spacing,
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
}
