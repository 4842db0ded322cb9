package troth.formats.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import troth.formats.scenario.Scenario;

/// A scenario with all that came of it.
///
/// @param outcomes one for each arm, in their order
/// @param happened for each arm how often each kind of event came, in 30 days of one couple
/// @param minutes the event that is shown in minutes, if the scenario has one worth it
/// @param influences what each coefficient does, the strongest first; empty where chance drives the
///   events
public record Simulation(
        Scenario scenario,
        List<Outcome> outcomes,
        List<Map<String, Double>> happened,
        Optional<MinuteView> minutes,
        List<Influence> influences) {

    boolean byChance() {
        return scenario.couples().isPresent();
    }
}
