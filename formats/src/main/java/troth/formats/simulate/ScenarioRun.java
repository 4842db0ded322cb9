package troth.formats.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.formats.scenario.Arm;
import troth.formats.scenario.Scenario;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.simulate.Behaviour;
import troth.simulate.Simulator;

/// Runs every arm of a scenario: by the equations where only what is written happens, by chance
/// where couples live by their states. All arms draw the same chance, so that what differs between
/// them is the arm. Equal scenarios give equal simulations, bit for bit, on any number of threads.
public final class ScenarioRun {

    private final Scenario scenario;
    private final Runnable step;

    private ScenarioRun(Scenario scenario, Runnable step) {
        this.scenario = scenario;
        this.step = step;
    }

    /// How often `step` will be called by [#run].
    public static long steps(Scenario scenario) {
        long couples = scenario.couples().orElse(1);
        return scenario.arms().size() * couples
                + (scenario.couples().isPresent() ? 0 : Influences.steps());
    }

    /// @param step called after each piece of the work, from any thread
    public static Simulation run(Scenario scenario, Runnable step) {
        return new ScenarioRun(scenario, step).simulation();
    }

    private Simulation simulation() {
        var outcomes = new ArrayList<Outcome>();
        var happened = new ArrayList<Map<String, Double>>();
        for (var arm : scenario.arms()) {
            if (scenario.couples().isPresent()) {
                live(arm, scenario.couples().getAsInt(), outcomes, happened);
            } else {
                follow(arm, outcomes, happened);
            }
        }
        var told =
                new Simulation(scenario, outcomes, happened, MinuteViews.of(scenario), List.of());
        return scenario.couples().isPresent()
                ? told
                : new Simulation(
                        scenario,
                        outcomes,
                        happened,
                        told.minutes(),
                        Influences.of(scenario, Reading.of(told).direction(), step));
    }

    private void follow(Arm arm, List<Outcome> outcomes, List<Map<String, Double>> happened) {
        var days = days();
        var run = new Simulator(arm.model()).run(arm.timeline(), arm.start().toArray(), days);
        var told = List.of(Outcome.Told.of(arm.model(), run.states()));
        outcomes.add(Outcome.of(arm, arm.model(), days, told));
        happened.add(often(count(arm.timeline().happenings()), 1));
        step.run();
    }

    private void live(
            Arm arm, int couples, List<Outcome> outcomes, List<Map<String, Double>> happened) {
        var behaviour = new Behaviour(arm.model());
        var streams = new Streams(scenario.seed());
        var lives =
                IntStream.range(0, couples)
                        .parallel()
                        .mapToObj(couple -> life(behaviour, streams, couple, arm))
                        .toList();
        var counts = new TreeMap<String, Integer>();
        lives.forEach(life -> life.counts().forEach((k, n) -> counts.merge(k, n, Integer::sum)));
        var told = lives.stream().map(Life::told).toList();
        outcomes.add(Outcome.of(arm, behaviour.model(), days(), told));
        happened.add(often(counts, couples));
    }

    private record Life(Outcome.Told told, Map<String, Integer> counts) {}

    private Life life(Behaviour behaviour, Streams streams, int couple, Arm arm) {
        var path =
                behaviour.run(
                        streams, couple, arm.start().toArray(), arm.timeline(), scenario.days());
        var days = days();
        var states =
                IntStream.range(0, days.size())
                        .mapToObj(i -> path.trajectory().states().get((int) days.at(i)))
                        .toList();
        TrustModel model = behaviour.model();
        var life = new Life(Outcome.Told.of(model, states), count(path.timeline().happenings()));
        step.run();
        return life;
    }

    /// The days of the rows, the last one among them.
    private Series days() {
        var days =
                IntStream.iterate(0, day -> day < scenario.days(), day -> day + scenario.rows())
                        .asDoubleStream();
        return Series.of(
                java.util.stream.DoubleStream.concat(
                                days, java.util.stream.DoubleStream.of(scenario.days()))
                        .toArray());
    }

    private static Map<String, Integer> count(List<Happening> happenings) {
        var counts = new TreeMap<String, Integer>();
        happenings.forEach(h -> counts.merge(kind(h.event()), 1, Integer::sum));
        return counts;
    }

    /// In 30 days of one couple.
    private Map<String, Double> often(Map<String, Integer> counts, int couples) {
        var often = new LinkedHashMap<String, Double>();
        counts.forEach((kind, n) -> often.put(kind, 30.0 * n / couples / scenario.days()));
        return often;
    }

    /// What a page calls this kind of event.
    private static String kind(Event event) {
        if (event instanceof Event.Closeness c) {
            return c.kind() == Event.Closeness.Kind.INTIMACY ? "intimacy" : "touch, time together";
        }
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
