package troth.infer;

import java.util.List;
import java.util.Map;
import troth.dyad.Item;

/// How well the answers to one item that were held back were forecast.
///
/// @param steadied by horizon, the middle halfway to that of CAR(1) (I23)
/// @param alone the model's own
/// @param plain the model's own with every mechanism switched off
/// @param baselines by horizon and baseline
/// @param contests by horizon, one for each forecast: what its rivals said
public record ItemSkill(
        Item item,
        Map<Horizon, Skill> steadied,
        Map<Horizon, Skill> alone,
        Map<Horizon, Skill> plain,
        Map<Horizon, Map<Baseline, Skill>> baselines,
        Map<Horizon, List<Contest>> contests) {}
