package troth.simulate;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Happening;
import troth.dyad.Timeline;
import troth.model.TrustModel;
import troth.numeric.Flow;
import troth.numeric.Series;

/// Runs the model forwards along a given timeline, without noise: the equations followed to a
/// tolerance, the events in their order. Equal arguments give equal trajectories, bit for bit.
public record Simulator(TrustModel model) {

    private static final double TOLERANCE = 1e-8;

    /// From the state `start` at day 0, recorded at `days` (ascending, from 0 on).
    public Trajectory run(Timeline timeline, double[] start, Series days) {
        var flow = flow(start.length);
        var x = start.clone();
        var states = new ArrayList<Series>();
        var happenings = timeline.happenings();
        double now = 0;
        int next = 0;
        for (int i = 0; i < days.size(); i++) {
            for (; next < happenings.size() && happenings.get(next).day() <= days.at(i); next++) {
                now = follow(flow, x, now, happenings.get(next).day());
                x = meet(flow, happenings.get(next), x);
            }
            now = follow(flow, x, now, days.at(i));
            states.add(Series.of(x));
        }
        return new Trajectory(model, days, states);
    }

    /// Recorded at every whole day from 0 to `lastDay`.
    public Trajectory run(Timeline timeline, double[] start, int lastDay) {
        return run(timeline, start, wholeDays(lastDay));
    }

    public static Series wholeDays(int lastDay) {
        var days = new double[lastDay + 1];
        for (int i = 0; i <= lastDay; i++) {
            days[i] = i;
        }
        return Series.of(days);
    }

    private static double follow(Flow flow, double[] x, double from, double to) {
        if (to > from) {
            flow.advance(x, from, to);
        }
        return to;
    }

    private double[] meet(Flow flow, Happening happening, double[] x) {
        flow.restart();
        return model.apply(happening.event(), x);
    }

    /// The states just before and just after each event, for those who ask what one event did.
    public List<Step> steps(Timeline timeline, double[] start) {
        var steps = new ArrayList<Step>();
        var flow = flow(start.length);
        var x = start.clone();
        double now = 0;
        for (var happening : timeline.happenings()) {
            now = follow(flow, x, now, happening.day());
            var after = meet(flow, happening, x);
            steps.add(new Step(happening, Series.of(x), Series.of(after)));
            x = after;
        }
        return steps;
    }

    public record Step(Happening happening, Series before, Series after) {}

    private Flow flow(int size) {
        return new Flow(model.field(), size, TOLERANCE);
    }
}
