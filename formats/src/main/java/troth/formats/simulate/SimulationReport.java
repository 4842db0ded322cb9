package troth.formats.simulate;

import java.util.ArrayList;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;

/// The report of a simulation as one page.
public final class SimulationReport {

    private SimulationReport() {}

    public static Page of(Simulation simulation) {
        var trust = new TrustPart(simulation);
        var states = new StatePart(simulation);
        var sections = new ArrayList<Section>();
        sections.add(trust.trust());
        sections.add(new ReasonPart(simulation).section());
        sections.add(trust.fragility());
        sections.add(states.fear());
        sections.add(states.affect());
        simulation
                .minutes()
                .ifPresent(view -> sections.add(new MinutePart(simulation, view).section()));
        sections.add(new HappensPart(simulation).section());
        sections.add(new GroundPart(simulation).section());
        return new Page(
                simulation.scenario().title(),
                "Laboratory",
                "Invented people in a model; nobody’s diary",
                Reading.of(simulation).lead(),
                under(simulation),
                sections,
                "Made by Troth from a scenario. It holds everything it shows, and loads nothing from"
                        + " anywhere.");
    }

    private static String under(Simulation simulation) {
        var scenario = simulation.scenario();
        var presets =
                scenario.arms().stream()
                        .map(arm ->
                                GroundPart.name(arm.preset()).toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .toList();
        var couples =
                simulation.byChance()
                        ? "%d couples who live by their states, seed %d. "
                                .formatted(scenario.couples().getAsInt(), scenario.seed())
                        : "";
        return "%d days. %sNumbers %s."
                .formatted(scenario.days(), couples, Reading.listed(presets));
    }
}
