package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Partner;

/// One dyad's chain: built from its linearisation, loaded with the parameters of the population,
/// and able to turn the score of its parts into the gradient by those parameters.
final class DyadChain {

    private static final double SETTLED = 1e-4;
    private static final double HABIT_ANSWERS = 7;

    final Blueprint plan;
    final Linearisation linear;
    final Chain chain;

    /// The adjoint of the last mode: where the next solve begins. Shape `[nodes][n]`.
    final double[][] warm;

    private final int[] zOf;
    private final Signal signals;
    private final double[] decay;
    private final double[][] stepDecay;
    private final double firstDay;

    /// How much the reference moved in the last round of settling.
    double change;

    /// How the last solve ended.
    Smoother.Ended ended = new Smoother.Ended(Double.NaN, 0, Double.NaN, false);

    DyadChain(Blueprint plan, Linearisation linear) {
        this.plan = plan;
        this.linear = linear;
        signals = new Signal(plan.model);
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
        firstDay = nodes.getFirst().day();
        decay = new double[plan.wandering().size()];
        stepDecay = new double[Math.max(0, nodes.size() - 1)][decay.length];
        chain = build(nodes);
        warm = new double[nodes.size()][plan.size()];
    }

    /// This chain linearised about its most probable path at `theta`.
    DyadChain straightened(double[] theta, Smoother smoother) {
        load(theta);
        smoother.solve(chain, warm);
        var about = new Linearisation(plan.model, linear.grid, plan.followed(), plan.diary);
        System.arraycopy(linear.origin, 0, about.origin, 0, about.origin.length);
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            about.origin[plan.mechanismAt[z]] = origin(z, smoother.path[0][z]);
        }
        about.about(noise(smoother.path));
        var fresh = new DyadChain(plan, about);
        for (int k = 0; k < warm.length; k++) {
            System.arraycopy(warm[k], 0, fresh.warm[k], 0, warm[k].length);
        }
        return fresh;
    }

    /// The unbounded start that a state of the linear chain means, no more than a spread from where
    /// the chain was linearised.
    private double origin(int z, double value) {
        int place = plan.mechanismAt[z];
        var range = linear.starts[place];
        double from = linear.origin[place];
        if (range.fixed) {
            return from;
        }
        double slope = range.slope(range.value(from));
        double moved = (value - linear.reference[0][place]) / slope;
        return from + Math.clamp(moved, -range.spread, range.spread);
    }

    /// The unbounded start that the first states of a drawn path mean, by place in the layout.
    double[] origins(double[] first) {
        var origins = linear.origin.clone();
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            int place = plan.mechanismAt[z];
            var range = linear.starts[place];
            if (!range.fixed) {
                double slope = range.slope(range.value(origins[place]));
                origins[place] += (first[z] - linear.reference[0][place]) / slope;
            }
        }
        return origins;
    }

    /// The noise of a path in the order of the layout, shape `[nodes][layout size]`.
    double[][] noise(double[][] path) {
        var noise = new double[chain.nodes()][plan.model.layout().size()];
        for (int k = 0; k < noise.length; k++) {
            for (int p = 0; p < plan.noiseAt.length; p++) {
                noise[k][plan.noiseAt[p][0]] = path[k][plan.noiseStart() + 2 * p];
                noise[k][plan.noiseAt[p][1]] = path[k][plan.noiseStart() + 2 * p + 1];
            }
        }
        return noise;
    }

    /// This chain at its most probable path, linearised about it until the path stays; `smoother`
    /// is left there.
    DyadChain settled(double[] theta, Smoother smoother, int mostRounds) {
        var chain = this;
        double change = plan.mechanism ? Double.POSITIVE_INFINITY : 0;
        for (int round = 0; round < mostRounds && change > SETTLED; round++) {
            var next = chain.straightened(theta, smoother);
            change = chain.distance(next);
            chain = next;
        }
        chain.change = change;
        chain.load(theta);
        chain.ended = smoother.solve(chain.chain, chain.warm);
        return chain;
    }

    /// How far two references lie apart at most.
    private double distance(DyadChain other) {
        double most = 0;
        for (int k = 0; k < linear.reference.length; k++) {
            for (int place : plan.followed()) {
                double gap = linear.reference[k][place] - other.linear.reference[k][place];
                most = Math.max(most, Math.abs(gap) / (1 + Math.abs(linear.reference[k][place])));
            }
        }
        return most;
    }

    /// A chain over a longer grid, linearised about where this one has settled: noise beyond it is
    /// 0, so nothing of the longer grid's later answers enters.
    DyadChain extended(Grid longer, double[][] path) {
        var about = new Linearisation(plan.model, longer, plan.followed(), plan.diary);
        System.arraycopy(linear.origin, 0, about.origin, 0, about.origin.length);
        var noise = new double[longer.nodes().size()][plan.model.layout().size()];
        System.arraycopy(noise(path), 0, noise, 0, chain.nodes());
        about.about(noise);
        var fresh = new DyadChain(plan, about);
        for (int k = 0; k < warm.length; k++) {
            System.arraycopy(warm[k], 0, fresh.warm[k], 0, warm[k].length);
        }
        return fresh;
    }

    private Chain build(List<Grid.Node> nodes) {
        var steps = new ArrayList<Transition>();
        var noise = new ArrayList<Pairs>();
        var answers = new ArrayList<List<Observation>>();
        for (int k = 0; k < nodes.size(); k++) {
            if (k > 0) {
                steps.add(transition(k));
                noise.add(plan.wandering());
            }
            int node = k;
            answers.add(nodes.get(k).answers().stream().map(a -> observation(a, node)).toList());
        }
        var start = new Chain.Start(new double[plan.size()], plan.start());
        return new Chain(plan.size(), start, steps, noise, answers);
    }

    /// Rows of the mechanism that change in this step, then the decay of everything that wanders.
    private Transition transition(int k) {
        var rows = new ArrayList<Integer>();
        var columns = new ArrayList<int[]>();
        var values = new ArrayList<double[]>();
        var offsets = new ArrayList<Double>();
        var mechanism = plan.mechanism ? linear.slopes(k) : new Linearisation.Row[0];
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            int place = plan.mechanismAt[z];
            var row = mechanism[place];
            var kept = row.places().stream().mapToInt(p -> zOf[p]).toArray();
            var slopes = row.slopes().toArray();
            double offset = linear.reference[k][place];
            for (int e = 0; e < kept.length; e++) {
                offset -= slopes[e] * linear.reference[k - 1][row.places().get(e)];
            }
            if (!stands(z, kept, slopes)) {
                rows.add(z);
                columns.add(kept);
                values.add(slopes);
                offsets.add(offset);
            }
        }
        boolean moves = linear.grid.nodes().get(k).days() > 0;
        for (int p = 0; moves && p < 2 * decay.length; p++) {
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
        int entries = row.places().size();
        var at = new int[entries + 2];
        for (int e = 0; e < entries; e++) {
            at[e] = zOf[row.places().get(e)];
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

    private Linearisation.Row signal(int item, int person, int node) {
        boolean follows = plan.mechanism && plan.items.get(item).measures() != Construct.OTHER;
        return follows
                ? linear.signalGradient[node][plan.construct(item)][person]
                : new Linearisation.Row(List.of(), troth.numeric.Series.of());
    }

    /// Puts the parameters into the chain.
    void load(double[] theta) {
        loadStart(theta);
        loadNoise(theta);
        for (int k = 0; k < chain.nodes(); k++) {
            for (var answer : chain.answers().get(k)) {
                loadAnswer(theta, answer, k);
            }
        }
    }

    private void loadStart(double[] theta) {
        var mean = chain.start().mean;
        var spread = chain.start().spread;
        for (int z = 0; z < plan.mechanismAt.length; z++) {
            int place = plan.mechanismAt[z];
            var range = linear.starts[place];
            double value = linear.reference[0][place];
            double slope = range.fixed ? 0 : range.slope(range.value(linear.origin[place]));
            mean[z] = value + slope * (range.centre - linear.origin[place]);
            spread.variance[z] = slope * slope * range.spread * range.spread;
        }
        int p = plan.mechanismAt.length;
        for (int w = 0; w < decay.length; w++, p++) {
            spread.variance[p] = variance(theta, w);
            spread.covariance[p] = rho(theta, w) * variance(theta, w);
        }
        for (int i = 0; i < plan.items.size(); i++, p++) {
            var at = plan.itemParameters[i];
            double sd = value(theta, at.persons());
            spread.variance[p] = sd * sd;
            spread.covariance[p] = value(theta, at.personsRho()) * sd * sd;
            double half = at.role() < 0 ? 0 : value(theta, at.role()) / 2;
            mean[plan.intercept(i, 0)] = value(theta, at.level()) - half;
            mean[plan.intercept(i, 1)] = value(theta, at.level()) + half;
        }
        for (int i = 0; i < plan.items.size(); i++) {
            if (plan.scale(i, 0) < 0) {
                continue;
            }
            var at = plan.itemParameters[i];
            double sd = value(theta, at.scales());
            spread.variance[p] = sd * sd;
            spread.covariance[p] = value(theta, at.scalesRho()) * sd * sd;
            mean[plan.scale(i, 0)] = -theta[at.stretch()];
            mean[plan.scale(i, 1)] = -theta[at.stretch()];
            p++;
        }
    }

    private void loadNoise(double[] theta) {
        for (int k = 1; k < chain.nodes(); k++) {
            double days = linear.grid.nodes().get(k).days();
            if (days == 0) {
                continue;
            }
            var step = chain.steps().get(k - 1);
            var noise = chain.noise().get(k - 1);
            int firstRow = step.rows.length - 2 * decay.length;
            for (int w = 0; w < decay.length; w++) {
                double a = Math.exp(-days / tau(theta, w));
                step.values[firstRow + 2 * w][0] = a;
                step.values[firstRow + 2 * w + 1][0] = a;
                stepDecay[k - 1][w] = a;
                noise.variance[w] = variance(theta, w) * (1 - a * a);
                noise.covariance[w] = rho(theta, w) * noise.variance[w];
            }
        }
    }

    private void loadAnswer(double[] theta, Observation answer, int k) {
        int i = answer.item;
        var at = plan.itemParameters[i];
        int c = plan.construct(i);
        double loading = sign(i) * (at.loading() < 0 ? 1 : value(theta, at.loading()));
        double follows = follows(theta, c);
        var row = signal(i, answer.person, k);
        answer.offset = value(theta, at.habit()) * habit(answer.day);
        for (int e = 0; e < row.places().size(); e++) {
            answer.weight[e] = loading * follows * row.slopes().at(e);
        }
        answer.offset += loading * follows * baseline(c, answer.person, k, row);
        answer.weight[row.places().size()] = loading;
        answer.weight[row.places().size() + 1] = 1;
    }

    /// The signal at the reference less its slope there, counted from where an unremarkable couple
    /// stands.
    private double baseline(int construct, int person, int k, Linearisation.Row row) {
        if (row.places().isEmpty()) {
            return 0;
        }
        double g = linear.signal[k][construct][person] - plan.ordinary[construct];
        for (int e = 0; e < row.places().size(); e++) {
            g -= row.slopes().at(e) * linear.reference[k][row.places().get(e)];
        }
        return g;
    }

    /// How far answering has become a habit, 0 on the first day.
    double habit(double day) {
        return -Math.expm1(-(day - firstDay) / (HABIT_ANSWERS * plan.spacing));
    }

    double sign(int item) {
        return plan.items.get(item).higher() ? 1 : -1;
    }

    double follows(double[] theta, int construct) {
        int place = plan.ownParameters[construct].mechanism();
        return place < 0 ? 0 : value(theta, place);
    }

    private double value(double[] theta, int i) {
        return plan.theta.value(theta, i);
    }

    /// Stationary variance of what wanders: first the noise of the model, then own parts.
    double variance(double[] theta, int w) {
        double sd =
                w < plan.noises.length
                        ? plan.noises[w].sd(plan.model.parameters())
                        : value(theta, own(w).sd());
        return sd * sd;
    }

    double tau(double[] theta, int w) {
        return w < plan.noises.length
                ? plan.noises[w].tau(plan.model.parameters())
                : value(theta, own(w).tau());
    }

    double rho(double[] theta, int w) {
        return w < plan.noises.length
                ? plan.model.parameters().value("rho_noise")
                : value(theta, own(w).rho());
    }

    private Blueprint.OwnParameters own(int w) {
        return plan.ownParameters[w - plan.noises.length];
    }

    /// The predictor of an item where the states are `x` and the rest of the chain is `z`.
    double eta(double[] theta, int item, Partner partner, double[] x, double[] z, double day) {
        int c = plan.construct(item);
        var at = plan.itemParameters[item];
        double follows = follows(theta, c);
        double own = z[plan.own(c, partner.ordinal())];
        if (follows != 0) {
            own += follows * (signals.of(plan.constructs.get(c), x, partner) - plan.ordinary[c]);
        }
        double loading = sign(item) * (at.loading() < 0 ? 1 : value(theta, at.loading()));
        return z[plan.intercept(item, partner.ordinal())]
                + value(theta, at.habit()) * habit(day)
                + loading * own;
    }

    /// The log-scale of a person in an item.
    double scale(int item, Partner partner, double[] z) {
        int at = plan.scale(item, partner.ordinal());
        return at < 0 ? 0 : z[at];
    }

    /// The answer to expect there.
    double expected(double[] theta, int item, Partner partner, double[] x, double[] z, double day) {
        double eta = eta(theta, item, partner, x, z, day);
        return plan.measures[item].expected(eta, scale(item, partner, z));
    }

    /// Adds d log evidence / d theta, on the unbounded scale.
    void addGradient(Score score, double[] theta, double[] gradient) {
        addItems(score, theta, gradient);
        for (int w = plan.noises.length; w < decay.length; w++) {
            addOwn(score, theta, gradient, w);
        }
        for (int k = 0; k < chain.nodes(); k++) {
            for (int j = 0; j < chain.answers().get(k).size(); j++) {
                addAnswer(score, theta, gradient, k, j);
            }
        }
    }

    private void addItems(Score score, double[] theta, double[] gradient) {
        int p = plan.mechanismAt.length + decay.length;
        for (int i = 0; i < plan.items.size(); i++, p++) {
            var at = plan.itemParameters[i];
            double a = score.byMean[plan.intercept(i, 0)];
            double b = score.byMean[plan.intercept(i, 1)];
            add(gradient, theta, at.level(), a + b);
            add(gradient, theta, at.role(), (b - a) / 2);
            addSpread(score, theta, gradient, p, at.persons(), at.personsRho());
        }
        for (int i = 0; i < plan.items.size(); i++) {
            if (plan.scale(i, 0) < 0) {
                continue;
            }
            var at = plan.itemParameters[i];
            gradient[at.stretch()] -=
                    score.byMean[plan.scale(i, 0)] + score.byMean[plan.scale(i, 1)];
            addSpread(score, theta, gradient, p, at.scales(), at.scalesRho());
            p++;
        }
    }

    private void addSpread(
            Score score, double[] theta, double[] gradient, int pair, int sdAt, int rhoAt) {
        double sd = value(theta, sdAt);
        double rho = value(theta, rhoAt);
        double byCov = score.byStartCovariance[pair];
        add(gradient, theta, sdAt, 2 * sd * (score.byStartVariance[pair] + rho * byCov));
        add(gradient, theta, rhoAt, sd * sd * byCov);
    }

    private void addOwn(Score score, double[] theta, double[] gradient, int w) {
        double variance = variance(theta, w);
        double rho = rho(theta, w);
        double tau = tau(theta, w);
        int start = plan.mechanismAt.length + w;
        double byVariance = score.byStartVariance[start] + rho * score.byStartCovariance[start];
        double byRho = variance * score.byStartCovariance[start];
        double byTau = 0;
        for (int k = 0; k < stepDecay.length; k++) {
            double days = linear.grid.nodes().get(k + 1).days();
            if (days == 0) {
                continue;
            }
            double a = stepDecay[k][w];
            double byQ = score.byVariance[k][w] + rho * score.byCovariance[k][w];
            byVariance += (1 - a * a) * byQ;
            byRho += variance * (1 - a * a) * score.byCovariance[k][w];
            double byA = score.byDecay[k][w] - 2 * a * variance * byQ;
            byTau += byA * a * days / (tau * tau);
        }
        add(gradient, theta, own(w).sd(), 2 * Math.sqrt(variance) * byVariance);
        add(gradient, theta, own(w).rho(), byRho);
        add(gradient, theta, own(w).tau(), byTau);
    }

    private void addAnswer(Score score, double[] theta, double[] gradient, int k, int j) {
        var answer = chain.answers().get(k).get(j);
        var at = plan.itemParameters[answer.item];
        int c = plan.construct(answer.item);
        double byOffset = score.byOffset[k][j];
        add(gradient, theta, at.habit(), byOffset * habit(answer.day));
        double follows = follows(theta, c);
        double loading = sign(answer.item) * (at.loading() < 0 ? 1 : value(theta, at.loading()));
        var row = signal(answer.item, answer.person, k);
        double bySignal = byOffset * baseline(c, answer.person, k, row);
        for (int e = 0; e < row.places().size(); e++) {
            bySignal += score.byWeight[k][j][e] * row.slopes().at(e);
        }
        add(gradient, theta, plan.ownParameters[c].mechanism(), loading * bySignal);
        if (at.loading() >= 0) {
            double byOwn = score.byWeight[k][j][row.places().size()];
            add(gradient, theta, at.loading(), sign(answer.item) * (follows * bySignal + byOwn));
        }
    }

    private void add(double[] gradient, double[] theta, int place, double byValue) {
        if (place >= 0) {
            gradient[place] += byValue * plan.theta.slope(theta, place);
        }
    }
}
