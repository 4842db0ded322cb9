package troth.infer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.dyad.Item;
import troth.dyad.Timeline;

/// Scores the forecasts of a diary, item by item, steadied by CAR(1), beside the baselines, beside
/// the model's own and those without mechanism.
final class Scorer {

    private final HoldOut holdOut;
    private final List<Forecast> forecasts;
    private final List<Forecast> plain;
    private final Map<String, Timeline> timelines;

    Scorer(HoldOut holdOut, List<Forecast> forecasts, List<Forecast> plain) {
        this.holdOut = holdOut;
        this.forecasts = forecasts;
        this.plain = plain;
        timelines =
                holdOut.diary().timelines().stream()
                        .collect(Collectors.toMap(t -> t.dyad().id(), Function.identity()));
    }

    ItemSkill skill(Item item) {
        var baselines =
                Baselines.learn(
                        item,
                        Answered.all(holdOut.training().timelines(), item.name()),
                        holdOut.diary().spacing());
        var steadied = new EnumMap<Horizon, Skill>(Horizon.class);
        var alone = new EnumMap<Horizon, Skill>(Horizon.class);
        var plainly = new EnumMap<Horizon, Skill>(Horizon.class);
        var rivals = new EnumMap<Horizon, Map<Baseline, Skill>>(Horizon.class);
        var contests = new EnumMap<Horizon, List<Contest>>(Horizon.class);
        for (var horizon : Horizon.values()) {
            var asked = of(forecasts, item.name(), horizon);
            var without = outcomes(of(plain, item.name(), horizon));
            var said = rivals(asked, baselines);
            var ours = steadied(asked, said);
            steadied.put(horizon, Skill.of(outcomes(ours)));
            alone.put(horizon, Skill.of(outcomes(asked)));
            plainly.put(horizon, Skill.of(without));
            rivals.put(horizon, skills(said));
            contests.put(horizon, contests(ours, outcomes(asked), without, said));
        }
        return new ItemSkill(item, steadied, alone, plainly, rivals, contests);
    }

    private static List<Forecast> steadied(
            List<Forecast> forecasts, Map<Baseline, List<Skill.Outcome>> said) {
        var car = said.getOrDefault(Baseline.CAR, List.of());
        return IntStream.range(0, forecasts.size())
                .mapToObj(i -> {
                    var model = forecasts.get(i);
                    return model.with(Steadied.of(model.predictive(), car.get(i).mean()));
                })
                .toList();
    }

    private static List<Forecast> of(List<Forecast> forecasts, String item, Horizon horizon) {
        return forecasts.stream()
                .filter(f -> f.item().equals(item) && f.horizon() == horizon)
                .toList();
    }

    private static List<Skill.Outcome> outcomes(List<Forecast> forecasts) {
        return forecasts.stream().map(Forecast::outcome).toList();
    }

    private Map<Baseline, List<Skill.Outcome>> rivals(List<Forecast> asked, Baselines baselines) {
        var said = new EnumMap<Baseline, List<Skill.Outcome>>(Baseline.class);
        for (var baseline : Baseline.values()) {
            said.put(baseline, rival(baseline, asked, baselines));
        }
        return said;
    }

    private static Map<Baseline, Skill> skills(Map<Baseline, List<Skill.Outcome>> said) {
        var skills = new EnumMap<Baseline, Skill>(Baseline.class);
        said.forEach((baseline, outcomes) -> skills.put(baseline, Skill.of(outcomes)));
        return skills;
    }

    /// All stand in the same order.
    private static List<Contest> contests(
            List<Forecast> ours,
            List<Skill.Outcome> alone,
            List<Skill.Outcome> without,
            Map<Baseline, List<Skill.Outcome>> said) {
        var contests = new ArrayList<Contest>();
        for (int i = 0; i < ours.size(); i++) {
            var baselines = new EnumMap<Baseline, Contest.Said>(Baseline.class);
            for (var entry : said.entrySet()) {
                baselines.put(entry.getKey(), Contest.Said.of(entry.getValue().get(i)));
            }
            contests.add(
                    new Contest(
                            ours.get(i),
                            Contest.Said.of(alone.get(i)),
                            Contest.Said.of(without.get(i)),
                            baselines));
        }
        return List.copyOf(contests);
    }

    private List<Skill.Outcome> rival(
            Baseline baseline, List<Forecast> asked, Baselines baselines) {
        var outcomes = new ArrayList<Skill.Outcome>();
        for (var forecast : asked) {
            var timeline = timeline(forecast);
            var training = answered(timeline, holdOut.from(timeline), forecast);
            var known =
                    forecast.horizon() == Horizon.BLOCK
                            ? training
                            : answered(timeline, holdOut.known(forecast.day()), forecast);
            var plainly = baselines.forecast(baseline, training, known, forecast.day());
            outcomes.add(new Skill.Outcome(plainly.mean(), plainly.predictive(), forecast.value()));
        }
        return outcomes;
    }

    private Timeline timeline(Forecast forecast) {
        var timeline = timelines.get(forecast.dyad());
        if (timeline == null) {
            throw new IllegalStateException(
                    "A forecast names a dyad (%s) that the diary has not."
                            .formatted(forecast.dyad()));
        }
        return timeline;
    }

    private static Answered answered(Timeline timeline, double before, Forecast forecast) {
        return Answered.of(timeline.before(before), forecast.partner(), forecast.item());
    }
}
