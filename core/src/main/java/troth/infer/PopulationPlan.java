package troth.infer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import troth.dyad.Diary;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.Parameters;
import troth.model.TrustModel;
import troth.numeric.Series;

/// What the couples of a diary share, to be fitted wherever the couples are.
///
/// Of many couples some are fitted first, here: the rest of the way is short then, and only the
/// rest is paid for by all.
public final class PopulationPlan {

    /// With fewer couples than this all are fitted from the centre of the priors.
    private static final int MANY = 200;

    private static final int FIRST = 50;

    private final Blueprint plan;

    private PopulationPlan(Blueprint plan) {
        this.plan = plan;
    }

    /// Which states of the mechanism and which noises the answers of all couples need: what has to
    /// be looked for in all of them at once.
    public record Followed(List<Integer> mechanism, List<Noise> noises) implements Serializable {

        public Followed {
            mechanism = List.copyOf(mechanism);
            noises = List.copyOf(noises);
        }
    }

    /// Looks through all couples for what matters.
    public static PopulationPlan of(Diary diary, Parameters parameters) {
        var found = Fit.relevance(diary, model(diary, parameters));
        return of(
                diary,
                parameters,
                new Followed(
                        Arrays.stream(found.mechanism(true)).boxed().toList(),
                        List.of(found.noises(true))));
    }

    /// The same where that is known.
    public static PopulationPlan of(Diary diary, Parameters parameters, Followed followed) {
        return new PopulationPlan(
                new Blueprint(
                        diary,
                        model(diary, parameters),
                        true,
                        Fit.measures(diary),
                        diary.spacing(),
                        followed.mechanism().stream().mapToInt(i -> i).toArray(),
                        followed.noises().toArray(Noise[]::new)));
    }

    private static TrustModel model(Diary diary, Parameters parameters) {
        return Fit.withNoise(new TrustModel(parameters, Layout.of(diary.items())));
    }

    public Followed followed() {
        return new Followed(Arrays.stream(plan.mechanismAt).boxed().toList(), List.of(plan.noises));
    }

    /// How many there are.
    public int size() {
        return plan.diary.timelines().size();
    }

    /// The couples `from` to `to`, half-open, on this machine.
    ///
    /// @param threads at most; the numbers do not hang on it
    public Couples couples(int from, int to, int threads) {
        var timelines = plan.diary.timelines().subList(from, to);
        return new LocalCouples(Fit.chains(plan.with(timelines)), threads, false);
    }

    /// What is found.
    ///
    /// @param names of the parameters
    /// @param values of them on their natural scale, at the posterior mode
    /// @param first the climb with those who went first, where some did
    /// @param ended the climb with all
    /// @param believed whether I2, on which all climbed, is I18 at what was found, by some of them
    public record Found(
            List<String> names,
            Series values,
            Optional<Reading.FitSummary> first,
            Reading.FitSummary ended,
            boolean believed) {

        public Found {
            names = List.copyOf(names);
        }
    }

    /// Fits all couples.
    ///
    /// @param couples all of the diary, in its order
    public Found fit(Couples couples) {
        return fit(couples, size() < MANY ? 0 : FIRST);
    }

    /// @param first how many are fitted first, 0 for none
    public Found fit(Couples couples, int first) {
        var some = first == 0 ? Optional.<Fit>empty() : Optional.of(Fit.of(evenly(first)));
        var start =
                some.map(fit -> Climb.from(fit, (double) first / size()))
                        .orElseGet(() -> Climb.fromCentre(plan.theta));
        var summit = start.of(couples, true);
        var at = summit.at().x().toArray();
        return new Found(
                plan.theta.names(),
                Series.of(
                        IntStream.range(0, at.length)
                                .mapToDouble(i -> plan.theta.value(at, i))
                                .toArray()),
                some.map(fit -> Reading.FitSummary.of(fit.summit, fit.withoutLaplace)),
                Reading.FitSummary.of(summit, false),
                Fit.isBelievable(evenly(Math.min(FIRST, size())), at));
    }

    /// Some of the couples, taken evenly.
    private Blueprint evenly(int count) {
        var some =
                IntStream.range(0, count)
                        .mapToObj(i -> plan.diary.timelines().get(i * size() / count))
                        .toList();
        return plan.with(some);
    }
}
