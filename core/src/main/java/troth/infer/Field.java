package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A dyad's answers without its states: the predictors of all answers and the log-scales behind
/// them are one Gaussian vector f, because the chain is linear. A few dozen answers make a vector
/// far smaller than a chain of as many days with some forty states on each.
///
/// ```text
/// I15  f = [ log-scales | predictors, in the order of the answers ] ~ N(m, K)
///      m_j  = level +- role / 2 + habit h_j + loading follows b_j
///      K_jk = loading loading' (follows follows' C_jk + own_jk) + persons_jk
/// ```
///
/// What the mechanism and its noise give, b and C, hangs on the linearisation alone: it is found
/// once here, and a new place of the parameters costs no walk through the states.
final class Field {

    /// Beyond this many numbers in f the chain is quicker, however long it is.
    private static final int MOST = 160;

    /// So many are borne for the sake of a gradient that the chain has not.
    private static final int MOST_WITH_CAVITIES = 400;

    final Blueprint plan;

    /// By answer.
    final Likelihood[] likelihood;

    final int[] item;
    final int[] person;
    final int[] construct;

    /// The place of its log-scale in f, or -1.
    final int[] scale;

    /// How far answering had become a habit.
    final double[] habit;

    /// b: the mean of what the construct follows.
    final double[] signal;

    /// At which of the moments it was given.
    final int[] moment;

    /// From each moment to the next (d).
    final double[] gaps;

    /// From each moment to each later one (d), shape `[moments * moments]`.
    private final double[] between;

    /// C: the covariance of what the answers' constructs follow, shape `[answers * answers]`.
    final double[] together;

    /// The number of log-scales, which come first in f.
    final int scales;

    private Field(DyadChain dyad, boolean walked) {
        plan = dyad.plan;
        dyad.load(new Values(plan, plan.theta.centre()));
        var answers = dyad.chain.answers().stream().flatMap(List::stream).toList();
        int count = answers.size();
        scales = plan.size() - plan.scaleStart();
        likelihood = answers.stream().map(a -> a.likelihood).toArray(Likelihood[]::new);
        item = answers.stream().mapToInt(a -> a.item).toArray();
        person = answers.stream().mapToInt(a -> a.person).toArray();
        construct = answers.stream().mapToInt(a -> plan.construct(a.item)).toArray();
        scale = answers.stream().mapToInt(a -> scalePlace(a.scaleAt)).toArray();
        habit = answers.stream().mapToDouble(a -> plan.habit(a.day - dyad.firstDay())).toArray();
        signal = new double[count];
        moment = new int[count];
        var roots = new ArrayList<double[]>();
        var days = new ArrayList<Double>();
        walk(dyad, roots, days);
        gaps = new double[Math.max(0, days.size() - 1)];
        Arrays.setAll(gaps, d -> days.get(d + 1) - days.get(d));
        between = between();
        together =
                walked && plan.mechanism
                        ? moments(new FieldWalks(dyad).signals())
                        : products(roots);
    }

    /// The field of a dyad, its mechanism as straight as along the path it was linearised about.
    static Field of(DyadChain dyad) {
        return new Field(dyad, false);
    }

    /// The same with the mean and the covariance of what the model itself walks from its unsure
    /// starts: what no answer has a hand in.
    static Field walked(DyadChain dyad) {
        return new Field(dyad, true);
    }

    /// Whether a field is to be taken, not the chain: where the cube of f is less work than the
    /// chain's steps and answers, each some times the square of its states. The gradient of I14 is
    /// known of a field alone.
    static boolean pays(DyadChain dyad, boolean cavities) {
        long n = dyad.plan.size();
        long answers = dyad.chain.count();
        long size = answers + n - dyad.plan.scaleStart();
        if (cavities) {
            return size <= MOST_WITH_CAVITIES;
        }
        return size <= MOST && size * size * size < 4 * n * n * (3L * dyad.chain.nodes() + answers);
    }

    private int scalePlace(int state) {
        return state < 0 ? -1 : state - plan.scaleStart();
    }

    int answers() {
        return item.length;
    }

    private double[] between() {
        int moments = gaps.length + 1;
        var days = new double[moments * moments];
        for (int from = 0; from < moments; from++) {
            for (int to = from + 1; to < moments; to++) {
                days[from * moments + to] = days[from * moments + to - 1] + gaps[to - 1];
            }
        }
        return days;
    }

    /// Days from answer k to a later one.
    double days(int j, int k) {
        return between[moment[k] * (gaps.length + 1) + moment[j]];
    }

    /// The length of f.
    int size() {
        return scales + item.length;
    }

    /// to = W from, W holding of each answer its three numbers: by eta, by both, by s.
    void weighted(double[][] w, double[] from, double[] to) {
        Arrays.fill(to, 0, scales, 0);
        for (int j = 0; j < item.length; j++) {
            int eta = scales + j;
            int s = scale[j];
            to[eta] = w[j][0] * from[eta];
            if (s >= 0) {
                to[eta] += w[j][1] * from[s];
                to[s] += w[j][1] * from[eta] + w[j][2] * from[s];
            }
        }
    }

    /// to = W from, of a matrix.
    void weightedRows(double[][] w, double[][] from, double[][] to) {
        int n = size();
        for (int i = 0; i < scales; i++) {
            Arrays.fill(to[i], 0, n, 0);
        }
        for (int j = 0; j < item.length; j++) {
            weightedRow(w[j], n, scales + j, scale[j], from, to);
        }
    }

    private static void weightedRow(
            double[] w, int n, int eta, int s, double[][] from, double[][] to) {
        double direct = w[0];
        double across = w[1];
        double scaled = w[2];
        var fromEta = from[eta];
        var toEta = to[eta];
        for (int i = 0; i < n; i++) {
            toEta[i] = direct * fromEta[i];
        }
        if (s < 0) {
            return;
        }
        var fromScale = from[s];
        var toScale = to[s];
        for (int i = 0; i < n; i++) {
            toEta[i] += across * fromScale[i];
            toScale[i] += across * fromEta[i] + scaled * fromScale[i];
        }
    }

    /// The mean of each signal, the moments, and how each signal hangs on every independent part of
    /// the start and of the noise.
    private void walk(DyadChain dyad, List<double[]> roots, List<Double> days) {
        var mean = new Walk();
        mean.on(dyad.chain);
        mean.clearAdjoint();
        mean.follow();
        var nodes = dyad.linear.grid.nodes();
        int j = 0;
        for (int k = 0; k < nodes.size(); k++) {
            double day = nodes.get(k).day();
            for (var answer : dyad.chain.answers().get(k)) {
                if (days.isEmpty() || days.getLast() < day) {
                    days.add(day);
                }
                moment[j] = days.size() - 1;
                var row = dyad.signal(answer.item, answer.person, k);
                var at = new double[plan.size()];
                for (int e = 0; e < row.size(); e++) {
                    at[answer.at[e]] = row.slopes[e];
                    signal[j] += row.slopes[e] * mean.path[k][answer.at[e]];
                }
                signal[j] += dyad.baseline(construct[j], answer.person, k, row);
                roots.add(root(dyad.chain, k, at));
                j++;
            }
        }
    }

    /// How a row of the state at node k hangs on the standard normal numbers behind the chain.
    private static double[] root(Chain chain, int k, double[] row) {
        int inNoise = chain.noise().isEmpty() ? 0 : 2 * chain.noise().getFirst().size();
        var root = new double[2 * chain.start().spread.size() + k * inNoise];
        var before = new double[row.length];
        for (int l = k; l > 0; l--) {
            chain.noise().get(l - 1).root(row, root, root.length - (k - l + 1) * inNoise);
            chain.steps().get(l - 1).applyTransposed(row, before);
            System.arraycopy(before, 0, row, 0, row.length);
        }
        chain.start().spread.root(row, root, 0);
        return root;
    }

    /// Sets b to the mean of what was walked; returns its covariance.
    private double[] moments(double[][] walks) {
        Arrays.fill(signal, 0);
        for (var one : walks) {
            for (int j = 0; j < one.length; j++) {
                signal[j] += one[j] / walks.length;
            }
        }
        var apart = new ArrayList<double[]>();
        for (int j = 0; j < signal.length; j++) {
            var along = new double[walks.length];
            for (int r = 0; r < along.length; r++) {
                along[r] = (walks[r][j] - signal[j]) / Math.sqrt(walks.length);
            }
            apart.add(along);
        }
        return products(apart);
    }

    private static double[] products(List<double[]> roots) {
        int count = roots.size();
        var products = new double[count * count];
        for (int j = 0; j < count; j++) {
            for (int i = 0; i <= j; i++) {
                double sum = 0;
                var one = roots.get(i);
                var other = roots.get(j);
                for (int e = 0; e < Math.min(one.length, other.length); e++) {
                    sum += one[e] * other[e];
                }
                products[j * count + i] = sum;
                products[i * count + j] = sum;
            }
        }
        return products;
    }
}
