package troth.formats.simulate;

import java.util.List;
import java.util.Optional;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.formats.scenario.Arm;
import troth.formats.scenario.Entry;
import troth.formats.scenario.Scenario;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.simulate.Behaviour;
import troth.simulate.MinuteSimulator;
import troth.simulate.Simulator;

/// Finds the event of a scenario that is looked at in minutes, and looks.
final class MinuteViews {

    /// When an event without a time of day is taken to begin.
    private static final double EVENING = 20;

    private MinuteViews() {}

    static Optional<MinuteView> of(Scenario scenario) {
        for (var arm : scenario.arms()) {
            var named =
                    arm.entries().stream()
                            .filter(e -> scenario.shown().filter(e.name()::equals).isPresent())
                            .findFirst();
            boolean lived = scenario.couples().isPresent();
            var entry = scenario.shown().isPresent() || lived ? named : most(arm.entries());
            if (entry.isPresent()) {
                return Optional.of(view(scenario, arm, entry.get()));
            }
        }
        return scenario.couples().isPresent() ? lived(scenario) : Optional.empty();
    }

    /// The first entry of the kind that has most to show in minutes.
    private static Optional<Entry> most(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> worth(entry.event()) < 9)
                .min(java.util.Comparator.comparingInt(entry -> worth(entry.event())));
    }

    private static int worth(Event event) {
        return switch (event) {
            case Event.Closeness c when c.wishA() < 1 || c.wishB() < 1 -> 3;
            case Event.Closeness c -> c.kind() == Event.Closeness.Kind.INTIMACY ? 0 : 1;
            case Event.Stressor _ -> 2;
            case Event.Betrayal _, Event.Trauma _, Event.Conflict _ -> 4;
            default -> 9;
        };
    }

    private static MinuteView view(Scenario scenario, Arm arm, Entry entry) {
        double day =
                switch (entry.when()) {
                    case Entry.Once(double once) -> once;
                    case Entry.Habit habit -> habit.from();
                };
        var steps = new Simulator(arm.model()).steps(arm.timeline(), arm.start().toArray());
        var before =
                steps.stream()
                        .filter(s ->
                                s.happening().day() == day
                                        && s.happening().event().equals(entry.event()))
                        .map(Simulator.Step::before)
                        .findFirst()
                        .orElse(arm.start());
        return view(scenario, arm, entry.name(), entry.event(), day, before);
    }

    /// The first encounter of the first couple.
    private static Optional<MinuteView> lived(Scenario scenario) {
        var arm = scenario.arms().getFirst();
        var path =
                new Behaviour(arm.model())
                        .run(
                                new Streams(scenario.seed()),
                                0,
                                arm.start().toArray(),
                                arm.timeline(),
                                scenario.days());
        return path.timeline().happenings().stream()
                .filter(h -> worth(h.event()) == 0)
                .findFirst()
                .map(h ->
                        view(
                                scenario,
                                arm,
                                "the first intimacy of the first couple",
                                h.event(),
                                h.day(),
                                path.trajectory().states().get((int) h.day())));
    }

    private static MinuteView view(
            Scenario scenario, Arm arm, String name, Event event, double day, Series before) {
        double time = (day - Math.floor(day)) * 24;
        double hour = time == 0 ? EVENING : time;
        var partner = whom(event);
        var minutes =
                new MinuteSimulator(arm.model())
                        .run(
                                event,
                                partner,
                                scenario.dyad().person(partner).physiology(),
                                before.toArray(),
                                hour,
                                MinuteSimulator.Window.USUAL);
        return new MinuteView(name, event, partner, day, hour, minutes);
    }

    private static Partner whom(Event event) {
        return switch (event) {
            case Event.Betrayal b -> b.by().other();
            case Event.Stressor s -> s.whom() == Side.B ? Partner.B : Partner.A;
            case Event.Trauma t -> t.whom() == Side.B ? Partner.B : Partner.A;
            default -> Partner.A;
        };
    }
}
