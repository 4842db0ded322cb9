package troth.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import troth.dyad.Item;
import troth.infer.Horizon;
import troth.infer.ItemSkill;
import troth.infer.Skill;
import troth.numeric.Series;

/// How well the answers to one item were forecast from one horizon, computed from the rows of
/// `forecasts.csv` and not from what they were rounded from.
record ItemScore(
        Item item, Horizon horizon, List<ForecastRow> rows, Skill ours, Map<Rival, Skill> rivals) {

    static List<ItemScore> of(List<ItemSkill> skills) {
        var scores = new ArrayList<ItemScore>();
        for (var skill : skills) {
            for (var horizon : Horizon.values()) {
                scores.add(of(skill, horizon));
            }
        }
        return List.copyOf(scores);
    }

    private static ItemScore of(ItemSkill skill, Horizon horizon) {
        var contests = skill.contests().getOrDefault(horizon, List.of());
        var rows = contests.stream().map(ForecastRow::of).toList();
        var rivals = new EnumMap<Rival, Skill>(Rival.class);
        for (var rival : Rival.values()) {
            rivals.put(rival, rival(rows, rival, rival.skill(skill, horizon)));
        }
        return new ItemScore(skill.item(), horizon, rows, ours(rows), rivals);
    }

    private static Skill ours(List<ForecastRow> rows) {
        var deciles = new double[10];
        Arrays.setAll(deciles, d -> mean(rows, r -> r.pitWithin(d / 10.0, (d + 1) / 10.0)));
        return new Skill(
                rows.size(),
                Math.sqrt(mean(rows, r -> r.square(r.mean()))),
                mean(rows, r -> r.pitWithin(0.25, 0.75)),
                mean(rows, r -> r.pitWithin(0.05, 0.95)),
                Series.of(deciles),
                mean(rows, ForecastRow::crps));
    }

    /// Of a rival the rows hold the mean and the score; how often its bands were right they do not.
    private static Skill rival(List<ForecastRow> rows, Rival rival, Skill all) {
        return new Skill(
                rows.size(),
                Math.sqrt(mean(rows, r -> r.square(r.said(rival).mean()))),
                all.pit50(),
                all.pit90(),
                all.deciles(),
                mean(rows, r -> r.said(rival).crps()));
    }

    private static double mean(List<ForecastRow> rows, ToDoubleFunction<ForecastRow> of) {
        return rows.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    Skill rival(Rival rival) {
        var skill = rivals.get(rival);
        if (skill == null) {
            throw new IllegalStateException("No forecast stands beside " + rival.words() + ".");
        }
        return skill;
    }

    /// "a day ahead" or "all at once".
    String horizonTag() {
        return switch (horizon) {
            case ONE_STEP -> "oneStep";
            case BLOCK -> "block";
        };
    }
}
