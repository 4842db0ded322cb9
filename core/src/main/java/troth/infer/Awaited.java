package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import troth.dyad.CheckIn;
import troth.dyad.Partner;
import troth.dyad.Timeline;

/// What more days of the same asking would tell of trust: the couple's last weeks of asking again,
/// each answer counted with the information that is to be expected of it, whatever it will be.
///
/// ```text
/// I22  P <- P - P H' (W^-1 + H P H')^-1 H P at each answer to come, H the rows of its predictor and
///      log-scale, W = sum over its steps of p s s', s the slope of log p, at the states to expect
/// ```
///
/// Exact where answers are Gaussian and the scale of their persons is known; else what is to be
/// expected on average, nothing promised. No event is foreseen.
final class Awaited {

    /// So much of the past is asked again (d).
    private static final double PATTERN = 28;

    /// More moments than these in the pattern are not followed.
    private static final int MOST_MOMENTS = 300;

    private final Values values;
    private final DyadChain before;
    final DyadChain chain;

    /// Means and covariances at each node, shape `[nodes][n]` and `[nodes][n][n]`.
    final double[][] mean;

    final double[][][] covariance;

    /// Whether the pattern can be followed at all.
    static boolean pays(Timeline timeline) {
        long moments =
                timeline.checkIns().stream()
                        .mapToDouble(CheckIn::day)
                        .filter(day -> day > timeline.end() - PATTERN)
                        .distinct()
                        .count();
        return moments > 0 && moments <= MOST_MOMENTS && timeline.end() >= 2;
    }

    /// @param known left at its mode by `solved`
    /// @param node the last one that is known
    /// @param asked what is asked from there on, values of no meaning
    Awaited(DyadChain known, Smoother solved, int node, Values values, Grid asked) {
        this.values = values;
        before = known;
        var plan = values.plan;
        var z = solved.mode.path[node];
        var at = plan.states(known.linear.starts, known.linear.reference[node], z);
        var linear = new Linearisation(plan.model, asked, plan.followed(), plan.diary);
        linear.onward(at, Standing.fading(values, at, asked));
        int n = plan.size();
        mean = new double[asked.nodes().size()][n];
        covariance = new double[mean.length][n][n];
        mean[0] = z.clone();
        var flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            covariance[0][i] = solved.filter.filtered[node][i].clone();
            System.arraycopy(covariance[0][i], 0, flat, i * n, n);
        }
        chain = new DyadChain(plan, linear, new Chain.Start(z.clone(), flat), known.firstDay());
        chain.load(values);
        for (int k = 1; k < mean.length; k++) {
            advance(k);
        }
    }

    /// The asking of the last weeks again and again, no answer acting as an event.
    ///
    /// @param until the last day asked (d)
    static Grid again(Timeline timeline, double from, double until) {
        double period = Math.max(1, Math.min(PATTERN, Math.floor(timeline.end()) + 1));
        var asked = new TreeMap<Double, List<CheckIn>>();
        for (var answer : timeline.checkIns()) {
            double day = answer.day() + period;
            while (answer.day() > timeline.end() - period && day <= until + 1e-9) {
                asked.computeIfAbsent(day, _ -> new ArrayList<>()).add(answer);
                day += period;
            }
        }
        return new Grid(timeline, nodes(asked, from, until));
    }

    private static List<Grid.Node> nodes(
            Map<Double, List<CheckIn>> asked, double from, double until) {
        var days = new TreeMap<Double, List<CheckIn>>(asked);
        for (double day = from + 1; day <= until + 1e-9; day += 1) {
            days.putIfAbsent(day, List.of());
        }
        var nodes = new ArrayList<Grid.Node>();
        nodes.add(new Grid.Node(from, 0, List.of(), List.of()));
        days.forEach((day, answers) -> {
            double since = day - nodes.getLast().day();
            nodes.add(new Grid.Node(day, since, List.of(), List.copyOf(answers)));
        });
        return List.copyOf(nodes);
    }

    private void advance(int k) {
        var step = chain.chain.steps().get(k - 1);
        step.apply(mean[k - 1], mean[k]);
        step.sandwich(covariance[k - 1], covariance[k]);
        chain.chain.noise().get(k - 1).addTo(covariance[k]);
        for (var answer : chain.chain.answers().get(k)) {
            take(answer, mean[k], covariance[k]);
        }
    }

    /// P -= C M C', M = (I + W S)^-1 W.
    private void take(Observation answer, double[] z, double[][] p) {
        var w = information(values.plan.measures[answer.item], answer.eta(z), answer.scale(z));
        int n = z.length;
        var toEta = new double[n];
        for (int e = 0; e < answer.at.length; e++) {
            for (int i = 0; i < n; i++) {
                toEta[i] += answer.weight[e] * p[answer.at[e]][i];
            }
        }
        var toScale = answer.scaleAt < 0 ? new double[n] : p[answer.scaleAt].clone();
        double s00 = answer.linear(toEta);
        double s01 = answer.linear(toScale);
        double s11 = answer.scale(toScale);
        double a = 1 + w[0] * s00 + w[1] * s01;
        double b = w[0] * s01 + w[1] * s11;
        double c = w[1] * s00 + w[2] * s01;
        double d = 1 + w[1] * s01 + w[2] * s11;
        double det = a * d - b * c;
        double m00 = (d * w[0] - b * w[1]) / det;
        double m01 = (d * w[1] - b * w[2]) / det;
        double m11 = (a * w[2] - c * w[1]) / det;
        for (int i = 0; i < n; i++) {
            double first = m00 * toEta[i] + m01 * toScale[i];
            double second = m01 * toEta[i] + m11 * toScale[i];
            for (int j = 0; j < n; j++) {
                p[i][j] -= first * toEta[j] + second * toScale[j];
            }
        }
    }

    /// The information of an answer before it is given: of the predictor, of it with the log-scale,
    /// of the log-scale.
    static double[] information(Measures measures, double eta, double s) {
        if (measures.isPlain()) {
            return new double[] {1, eta, eta * eta + 2};
        }
        var edges = measures.edges(new double[] {eta}, new double[] {s});
        var w = new double[3];
        var terms = new Terms();
        for (int c = 0; c <= edges.length; c++) {
            double low = c == 0 ? Double.NEGATIVE_INFINITY : edges[c - 1];
            double high = c == edges.length ? Double.POSITIVE_INFINITY : edges[c];
            if (low < high) {
                new Likelihood.Interval(low, high).at(eta, s, terms);
                double chance = Math.exp(terms.log);
                w[0] += chance * terms.byEta * terms.byEta;
                w[1] += chance * terms.byEta * terms.byScale;
                w[2] += chance * terms.byScale * terms.byScale;
            }
        }
        return w;
    }

    /// The standard deviation of trust as log-odds on a day of the grid.
    double sd(Partner partner, double day) {
        int k = 0;
        while (k + 1 < mean.length && chain.linear.grid.nodes().get(k + 1).day() <= day + 1e-9) {
            k++;
        }
        var reference = chain.linear.reference[k];
        return sd(values.plan, before.linear.starts, reference, mean[k], covariance[k], partner);
    }

    private static double sd(
            Blueprint plan,
            StartRange[] starts,
            double[] reference,
            double[] z,
            double[][] p,
            Partner partner) {
        var slope = new double[z.length];
        Arrays.setAll(
                slope,
                i -> {
                    double step = 1e-3 * Math.sqrt(Math.max(0, p[i][i]));
                    if (plan.placeOf(i) < 0 || step == 0) {
                        return 0;
                    }
                    var up = z.clone();
                    var down = z.clone();
                    up[i] += step;
                    down[i] -= step;
                    return (trust(plan, plan.states(starts, reference, up), partner)
                                    - trust(plan, plan.states(starts, reference, down), partner))
                            / (2 * step);
                });
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                sum += slope[i] * p[i][j] * slope[j];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    /// Trust as log-odds.
    static double trust(Blueprint plan, double[] x, Partner partner) {
        return plan.model.read(x, partner).theta();
    }
}
