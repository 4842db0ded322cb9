package troth.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.Timeline;
import troth.model.ColumnFlow;
import troth.model.Layout;
import troth.model.TrustModel;
import troth.numeric.Series;

/// Runs many couples forwards at once, in columns, without noise: each with coefficients, start and
/// timeline of its own. What [Simulator] does for one couple to 1e-8 this does to about 1e-6, many
/// times as fast.
///
/// Couples need not have events at the same time: in every round each couple takes one step of its
/// own length towards its next event, all of them in one sweep of vector code, and those that have
/// arrived meet what waits there. A couple's path is the same, bit for bit, alone or among others.
public final class Columns {

    /// As many couples as run best together; `LayerBenchmark` of `bench` can tell.
    public static final int BEST = 128;

    /// The step after an event or a day to record, in units of the time that [#hurry] finds; at
    /// this the year of `bench` errs by less than 1e-6 at its end.
    static final double LONGEST = 0.8;

    /// The time in which that step becomes twice as long, in the same units: what an event stirs
    /// fades.
    static final double SETTLING = 5;

    private Columns() {}

    /// One couple: what moves it, where it starts, what happens to it.
    ///
    /// @param start the state on day 0, both partners, in the order of the model's layout
    public record Life(TrustModel model, Series start, Timeline timeline) {}

    /// Every life from day 0 on, recorded at `days` (ascending, from 0 on), after what happens on
    /// that day.
    public static List<Trajectory> run(List<Life> lives, Series days) {
        return run(lives, days, LONGEST);
    }

    static List<Trajectory> run(List<Life> lives, Series days, double longest) {
        layout(lives);
        var paths = new Trajectory[lives.size()];
        var order = alike(lives);
        for (int first = 0; first < order.size(); first += BEST) {
            var block = order.subList(first, Math.min(order.size(), first + BEST));
            var ran = together(block.stream().map(lives::get).toList(), days, longest);
            for (int k = 0; k < ran.size(); k++) {
                paths[block.get(k)] = ran.get(k);
            }
        }
        return List.of(paths);
    }

    /// Those that take steps of about the same length beside each other, so that few wait for
    /// others.
    private static List<Integer> alike(List<Life> lives) {
        var hurries = lives.stream().mapToDouble(life -> hurry(life.model())).toArray();
        return IntStream.range(0, lives.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> hurries[i]))
                .toList();
    }

    private static List<Trajectory> together(List<Life> lives, Series days, double longest) {
        var layout = layout(lives);
        var parameters = lives.stream().map(life -> life.model().parameters()).toList();
        var flow = new ColumnFlow(parameters, layout);
        var x = new double[layout.size()][lives.size()];
        var lanes =
                IntStream.range(0, lives.size())
                        .mapToObj(i -> new Lane(i, lives.get(i), days, longest, x))
                        .toList();
        var steps = new double[lives.size()];
        while (arrive(lanes, steps)) {
            flow.step(x, steps);
        }
        return lanes.stream().map(Lane::trajectory).toList();
    }

    /// The time in which what drives the couple fastest between events fades (d): labile safety, or
    /// affect or stress, which themselves bear three times as long a step.
    private static double hurry(TrustModel model) {
        var p = model.parameters();
        double moods = Math.min(p.value("tau_affect"), p.value("tau_stress"));
        return Math.min(p.value("tau_labile"), moods / 3);
    }

    private static Layout layout(List<Life> lives) {
        var layouts = lives.stream().map(life -> life.model().layout()).distinct().toList();
        if (layouts.size() != 1) {
            throw new IllegalArgumentException(
                    "The couples must share one layout, and there must be some: %s."
                            .formatted(layouts));
        }
        return layouts.getFirst();
    }

    /// Lets those meet what waits where they have arrived, and says how far each goes next; false
    /// when all have arrived for good.
    private static boolean arrive(List<Lane> lanes, double[] steps) {
        boolean onTheWay = false;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = lanes.get(i).next();
            onTheWay |= steps[i] > 0;
        }
        return onTheWay;
    }

    /// One couple on its way from stop to stop; a stop is an event or a day to record.
    private static final class Lane {

        private final int lane;
        private final Life life;
        private final Series days;
        private final double longest;
        private final double settling;
        private final double[][] x;
        private final double[] own;
        private final Agenda agenda;
        private final List<Series> states = new ArrayList<>();
        private double now;
        private double stop;
        private double step;
        private double growth;
        private int left;

        Lane(int lane, Life life, Series days, double longest, double[][] x) {
            this.lane = lane;
            this.life = life;
            this.days = days;
            this.longest = longest * hurry(life.model());
            settling = SETTLING * hurry(life.model());
            this.x = x;
            own = life.start().toArray();
            agenda = new Agenda(life.model(), life.timeline());
            scatter();
        }

        /// How far to go in the coming round (d); 0 at the end.
        double next() {
            if (left > 0) {
                left--;
                step *= growth;
                return step;
            }
            now = stop;
            meet();
            if (states.size() == days.size()) {
                return 0;
            }
            stop = Math.min(agenda.next(), days.at(states.size()));
            divide(1 + (stop - now) / settling);
            return step;
        }

        /// From now to the stop by steps that grow evenly, from about the longest to so many times
        /// it.
        private void divide(double growths) {
            double fewest = StrictMath.log(growths) * settling / longest;
            int steps = Math.max(1, (int) Math.ceil(fewest - 1e-9));
            growth = StrictMath.pow(growths, 1.0 / steps);
            step = settling * (growth - 1);
            left = steps - 1;
        }

        private void meet() {
            boolean recorded = states.size() < days.size() && days.at(states.size()) <= now;
            boolean happens = agenda.next() <= now;
            if (!recorded && !happens) {
                return;
            }
            gather();
            while (agenda.next() <= now) {
                agenda.act(own);
            }
            while (states.size() < days.size() && days.at(states.size()) <= now) {
                states.add(Series.of(own));
            }
            scatter();
        }

        private void gather() {
            for (int s = 0; s < own.length; s++) {
                own[s] = x[s][lane];
            }
        }

        private void scatter() {
            for (int s = 0; s < own.length; s++) {
                x[s][lane] = own[s];
            }
        }

        Trajectory trajectory() {
            return new Trajectory(life.model(), days, states);
        }
    }
}
