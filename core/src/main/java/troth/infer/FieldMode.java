package troth.infer;

import java.util.Arrays;
import troth.numeric.Lower;

/// Laplace over a [Field]: the same evidence I2 as the [Smoother]'s, found among the answers
/// instead of the states (I15).
///
/// ```text
/// f = m + L u, L L' = K;  u is climbed to the maximum of  sum log p(y | f) - u'u / 2
/// I2  = that maximum - log det(I + L' W L) / 2
/// ```
///
/// Newton's steps, line search and the retreat to a semidefinite W are those of the smoother. There
/// W must make a maximum after each answer, here after all of them.
///
/// Scratch of one thread, for one place of the parameters.
///
/// @source rasmussenwilliams2006 3.4
final class FieldMode {

    private static final double CLOSE_ENOUGH = 1e-9;
    private static final double ROUGHLY = 1e-5;

    /// Promised by the first step, it makes the place to begin at doubtful.
    private static final double FAR = 1;

    private static final double SINGULAR = 1e-10;
    private static final double LEAST_CURVATURE = 1e-12;
    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;

    final FieldPrior prior;
    Field field;
    int n;

    /// L and the Cholesky factor of I + L' W L, lower halves, by rows.
    double[][] root = {};

    double[][] curvature = {};

    /// X with X'X = V, the covariance of f, once it was asked for.
    private double[][] half = {};

    private boolean halved;

    /// The slope of the answers by f.
    double[] slope = {};

    /// W of each answer as it was taken: eta eta, eta s, s s.
    double[][] w = {};

    /// The mode.
    Place at = new Place(0, 0);

    private Place trial = at;
    private double[] step = {};
    private double[] along = {};
    private double[] pull = {};
    private double[][] columns = {{}, {}};
    private double gain;
    private int steps;

    /// @param first any field of the plan
    /// @param values at which every field is solved
    FieldMode(Field first, Values values) {
        field = first;
        prior = new FieldPrior(first, values);
    }

    /// From now on every field is solved there.
    void at(Values values) {
        prior.at(values);
    }

    /// A place in u, the f there and what the answers say of it.
    static final class Place {
        final double[] u;
        final double[] f;
        final Terms[] terms;
        double log;

        Place(int n, int answers) {
            u = new double[n];
            f = new double[n];
            terms = new Terms[answers];
            Arrays.setAll(terms, _ -> new Terms());
        }
    }

    /// Finds the mode.
    ///
    /// @param warm the u to begin at, left at the mode; shape `[n]`
    Smoother.Ended solve(Field next, double[] warm) {
        load(next);
        begin(warm);
        climb();
        System.arraycopy(at.u, 0, warm, 0, n);
        double logDeterminant = curve();
        slope();
        boolean converged = gain < ROUGHLY && Double.isFinite(at.log);
        return new Smoother.Ended(at.log - logDeterminant / 2, steps, gain, converged);
    }

    /// Takes a field: its prior at these values.
    void load(Field next) {
        on(next);
        prior.load(field);
        for (int i = 0; i < n; i++) {
            System.arraycopy(prior.covariance[i], 0, root[i], 0, i + 1);
        }
        Lower.factorSemidefinite(root, n, columns[0]);
    }

    private void on(Field next) {
        field = next;
        n = field.size();
        if (step.length >= n) {
            return;
        }
        root = new double[n][n];
        curvature = new double[n][n];
        at = new Place(n, field.answers());
        trial = new Place(n, field.answers());
        step = new double[n];
        along = new double[n];
        slope = new double[n];
        pull = new double[n];
        half = new double[n][n];
        columns = new double[2][n];
        w = new double[field.answers()][3];
    }

    private void begin(double[] warm) {
        System.arraycopy(warm, 0, at.u, 0, n);
        place(at);
    }

    /// The prior mean, where the answers are no less likely.
    private void beginCold() {
        Arrays.fill(trial.u, 0, n, 0);
        place(trial);
        if (!(at.log >= trial.log)) {
            takeTrial();
            curve();
            aim();
        }
    }

    /// f of u.
    private void place(Place place) {
        Lower.times(root, n, place.u, place.f);
        for (int i = 0; i < n; i++) {
            place.f[i] += prior.mean[i];
        }
        say(place);
    }

    /// What the answers say at f.
    private void say(Place place) {
        double sum = -dot(place.u, place.u) / 2;
        for (int j = 0; j < field.answers(); j++) {
            field.likelihood[j].at(place.f[field.scales + j], scale(place, j), place.terms[j]);
            sum += place.terms[j].log;
        }
        place.log = sum;
    }

    private double scale(Place place, int j) {
        return field.scale[j] < 0 ? 0 : place.f[field.scale[j]];
    }

    /// The log-scale of an answer at the mode.
    double scale(int j) {
        return scale(at, j);
    }

    private void climb() {
        gain = Double.POSITIVE_INFINITY;
        boolean stuck = false;
        for (steps = 0; steps < MOST_STEPS && gain >= CLOSE_ENOUGH && !stuck; ) {
            steps++;
            curve();
            aim();
            if (steps == 1 && !(promise() < FAR)) {
                beginCold();
            }
            double before = at.log;
            gain = promise();
            if (gain < CLOSE_ENOUGH) {
                go(1);
                takeTrial();
            } else {
                search();
                stuck = !(at.log > before);
            }
        }
    }

    /// Factors I + L' W L at the place; returns its log determinant. Where that is no maximum, once
    /// more with each answer's W made semidefinite.
    private double curve() {
        if (!curve(false)) {
            curve(true);
        }
        return logDeterminant();
    }

    private boolean curve(boolean semidefinite) {
        for (int j = 0; j < field.answers(); j++) {
            weigh(at.terms[j], w[j], semidefinite);
        }
        return factor();
    }

    /// Factors I + L' W L; false where it is not positive definite.
    boolean factor() {
        halved = false;
        for (int i = 0; i < n; i++) {
            Arrays.fill(curvature[i], 0, i + 1, 0);
            curvature[i][i] = 1;
        }
        for (int j = 0; j < field.answers(); j++) {
            addCurvature(j);
        }
        return Lower.factor(curvature, n, SINGULAR, columns);
    }

    /// X with X'X = V, the covariance of f, by the W that was factored last. Shape `[n][n]`
    double[][] half() {
        if (!halved) {
            Lower.solveTransposed(root, curvature, n, half);
            halved = true;
        }
        return half;
    }

    /// Of I + L' W L.
    double logDeterminant() {
        double log = 0;
        for (int i = 0; i < n; i++) {
            log += Math.log(curvature[i][i]);
        }
        return 2 * log;
    }

    private static void weigh(Terms terms, double[] w, boolean semidefinite) {
        w[0] = -terms.byEtaEta;
        w[1] = -terms.byEtaScale;
        w[2] = -terms.byScaleScale;
        if (semidefinite) {
            w[0] = Math.max(w[0], LEAST_CURVATURE);
            w[2] = Math.max(w[2], w[1] * w[1] / w[0]);
        }
    }

    /// += [row of eta, row of s]' W [row of eta, row of s]
    private void addCurvature(int j) {
        int eta = field.scales + j;
        int s = field.scale[j];
        double direct = w[j][0];
        double across = w[j][1];
        var row = root[eta];
        for (int i = 0; i <= eta; i++) {
            along[i] = direct * row[i];
        }
        for (int i = 0; i <= s; i++) {
            along[i] += across * root[s][i];
        }
        addOuter(eta, along);
        if (s >= 0) {
            for (int i = 0; i <= s; i++) {
                along[i] = across * root[eta][i] + w[j][2] * root[s][i];
            }
            addOuter(s, along);
        }
    }

    private void addOuter(int place, double[] with) {
        for (int a = 0; a <= place; a++) {
            double factor = root[place][a];
            var row = curvature[a];
            for (int b = 0; b <= a; b++) {
                row[b] += factor * with[b];
            }
        }
    }

    /// The slope of the answers by f, and the Newton step from the place, in u and in f.
    private void aim() {
        slope();
        Arrays.fill(step, 0, n, 0);
        for (int i = 0; i < n; i++) {
            pull[i] = at.f[i] - prior.mean[i];
        }
        field.weighted(w, pull, along);
        for (int i = 0; i < n; i++) {
            double sum = slope[i] + along[i];
            for (int k = 0; k <= i; k++) {
                step[k] += sum * root[i][k];
            }
        }
        Lower.solve(curvature, n, step);
        for (int i = 0; i < n; i++) {
            step[i] -= at.u[i];
        }
        Lower.times(root, n, step, along);
    }

    private void slope() {
        Arrays.fill(slope, 0, field.scales, 0);
        for (int j = 0; j < field.answers(); j++) {
            slope[field.scales + j] = at.terms[j].byEta;
            if (field.scale[j] >= 0) {
                slope[field.scale[j]] += at.terms[j].byScale;
            }
        }
    }

    /// What the step promises.
    private double promise() {
        return Math.abs(dot(slope, along) - dot(at.u, step)) / 2;
    }

    private void go(double share) {
        for (int i = 0; i < n; i++) {
            trial.u[i] = at.u[i] + share * step[i];
            trial.f[i] = at.f[i] + share * along[i];
        }
        say(trial);
    }

    private void search() {
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
            go(share);
            if (trial.log > at.log) {
                takeTrial();
                return;
            }
        }
    }

    private void takeTrial() {
        var old = at;
        at = trial;
        trial = old;
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
