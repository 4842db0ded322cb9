package troth.formats.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import troth.evidence.Evidence;
import troth.evidence.Evidence.Estimate;
import troth.formats.scenario.Arm;
import troth.formats.scenario.Scenario;
import troth.model.Parameters;
import troth.model.Relaxation;
import troth.numeric.Normal;

/// Asks of every coefficient what it does to the result: the scenario runs again, coarsely, with
/// the coefficient at either end of its interval. One at a time, so what two do together is not
/// seen.
final class Influences {

    private static final double LONGEST_STEP = 1;
    private static final double WORTH_TELLING = 0.005;

    private Influences() {}

    static long steps() {
        return Evidence.load().estimates().size();
    }

    static List<Influence> of(Scenario scenario, Direction direction, Runnable step) {
        return Evidence.load().estimates().parallelStream()
                .map(estimate -> {
                    var influence = influence(scenario, direction, estimate);
                    step.run();
                    return influence;
                })
                .filter(influence -> influence.size() >= WORTH_TELLING)
                .sorted(Comparator.comparingDouble(Influence::size).reversed())
                .toList();
    }

    private static Influence influence(Scenario scenario, Direction direction, Estimate estimate) {
        var ranges = new ArrayList<Influence.Range>();
        double low = Math.max(estimate.low(), estimate.min());
        double high = Math.min(estimate.high(), estimate.max());
        for (var arm : scenario.arms()) {
            double atLow = high > low ? trust(scenario, arm, direction, estimate, low) : 0;
            double atHigh = high > low ? trust(scenario, arm, direction, estimate, high) : 0;
            ranges.add(new Influence.Range(atLow, atHigh));
        }
        double value = scenario.arms().getFirst().model().parameters().value(estimate.name());
        return new Influence(estimate, value, List.copyOf(ranges));
    }

    /// Trust on the last day with one coefficient moved.
    private static double trust(
            Scenario scenario, Arm arm, Direction direction, Estimate estimate, double value) {
        Parameters moved = arm.model().parameters().with(estimate.name(), value);
        var model = arm.model().with(moved);
        var relaxation = new Relaxation(model);
        var x = arm.start().toArray();
        double now = 0;
        for (var happening : arm.timeline().happenings()) {
            now = advance(relaxation, x, now, happening.day());
            x = model.apply(happening.event(), x);
        }
        advance(relaxation, x, now, scenario.days());
        return Normal.logistic(model.read(x, direction.partner()).theta(direction.facet()));
    }

    private static double advance(Relaxation relaxation, double[] x, double from, double to) {
        int steps = (int) Math.ceil((to - from) / LONGEST_STEP);
        for (int i = 0; i < steps; i++) {
            relaxation.advance(x, (to - from) / steps);
        }
        return to;
    }
}
