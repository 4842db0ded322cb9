package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import troth.dyad.Item;
import troth.dyad.Timeline;

/// Scores the forecasts of a diary, item by item, beside the baselines and beside those without
/// mechanism.
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
                        Fit.spacing(holdOut.diary()));
        var rivals = new EnumMap<Horizon, Map<Baseline, Skill>>(Horizon.class);
        for (var horizon : Horizon.values()) {
            rivals.put(horizon, rivals(item.name(), horizon, baselines));
        }
        return new ItemSkill(
                item, byHorizon(forecasts, item.name()), byHorizon(plain, item.name()), rivals);
    }

    private static Map<Horizon, Skill> byHorizon(List<Forecast> forecasts, String item) {
        var skills = new EnumMap<Horizon, Skill>(Horizon.class);
        for (var horizon : Horizon.values()) {
            var outcomes = of(forecasts, item, horizon).stream().map(Forecast::outcome).toList();
            skills.put(horizon, Skill.of(outcomes));
        }
        return skills;
    }

    private static List<Forecast> of(List<Forecast> forecasts, String item, Horizon horizon) {
        return forecasts.stream()
                .filter(f -> f.item().equals(item) && f.horizon() == horizon)
                .toList();
    }

    private Map<Baseline, Skill> rivals(String item, Horizon horizon, Baselines baselines) {
        var asked = of(forecasts, item, horizon);
        return Arrays.stream(Baseline.values())
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                baseline -> rival(baseline, asked, baselines),
                                (a, _) -> a,
                                () -> new EnumMap<>(Baseline.class)));
    }

    private Skill rival(Baseline baseline, List<Forecast> asked, Baselines baselines) {
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
        return Skill.of(outcomes);
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
