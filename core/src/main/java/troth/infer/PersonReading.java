package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.numeric.Series;

/// What one person's view says, draw by draw: each draw is one course that fits the answers, walked
/// through the model. Made by [PersonReader].
public final class PersonReading {

    /// Below this the answer hardly moved, and its slope is taken where it stands.
    private static final double HARDLY = 1e-6;

    private final DyadChain chain;
    private final Predictor predictor;
    private final boolean converged;
    private final Partner person;
    private final List<Integer> moments;
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
            Settling.Settled settled, Predictor predictor, Partner person, List<Draw> draws) {
        chain = settled.chain();
        converged = settled.ended().converged();
        this.predictor = predictor;
        this.person = person;
        this.draws = draws;
        moments = chain.linear.grid.lastOfEachMoment();
    }

    static PersonReading of(
            Settling.Settled settled,
            Values values,
            Partner person,
            PathSampler sampler,
            int pairs) {
        var draws = new ArrayList<Draw>();
        for (int pair = 0; pair < pairs; pair++) {
            for (var path : sampler.posterior()) {
                draws.add(new Draw(path, sampler.walk(path)));
            }
        }
        var predictor = new Predictor(values, settled.chain().firstDay());
        return new PersonReading(settled, predictor, person, draws);
    }

    /// Moments of the view and of the look ahead, ascending, shape `[moments]` (d).
    public Series days() {
        return Series.of(moments.stream().mapToDouble(this::day).toArray());
    }

    /// Whether the most probable course was found.
    public boolean converged() {
        return converged;
    }

    /// Where the answer to expect to an item lies along the moments.
    public Band band(String item) {
        var expected = new double[draws.size()][moments.size()];
        for (int r = 0; r < expected.length; r++) {
            for (int k = 0; k < moments.size(); k++) {
                expected[r][k] = expected(item(item), draws.get(r), moments.get(k));
            }
        }
        return Band.of(expected);
    }

    /// By how much the answer to expect changed between two moments, shape `[draws]`.
    public Series change(String item, int from, int to) {
        return each(draw ->
                expected(item(item), draw, moments.get(to))
                        - expected(item(item), draw, moments.get(from)));
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
    /// draw they add to the change, in units of the answer; shape `[groups + 1][draws]`.
    public List<Series> parts(
            String item, int from, int to, List<? extends Predicate<Event>> groups) {
        var without =
                groups.stream().map(group -> without(group, moments.get(from), moments.get(to)));
        var walks = without.toList();
        var parts = new double[groups.size() + 1][draws.size()];
        for (int r = 0; r < draws.size(); r++) {
            note(parts, r, item(item), moments.get(from), moments.get(to), walks);
        }
        return Arrays.stream(parts).map(Series::of).toList();
    }

    private void note(
            double[][] parts, int r, int item, int from, int to, List<Linearisation> walks) {
        var draw = draws.get(r);
        double slope = slope(item, draw, from, to);
        double now = eta(item, draw.states[to], draw, to);
        double left = slope * (now - eta(item, draw.states[from], draw, from));
        for (int g = 0; g < walks.size(); g++) {
            var states = walks.get(g).walk(chain.origins(draw.path[0]), chain.noise(draw.path))[to];
            parts[g][r] = slope * (now - eta(item, states, draw, to));
            left -= parts[g][r];
        }
        parts[walks.size()][r] = left;
    }

    /// The same days without the events of a group after `from`.
    private Linearisation without(Predicate<Event> group, int from, int to) {
        var grid = chain.linear.grid;
        var nodes =
                IntStream.rangeClosed(0, to)
                        .mapToObj(k -> k <= from ? grid.nodes().get(k) : without(group, k))
                        .toList();
        return new Linearisation(
                chain.plan.model,
                new Grid(grid.timeline(), nodes),
                chain.plan.followed(),
                chain.plan.diary);
    }

    private Grid.Node without(Predicate<Event> group, int k) {
        var node = chain.linear.grid.nodes().get(k);
        var kept = node.events().stream().filter(group.negate()).toList();
        return new Grid.Node(node.day(), node.days(), kept, node.answers());
    }

    /// Units of the answer for one of its predictor, on the way from one node to the other.
    private double slope(int item, Draw draw, int from, int to) {
        double before = eta(item, draw.states[from], draw, from);
        double after = eta(item, draw.states[to], draw, to);
        boolean hardly = Math.abs(after - before) < HARDLY;
        double upper = hardly ? before + HARDLY : after;
        double scale = predictor.scale(item, person, draw.path[to]);
        var measures = chain.plan.measures[item];
        return (measures.expected(upper, scale) - measures.expected(before, scale))
                / (upper - before);
    }

    private double expected(int item, Draw draw, int node) {
        double eta = eta(item, draw.states[node], draw, node);
        return chain.plan.measures[item].expected(
                eta, predictor.scale(item, person, draw.path[node]));
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
