package troth.infer;

import java.util.Map;
import troth.dyad.Item;

/// How well the answers to one item that were held back were forecast.
///
/// @param withMechanism by horizon
/// @param plain the same with every mechanism switched off
/// @param baselines by horizon and baseline
public record ItemSkill(
        Item item,
        Map<Horizon, Skill> withMechanism,
        Map<Horizon, Skill> plain,
        Map<Horizon, Map<Baseline, Skill>> baselines) {}
