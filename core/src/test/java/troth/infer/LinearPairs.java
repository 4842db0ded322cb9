package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.evidence.Priors.Transform;
import troth.numeric.Ascent;
import troth.numeric.Definite;
import troth.numeric.Series;
import troth.numeric.Workers;

/// Couples of whom each partner answers one question, as others fit them: two courses that fade,
/// persons about levels of their own, Gaussian answers which may have a ceiling. Stated through the
/// chain that readings use, so that smoother, score, ascent and sampler can be held beside what
/// people use.
///
/// ```text
/// answer of p = mu_p + b_p u_p + v_p1 w_1 + v_p2 w_2 + s_p e
/// w_m of variance 1, fading at k_m (1/d), corr(w_1, w_2) = r at once;  corr(u_1, u_2) = rb
/// ```
///
/// With v diagonal each partner has a course of their own, in steps of a day an AR(1) with
/// persistence exp(-k); with any v it is the coupled Ornstein-Uhlenbeck process of drift -v k v^-1.
final class LinearPairs implements Ascent.Function {

    static final List<String> NAMES =
            List.of(
                    "k1", "k2", "v11", "v12", "v21", "v22", "r", "mu1", "mu2", "b1", "b2", "rb",
                    "s1", "s2");
    private static final String TRANSFORMS = "LLLIILAIILLALL";
    private static final int V = 2;
    private static final int R = 6;
    private static final int MU = 7;
    private static final int B = 9;
    private static final int RB = 11;
    private static final int S = 12;

    /// Which parameters are free, where all stand at first, and how wide the priors of the free are
    /// about that on the unbounded scale; infinite for none.
    ///
    /// @param values on natural scales, shape `[14]`
    record Form(List<Integer> free, Series values, double spread) {

        /// Without the parameters named.
        static Form without(List<String> fixed, double spread, double... values) {
            var free = IntStream.range(0, NAMES.size()).boxed();
            return new Form(
                    free.filter(i -> !fixed.contains(NAMES.get(i))).toList(),
                    Series.of(values),
                    spread);
        }

        double[] start() {
            return free.stream().mapToDouble(i -> transform(i).unbounded(values.at(i))).toArray();
        }

        /// All parameters on natural scales.
        double[] natural(double[] x) {
            var natural = values.toArray();
            for (int i = 0; i < x.length; i++) {
                natural[free.get(i)] = transform(free.get(i)).value(x[i]);
            }
            return natural;
        }
    }

    private static final class Couple {
        final Chain chain;
        final double[] gaps;
        final double[][] warm;
        double log;
        double[] slope = {};

        Couple(Chain chain, double[] gaps) {
            this.chain = chain;
            this.gaps = gaps;
            warm = new double[chain.nodes()][chain.size()];
        }
    }

    final Form form;
    private final List<Couple> couples;
    private final int workers;
    int evaluations;

    /// @param ceiling an answer that reaches it may have been any beyond
    LinearPairs(Form form, List<List<CheckIn>> answers, double ceiling, int workers) {
        this.form = form;
        this.workers = workers;
        couples = answers.stream().map(a -> couple(a, ceiling)).toList();
    }

    /// Two courses, two levels where they are asked for, two log-scales.
    private int size() {
        return form.free().contains(B) ? 6 : 4;
    }

    private static Transform transform(int i) {
        return switch (TRANSFORMS.charAt(i)) {
            case 'L' -> Transform.LOG;
            case 'A' -> Transform.ATANH;
            default -> Transform.IDENTITY;
        };
    }

    private Couple couple(List<CheckIn> answers, double ceiling) {
        var nodes = new TreeMap<Double, List<Observation>>();
        for (var answer : answers) {
            nodes.computeIfAbsent(answer.day(), _ -> new ArrayList<>())
                    .add(observation(answer, ceiling));
        }
        var days = nodes.keySet().stream().mapToDouble(d -> d).toArray();
        var gaps = IntStream.range(1, days.length).mapToDouble(k -> days[k] - days[k - 1]);
        var start =
                size() == 4
                        ? new Pairs(new int[] {0}, new int[] {1})
                        : new Pairs(new int[] {0, 2}, new int[] {1, 3});
        Arrays.fill(start.variance, 1);
        var steps = new ArrayList<Transition>();
        var noise = new ArrayList<Pairs>();
        for (int k = 1; k < days.length; k++) {
            int[][] columns = {{0}, {1}};
            steps.add(
                    new Transition(
                            size(), new int[] {0, 1}, columns, new double[2][1], new double[2]));
            noise.add(new Pairs(new int[] {0, 1, 0}, new int[] {-1, -1, 1}));
        }
        var mean = new Chain.Start(new double[size()], start);
        var chain = new Chain(size(), mean, steps, noise, List.copyOf(nodes.values()));
        return new Couple(chain, gaps.toArray());
    }

    private Observation observation(CheckIn answer, double ceiling) {
        int p = answer.author().ordinal();
        var likelihood =
                answer.value() >= ceiling
                        ? new Likelihood.Interval(ceiling, Double.POSITIVE_INFINITY)
                        : new Likelihood.Point(answer.value(), 0);
        var at = size() == 4 ? new int[] {0, 1} : new int[] {0, 1, 2 + p};
        return new Observation(0, p, answer.day(), answer.value(), likelihood, at, size() - 2 + p);
    }

    /// Log posterior, up to the constants of the priors; the evidence itself where there are none.
    @Override
    public double at(double[] x, double[] gradient) {
        evaluations++;
        var values = form.natural(x);
        Workers.each(couples.size(), workers, () -> solver(values));
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (var couple : couples) {
            sum += couple.log;
            for (int i = 0; i < x.length; i++) {
                gradient[i] += couple.slope[i];
            }
        }
        var centre = form.start();
        for (int i = 0; i < x.length; i++) {
            double z = (x[i] - centre[i]) / form.spread();
            sum -= z * z / 2;
            gradient[i] -= z / form.spread();
        }
        return Double.isFinite(sum) ? sum : Double.NEGATIVE_INFINITY;
    }

    private java.util.function.IntConsumer solver(double[] values) {
        var smoother = new Smoother();
        return d -> {
            var couple = couples.get(d);
            load(couple, values);
            couple.log = smoother.solve(couple.chain, couple.warm).logEvidence();
            var natural = slope(couple, new Score(smoother, false), values);
            couple.slope =
                    form.free().stream()
                            .mapToDouble(i -> natural[i] * transform(i).slope(values[i]))
                            .toArray();
        };
    }

    private static void load(Couple couple, double[] v) {
        var start = couple.chain.start();
        start.spread.covariance[0] = v[R];
        if (start.spread.size() > 1) {
            start.spread.covariance[1] = v[RB];
        }
        int scales = couple.chain.size() - 2;
        start.mean[scales] = Math.log(v[S]);
        start.mean[scales + 1] = Math.log(v[S + 1]);
        for (int k = 0; k < couple.gaps.length; k++) {
            double one = Math.exp(-v[0] * couple.gaps[k]);
            double other = Math.exp(-v[1] * couple.gaps[k]);
            couple.chain.steps().get(k).values[0][0] = one;
            couple.chain.steps().get(k).values[1][0] = other;
            var noise = couple.chain.noise().get(k);
            noise.variance[0] = 1 - one * one;
            noise.variance[1] = 1 - other * other;
            noise.covariance[2] = v[R] * (1 - one * other);
        }
        couple.chain.answers().forEach(node -> node.forEach(answer -> load(answer, v)));
    }

    private static void load(Observation answer, double[] v) {
        int p = answer.person;
        answer.offset = v[MU + p] / v[S + p];
        answer.weight[0] = v[V + 2 * p] / v[S + p];
        answer.weight[1] = v[V + 2 * p + 1] / v[S + p];
        if (answer.weight.length > 2) {
            answer.weight[2] = v[B + p] / v[S + p];
        }
    }

    /// By every parameter, on natural scales.
    private static double[] slope(Couple couple, Score score, double[] v) {
        var by = new double[v.length];
        by[R] = score.byStartCovariance[0];
        if (score.byStartCovariance.length > 1) {
            by[RB] = score.byStartCovariance[1];
        }
        int scales = couple.chain.size() - 2;
        by[S] = score.byMean[scales] / v[S];
        by[S + 1] = score.byMean[scales + 1] / v[S + 1];
        for (int k = 0; k < couple.gaps.length; k++) {
            addStep(couple, score, k, v, by);
        }
        for (int k = 0; k < couple.chain.nodes(); k++) {
            for (int j = 0; j < couple.chain.answers().get(k).size(); j++) {
                var answer = couple.chain.answers().get(k).get(j);
                addAnswer(answer, score.byOffset[k][j], score.byWeight[k][j], v, by);
            }
        }
        return by;
    }

    private static void addStep(Couple couple, Score score, int k, double[] v, double[] by) {
        double gap = couple.gaps[k];
        double one = Math.exp(-v[0] * gap);
        double other = Math.exp(-v[1] * gap);
        double across = score.byCovariance[k][2];
        by[R] += across * (1 - one * other);
        double first = score.byDecay[k][0] - 2 * one * score.byVariance[k][0];
        double second = score.byDecay[k][1] - 2 * other * score.byVariance[k][1];
        by[0] -= gap * one * (first - v[R] * other * across);
        by[1] -= gap * other * (second - v[R] * one * across);
    }

    private static void addAnswer(
            Observation answer, double byOffset, double[] byWeight, double[] v, double[] by) {
        int p = answer.person;
        by[MU + p] += byOffset / v[S + p];
        by[V + 2 * p] += byWeight[0] / v[S + p];
        by[V + 2 * p + 1] += byWeight[1] / v[S + p];
        if (byWeight.length > 2) {
            by[B + p] += byWeight[2] / v[S + p];
        }
        double all = byOffset * answer.offset;
        for (int e = 0; e < byWeight.length; e++) {
            all += byWeight[e] * answer.weight[e];
        }
        by[S + p] -= all / v[S + p];
    }

    Ascent ascent() {
        return new Ascent(this, form.free().size(), 1e-8, 300);
    }

    /// Climbs to the top from where the form starts.
    Ascent.Summit climb(Ascent ascent) {
        return ascent.climb(form.start(), this::guess);
    }

    /// What the scores of the couples say of the covariance.
    private double[][] guess() {
        int n = form.free().size();
        var information = new double[n][n];
        for (int i = 0; i < n; i++) {
            information[i][i] = 1 + 1 / (form.spread() * form.spread());
            for (int j = 0; j < n; j++) {
                for (var couple : couples) {
                    information[i][j] += couple.slope[i] * couple.slope[j];
                }
            }
        }
        return Definite.inverse(information);
    }
}
