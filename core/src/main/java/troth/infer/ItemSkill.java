package troth.infer;

import java.util.List;
import java.util.Map;
import troth.dyad.Item;

/// How well the answers to one item that were held back were forecast.
///
/// @param withMechanism by horizon
/// @param plain the same with every mechanism switched off
/// @param baselines by horizon and baseline
/// @param contests by horizon, one for each forecast: what its rivals said
public record ItemSkill(
        Item item,
        Map<Horizon, Skill> withMechanism,
        Map<Horizon, Skill> plain,
        Map<Horizon, Map<Baseline, Skill>> baselines,
        Map<Horizon, List<Contest>> contests) {}
