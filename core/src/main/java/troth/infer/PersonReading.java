package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.numeric.Series;

/// What one person's view says, draw by draw: each draw is one course that fits the answers, walked
/// through the model. A course is told by the mean of the last days up to each moment, since a
/// single day says little of how things go. Made by [PersonReader].
public final class PersonReading {

    private static final int PAIRS = 60;

    private final DyadChain chain;
    private final Predictor predictor;
    private final boolean converged;
    private final Partner person;
    private final List<Integer> moments;

    /// The first moment of the mean at each moment.
    private final int[] begins;

    private final List<Draw> draws;

    /// A course: the linear chain's path and the states of the model along it, shape
    /// `[nodes][...]`.
    private static final class Draw {
        final double[][] path;
        final double[][] states;

        Draw(double[][] path, double[][] states) {
            this.path = path;
            this.states = states;
        }
    }

    private PersonReading(
            Settling.Settled settled,
            Predictor predictor,
            Partner person,
            double over,
            List<Draw> draws) {
        chain = settled.chain();
        converged = settled.ended().converged();
        this.predictor = predictor;
        this.person = person;
        this.draws = draws;
        moments = chain.linear.grid.lastOfEachMoment();
        begins = begins(days(), over);
    }

    private static int[] begins(Series days, double over) {
        var begins = new int[days.size()];
        for (int k = 0; k < begins.length; k++) {
            int first = k == 0 ? 0 : begins[k - 1];
            while (days.at(first) <= days.at(k) - over) {
                first++;
            }
            begins[k] = first;
        }
        return begins;
    }

    static PersonReading of(
            Settling.Settled settled,
            Values values,
            Partner person,
            double over,
            PathSampler sampler) {
        var draws = new ArrayList<Draw>();
        for (int pair = 0; pair < PAIRS; pair++) {
            for (var path : sampler.posterior()) {
                draws.add(new Draw(path, sampler.walk(path)));
            }
        }
        var predictor = new Predictor(values, settled.chain().firstDay());
        return new PersonReading(settled, predictor, person, over, draws);
    }

    /// Moments of the view and of the look ahead, ascending, shape `[moments]` (d).
    public Series days() {
        return Series.of(moments.stream().mapToDouble(this::day).toArray());
    }

    /// Whether the most probable course was found.
    public boolean converged() {
        return converged;
    }

    /// Where the mean of the answers to expect to an item lies along the moments.
    public Band band(String item) {
        int i = item(item);
        var means = new double[draws.size()][];
        for (int r = 0; r < means.length; r++) {
            means[r] = means(i, draws.get(r));
        }
        return Band.of(means);
    }

    private double[] means(int item, Draw draw) {
        var sums = new double[moments.size() + 1];
        for (int k = 0; k < moments.size(); k++) {
            sums[k + 1] = sums[k] + expected(item, draw.states, draw, moments.get(k));
        }
        var means = new double[moments.size()];
        Arrays.setAll(means, k -> (sums[k + 1] - sums[begins[k]]) / (k + 1 - begins[k]));
        return means;
    }

    /// By how much that mean changed between two moments, shape `[draws]`.
    public Series change(String item, int from, int to) {
        int i = item(item);
        return each(draw -> mean(i, draw.states, draw, to) - mean(i, draw.states, draw, from));
    }

    /// The answer that would be given at a moment, were it asked for then.
    public Predictive answer(String item, int moment) {
        int i = item(item);
        int node = moments.get(moment);
        var eta = each(draw -> eta(i, draw.states[node], draw, node));
        var scale = each(draw -> predictor.scale(i, person, draw.path[node]));
        return chain.plan.measures[i].predictive(eta.toArray(), scale.toArray());
    }

    /// What went with the change of an item between two moments: for each group of events the part
    /// that would be missing had they not happened, all else alike, and last what remains. In each
    /// draw they add to the change; shape `[groups + 1][draws]`.
    public List<Series> parts(
            String item, int from, int to, List<? extends Predicate<Event>> groups) {
        int i = item(item);
        var others = groups.stream().map(group -> without(group, from, to)).toList();
        var parts = new double[groups.size() + 1][draws.size()];
        var left = change(item, from, to).toArray();
        for (int r = 0; r < left.length; r++) {
            var draw = draws.get(r);
            double now = mean(i, draw.states, draw, to);
            for (int g = 0; g < others.size(); g++) {
                parts[g][r] = now - mean(i, others.get(g).states(draw), draw, to);
                left[r] -= parts[g][r];
            }
        }
        parts[others.size()] = left;
        return Arrays.stream(parts).map(Series::of).toList();
    }

    /// By how much an item would stand elsewhere at the last moment if `added` happened as well,
    /// all else alike: each draw is walked on with it. Shape `[draws]`.
    ///
    /// @param added after the last day that is known
    public Series gained(String item, List<Happening> added) {
        int i = item(item);
        int last = moments.size() - 1;
        var with = with(added);
        return each(
                draw -> mean(i, with.states(draw), draw, last) - mean(i, draw.states, draw, last));
    }

    /// The same days with other events. Up to the first that differs a draw stands where it stood,
    /// so it is walked on from there.
    private final class Other {

        private final Linearisation linear;
        private final int alike;

        Other(List<Grid.Node> nodes) {
            linear =
                    new Linearisation(
                            chain.plan.model,
                            new Grid(chain.linear.grid.timeline(), nodes),
                            chain.plan.followed(),
                            chain.plan.diary);
            int k = 1;
            while (k < nodes.size()
                    && nodes.get(k).events().equals(chain.linear.grid.nodes().get(k).events())) {
                k++;
            }
            alike = k;
        }

        double[][] states(Draw draw) {
            return linear.walkOn(draw.states, alike, chain.noise(draw.path));
        }
    }

    /// The same days with more events, each at the first node from its day on.
    private Other with(List<Happening> added) {
        var grid = chain.linear.grid;
        var nodes = new ArrayList<>(grid.nodes());
        for (var happening : added) {
            int k = Math.min(grid.before(happening.day()), nodes.size() - 1);
            var node = nodes.get(k);
            var events = new ArrayList<>(node.events());
            events.add(happening.event());
            nodes.set(k, new Grid.Node(node.day(), node.days(), events, node.answers()));
        }
        return new Other(nodes);
    }

    /// The same days without the events of a group after the moment `from`.
    private Other without(Predicate<Event> group, int from, int to) {
        var grid = chain.linear.grid;
        var nodes =
                IntStream.rangeClosed(0, moments.get(to))
                        .mapToObj(k ->
                                k <= moments.get(from) ? grid.nodes().get(k) : without(group, k))
                        .toList();
        return new Other(nodes);
    }

    private Grid.Node without(Predicate<Event> group, int k) {
        var node = chain.linear.grid.nodes().get(k);
        var kept = node.events().stream().filter(group.negate()).toList();
        return new Grid.Node(node.day(), node.days(), kept, node.answers());
    }

    private double mean(int item, double[][] states, Draw draw, int moment) {
        double sum = 0;
        for (int k = begins[moment]; k <= moment; k++) {
            sum += expected(item, states, draw, moments.get(k));
        }
        return sum / (moment + 1 - begins[moment]);
    }

    private double expected(int item, double[][] states, Draw draw, int node) {
        return predictor.expected(item, person, states[node], draw.path[node], day(node));
    }

    private double eta(int item, double[] states, Draw draw, int node) {
        return predictor.eta(item, person, states, draw.path[node], day(node));
    }

    private double day(int node) {
        return chain.linear.grid.nodes().get(node).day();
    }

    private int item(String name) {
        return chain.plan.items.indexOf(chain.plan.diary.item(name));
    }

    private Series each(ToDoubleFunction<Draw> number) {
        return Series.of(draws.stream().mapToDouble(number).toArray());
    }
}
