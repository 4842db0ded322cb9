package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.dyad.CheckIn;
import troth.dyad.Construct;

/// One dyad's chain: built from its linearisation, and loaded with the parameters of the population
/// as often as they change.
final class DyadChain {

    final Blueprint plan;
    final Linearisation linear;
    final Chain chain;

    /// The adjoint of the last mode: where the next solve begins. Shape `[nodes][n]`.
    final double[][] warm;

    private final double firstDay;
    private final boolean goesOn;
    private final int[] zOf;
    private final int wandering;

    DyadChain(Blueprint plan, Linearisation linear) {
        this(
                plan,
                linear,
                new Chain.Start(new double[plan.size()], plan.start()),
                linear.grid.nodes().getFirst().day(),
                false);
    }

    /// A chain that goes on from an earlier one.
    ///
    /// @param start where that one ended, not loaded anew
    /// @param firstDay when the couple began to answer (d)
    DyadChain(Blueprint plan, Linearisation linear, Chain.Start start, double firstDay) {
        this(plan, linear, start, firstDay, true);
    }

    private DyadChain(
            Blueprint plan,
            Linearisation linear,
            Chain.Start start,
            double firstDay,
            boolean goesOn) {
        this.plan = plan;
        this.linear = linear;
        this.firstDay = firstDay;
        this.goesOn = goesOn;
        zOf = new int[plan.model.layout().size()];
        Arrays.fill(zOf, -1);
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            zOf[plan.mechanismAt[z]] = z;
        }
        for (int p = 0; p < plan.noiseAt.length; p++) {
            zOf[plan.noiseAt[p][0]] = plan.noiseStart() + 2 * p;
            zOf[plan.noiseAt[p][1]] = plan.noiseStart() + 2 * p + 1;
        }
        var nodes = linear.grid.nodes();
        wandering = plan.wandering().size();
        chain = build(nodes, start);
        warm = new double[nodes.size()][plan.size()];
    }

    /// A chain of the same couple with numbers of its own, for another thread.
    DyadChain copy() {
        var copy = new DyadChain(plan, linear);
        for (int k = 0; k < warm.length; k++) {
            System.arraycopy(warm[k], 0, copy.warm[k], 0, warm[k].length);
        }
        return copy;
    }

    /// When the couple began to answer (d).
    double firstDay() {
        return firstDay;
    }

    private double startSlope(int place) {
        var range = linear.starts[place];
        return range.fixed ? 0 : range.slope(range.value(linear.origin[place]));
    }

    /// How far on the unbounded scale a start of the linear chain lies from the reference's.
    double startMoved(int z, double value) {
        int place = plan.mechanismAt[z];
        double slope = startSlope(place);
        return slope == 0 ? 0 : (value - linear.reference[0][place]) / slope;
    }

    /// The unbounded start that the first states of a drawn path mean, by place in the layout.
    double[] origins(double[] first) {
        var origins = linear.origin.clone();
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            origins[plan.mechanismAt[z]] += startMoved(z, first[z]);
        }
        return origins;
    }

    /// The noise of a path in the order of the layout, shape `[nodes][layout size]`.
    double[][] noise(double[][] path) {
        var noise = new double[chain.nodes()][];
        Arrays.setAll(noise, k -> noise(path[k]));
        return noise;
    }

    /// The same of one node.
    double[] noise(double[] z) {
        var noise = new double[plan.model.layout().size()];
        for (int p = 0; p < plan.noiseAt.length; p++) {
            noise[plan.noiseAt[p][0]] = z[plan.noiseStart() + 2 * p];
            noise[plan.noiseAt[p][1]] = z[plan.noiseStart() + 2 * p + 1];
        }
        return noise;
    }

    private Chain build(List<Grid.Node> nodes, Chain.Start start) {
        var steps = new ArrayList<Transition>();
        var noise = new ArrayList<Pairs>();
        var answers = new ArrayList<List<Observation>>();
        var slopes = plan.mechanism ? linear.slopes() : new Linearisation.Row[nodes.size()][0];
        for (int k = 0; k < nodes.size(); k++) {
            if (k > 0) {
                steps.add(transition(k, slopes[k]));
                noise.add(plan.wandering());
            }
            int node = k;
            answers.add(nodes.get(k).answers().stream().map(a -> observation(a, node)).toList());
        }
        return new Chain(plan.size(), start, steps, noise, answers);
    }

    /// Rows of the mechanism that change in this step, then the decay of everything that wanders.
    private Transition transition(int k, Linearisation.Row[] mechanism) {
        var rows = new ArrayList<Integer>();
        var columns = new ArrayList<int[]>();
        var values = new ArrayList<double[]>();
        var offsets = new ArrayList<Double>();
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            int place = plan.mechanismAt[z];
            var row = mechanism[place];
            var slopes = row.slopes.clone();
            var kept = new int[slopes.length];
            double offset = linear.reference[k][place];
            for (int e = 0; e < kept.length; e++) {
                kept[e] = zOf[row.places[e]];
                offset -= slopes[e] * linear.reference[k - 1][row.places[e]];
            }
            if (!stands(z, kept, slopes)) {
                rows.add(z);
                columns.add(kept);
                values.add(slopes);
                offsets.add(offset);
            }
        }
        boolean moves = linear.grid.nodes().get(k).days() > 0;
        for (int p = 0; moves && p < 2 * wandering; p++) {
            rows.add(plan.noiseStart() + p);
            columns.add(new int[] {plan.noiseStart() + p});
            values.add(new double[1]);
            offsets.add(0.0);
        }
        return new Transition(
                plan.size(),
                rows.stream().mapToInt(r -> r).toArray(),
                columns.toArray(int[][]::new),
                values.toArray(double[][]::new),
                offsets.stream().mapToDouble(o -> o).toArray());
    }

    /// Whether a row is that of a state which this step leaves alone, up to rounding.
    private static boolean stands(int z, int[] kept, double[] slopes) {
        return kept.length == 1 && kept[0] == z && Math.abs(slopes[0] - 1) < 1e-8;
    }

    private Observation observation(CheckIn answer, int node) {
        var item = plan.diary.item(answer.item());
        int i = plan.items.indexOf(item);
        int person = answer.author().ordinal();
        var row = signal(i, person, node);
        int entries = row.size();
        var at = new int[entries + 2];
        for (int e = 0; e < entries; e++) {
            at[e] = zOf[row.places[e]];
        }
        at[entries] = plan.own(plan.construct(i), person);
        at[entries + 1] = plan.intercept(i, person);
        return new Observation(
                i,
                person,
                answer.day(),
                answer.value(),
                plan.measures[i].likelihood(answer.value()),
                at,
                plan.scale(i, person));
    }

    /// What an item of a person follows at a node; nothing where it follows no mechanism.
    Linearisation.Row signal(int item, int person, int node) {
        boolean follows = plan.mechanism && plan.items.get(item).measures() != Construct.OTHER;
        return follows
                ? linear.signalGradient[node][plan.construct(item)][person]
                : Linearisation.Row.EMPTY;
    }

    /// Puts the parameters into the chain.
    void load(Values values) {
        if (!goesOn) {
            loadStart(values);
        }
        loadNoise(values);
        for (int k = 0; k < chain.nodes(); k++) {
            for (var answer : chain.answers().get(k)) {
                loadAnswer(values, answer, k);
            }
        }
    }

    private void loadStart(Values values) {
        loadMechanism();
        var spread = chain.start().spread;
        int p = plan.mechanismAt.length;
        for (int w = 0; w < wandering; w++, p++) {
            spread.variance[p] = values.variance(w);
            spread.covariance[p] = values.rho(w) * values.variance(w);
        }
        for (int i = 0; i < plan.items.size(); i++, p++) {
            var at = plan.itemParameters[i];
            set(spread, p, values.of(at.persons()), values.of(at.personsRho()));
            double half = at.role() < 0 ? 0 : values.of(at.role()) / 2;
            chain.start().mean[plan.intercept(i, 0)] = values.of(at.level()) - half;
            chain.start().mean[plan.intercept(i, 1)] = values.of(at.level()) + half;
        }
        for (int i = 0; i < plan.items.size(); i++) {
            if (plan.scale(i, 0) >= 0) {
                var at = plan.itemParameters[i];
                set(spread, p++, values.of(at.scales()), values.of(at.scalesRho()));
                chain.start().mean[plan.scale(i, 0)] = -values.theta[at.stretch()];
                chain.start().mean[plan.scale(i, 1)] = -values.theta[at.stretch()];
            }
        }
    }

    private void loadMechanism() {
        var mean = chain.start().mean;
        var variance = chain.start().spread.variance;
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            int place = plan.mechanismAt[z];
            var range = linear.starts[place];
            double slope = startSlope(place);
            mean[z] = linear.reference[0][place] + slope * (range.centre - linear.origin[place]);
            variance[z] = slope * slope * range.spread * range.spread;
        }
    }

    private static void set(Pairs pairs, int p, double sd, double rho) {
        pairs.variance[p] = sd * sd;
        pairs.covariance[p] = rho * sd * sd;
    }

    private void loadNoise(Values values) {
        for (int k = 1; k < chain.nodes(); k++) {
            double days = linear.grid.nodes().get(k).days();
            if (days == 0) {
                continue;
            }
            var step = chain.steps().get(k - 1);
            var noise = chain.noise().get(k - 1);
            int firstRow = step.rows.length - 2 * wandering;
            for (int w = 0; w < wandering; w++) {
                double a = Math.exp(-days / values.tau(w));
                step.values[firstRow + 2 * w][0] = a;
                step.values[firstRow + 2 * w + 1][0] = a;
                noise.variance[w] = values.variance(w) * (1 - a * a);
                noise.covariance[w] = values.rho(w) * noise.variance[w];
            }
        }
    }

    private void loadAnswer(Values values, Observation answer, int k) {
        int i = answer.item;
        int c = plan.construct(i);
        double loading = values.loading(i);
        double follows = values.follows(c);
        var row = signal(i, answer.person, k);
        answer.offset = values.habit(i) * plan.habit(answer.day - firstDay());
        for (int e = 0; e < row.size(); e++) {
            answer.weight[e] = loading * follows * row.slopes[e];
        }
        answer.offset += loading * follows * baseline(c, answer.person, k, row);
        answer.weight[row.size()] = loading;
        answer.weight[row.size() + 1] = 1;
    }

    /// The signal at the reference less its slope there, counted from where an unremarkable couple
    /// stands.
    double baseline(int construct, int person, int k, Linearisation.Row row) {
        if (row.size() == 0) {
            return 0;
        }
        double g = linear.signal[k][construct][person] - plan.ordinary[construct];
        for (int e = 0; e < row.size(); e++) {
            g -= row.slopes[e] * linear.reference[k][row.places[e]];
        }
        return g;
    }
}
