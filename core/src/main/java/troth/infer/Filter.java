package troth.infer;

import java.util.Arrays;

/// The Kalman filter of a chain over pseudo-answers: each answer replaced by the Gaussian that has
/// its slope and curvature at a given path. Leaves every gain, every covariance and the
/// log-determinant of the Hessian.
///
/// Answers enter one after the other, each with its two predictors, eta and the log-scale, at once.
/// Nothing is divided by a curvature, so an answer that says nothing is no special case.
///
/// A matrix is an array of rows here, not one long array: loops over arrays at the same index are
/// what the compiler does several numbers at a time (JDK 25).
///
/// @source durbinkoopman2012 10.6 and 4.4
final class Filter {

    private static final double SINGULAR = 1e-10;
    private static final double LEAST_CURVATURE = 1e-12;

    private Chain chain = Chain.EMPTY;
    private int n;

    /// By node and answer.
    Update[][] updates = {};

    /// Covariances before and after the answers of each node, shape `[nodes][n][n]`.
    double[][][] predicted = {};

    double[][][] filtered = {};
    private double[] mean = {};
    private double[] moved = {};

    /// How many answers of the node each row of its covariance has taken in.
    private int[] taken = {};

    /// log det(I + J' W J)
    double logDeterminant;

    /// One answer: its derivatives at the path, and what it did.
    static final class Update {
        final Terms terms = new Terms();

        /// Covariances of the state with eta and with the log-scale, before this answer.
        final double[] toEta;

        final double[] toScale;

        /// W as it was taken, semidefinite where that was asked for.
        double w00;

        double w01;
        double w11;

        /// (I + W S)^-1, by which a residual becomes a pull; by rows.
        final double[] damping = new double[4];

        /// (I + W S)^-1 W, symmetric.
        double m00;

        double m01;
        double m11;
        double pullEta;
        double pullScale;

        Update(int n) {
            toEta = new double[n];
            toScale = new double[n];
        }

        /// The pulls of a residual, less what a mean already explains.
        void pull(double residualEta, double residualScale, double eta, double s) {
            pullEta = damping[0] * residualEta + damping[1] * residualScale - m00 * eta - m01 * s;
            pullScale = damping[2] * residualEta + damping[3] * residualScale - m01 * eta - m11 * s;
        }

        /// A row of C M.
        double first(int row) {
            return m00 * toEta[row] + m01 * toScale[row];
        }

        double second(int row) {
            return m01 * toEta[row] + m11 * toScale[row];
        }

        void shift(double[] state) {
            for (int i = 0; i < state.length; i++) {
                state[i] += pullEta * toEta[i] + pullScale * toScale[i];
            }
        }
    }

    void on(Chain next) {
        chain = next;
        if (predicted.length < chain.nodes() || n != chain.size()) {
            n = chain.size();
            predicted = new double[chain.nodes()][n][n];
            filtered = new double[chain.nodes()][n][n];
            mean = new double[n];
            moved = new double[n];
            taken = new int[n];
            updates = new Update[chain.nodes()][0];
        }
        for (int k = 0; k < chain.nodes(); k++) {
            if (updates[k].length < chain.answers().get(k).size()) {
                updates[k] = new Update[chain.answers().get(k).size()];
                Arrays.setAll(updates[k], _ -> new Update(n));
            }
        }
    }

    /// Runs over the pseudo-answers at `path`. Where the curvature of the whole turns out not to be
    /// that of a maximum, once more with each answer's made semidefinite.
    void run(double[][] path) {
        if (!run(path, false)) {
            run(path, true);
        }
    }

    /// Runs over the pseudo-answers at `path`, each made semidefinite: what is left is a Gaussian
    /// that one can draw from, and the log-determinant is its.
    void runSemidefinite(double[][] path) {
        run(path, true);
    }

    private boolean run(double[][] path, boolean semidefinite) {
        logDeterminant = 0;
        System.arraycopy(chain.start().mean, 0, mean, 0, n);
        for (var row : predicted[0]) {
            Arrays.fill(row, 0);
        }
        chain.start().addTo(predicted[0]);
        for (int k = 0; k < chain.nodes(); k++) {
            if (k > 0) {
                advance(k);
            }
            for (int i = 0; i < n; i++) {
                System.arraycopy(predicted[k][i], 0, filtered[k][i], 0, n);
            }
            Arrays.fill(taken, 0);
            var answers = chain.answers().get(k);
            for (int j = 0; j < answers.size(); j++) {
                if (!absorb(answers.get(j), j, k, path[k], semidefinite)) {
                    return false;
                }
            }
            for (int i = 0; i < n; i++) {
                takeIn(i, k, answers.size());
            }
        }
        return true;
    }

    private void advance(int k) {
        var step = chain.steps().get(k - 1);
        step.apply(mean, moved);
        System.arraycopy(moved, 0, mean, 0, n);
        step.sandwich(filtered[k - 1], predicted[k]);
        chain.noise().get(k - 1).addTo(predicted[k]);
    }

    /// Takes in one answer; false where the curvature so far is not that of a maximum.
    private boolean absorb(Observation answer, int j, int k, double[] z, boolean semidefinite) {
        var u = updates[k][j];
        answer.likelihood.at(answer.eta(z), answer.scale(z), u.terms);
        double w00 = -u.terms.byEtaEta;
        double w01 = -u.terms.byEtaScale;
        double w11 = -u.terms.byScaleScale;
        if (semidefinite) {
            w00 = Math.max(w00, LEAST_CURVATURE);
            w11 = Math.max(w11, w01 * w01 / w00);
        }
        u.w00 = w00;
        u.w01 = w01;
        u.w11 = w11;
        for (int place : answer.at) {
            takeIn(place, k, j);
        }
        if (answer.scaleAt >= 0) {
            takeIn(answer.scaleAt, k, j);
        }
        project(answer, filtered[k], u);
        if (!damp(answer, u, w00, w01, w11)) {
            return false;
        }
        double eta = answer.linear(mean);
        double s = answer.scale(mean);
        double etaAt = answer.linear(z);
        double scaleAt = answer.scale(z);
        u.pull(
                u.terms.byEta + w00 * etaAt + w01 * scaleAt,
                u.terms.byScale + w01 * etaAt + w11 * scaleAt,
                eta,
                s);
        u.shift(mean);
        return true;
    }

    /// P h and P e, the covariances of the state with the predictor and with the log-scale.
    void project(Observation answer, double[][] p, Update u) {
        var toEta = u.toEta;
        Arrays.fill(toEta, 0);
        for (int e = 0; e < answer.at.length; e++) {
            double weight = answer.weight[e];
            var row = p[answer.at[e]];
            for (int i = 0; i < n; i++) {
                toEta[i] += weight * row[i];
            }
        }
        if (answer.scaleAt >= 0) {
            System.arraycopy(p[answer.scaleAt], 0, u.toScale, 0, n);
        } else {
            Arrays.fill(u.toScale, 0);
        }
    }

    /// Inverts I + W S, two by two.
    private boolean damp(Observation answer, Update u, double w00, double w01, double w11) {
        double s00 = answer.linear(u.toEta);
        double s01 = answer.linear(u.toScale);
        double s11 = answer.scale(u.toScale);
        double a = 1 + w00 * s00 + w01 * s01;
        double b = w00 * s01 + w01 * s11;
        double c = w01 * s00 + w11 * s01;
        double d = 1 + w01 * s01 + w11 * s11;
        double det = a * d - b * c;
        if (!(det > SINGULAR) || !(a > 0 || d > 0)) {
            return false;
        }
        logDeterminant += Math.log(det);
        u.damping[0] = d / det;
        u.damping[1] = -b / det;
        u.damping[2] = -c / det;
        u.damping[3] = a / det;
        u.m00 = u.damping[0] * w00 + u.damping[1] * w01;
        u.m01 = u.damping[0] * w01 + u.damping[1] * w11;
        u.m11 = u.damping[2] * w01 + u.damping[3] * w11;
        return true;
    }

    /// P -= C M C' in one row, of the answers before `upTo` that it has not taken in. A row waits
    /// until it is asked for, and takes in many at once: the covariance is too large for the
    /// nearest cache, and answers are many.
    private void takeIn(int row, int k, int upTo) {
        var p = filtered[k][row];
        int j = taken[row];
        for (; j + 1 < upTo; j += 2) {
            takeIn(p, row, updates[k][j], updates[k][j + 1]);
        }
        if (j < upTo) {
            takeIn(p, row, updates[k][j]);
        }
        taken[row] = upTo;
    }

    private void takeIn(double[] p, int row, Update u) {
        double first = u.first(row);
        double second = u.second(row);
        var toEta = u.toEta;
        var toScale = u.toScale;
        for (int i = 0; i < n; i++) {
            p[i] -= first * toEta[i] + second * toScale[i];
        }
    }

    /// Two after each other, in one go.
    private void takeIn(double[] p, int row, Update u, Update v) {
        double first = u.first(row);
        double second = u.second(row);
        double third = v.first(row);
        double fourth = v.second(row);
        var uEta = u.toEta;
        var uScale = u.toScale;
        var vEta = v.toEta;
        var vScale = v.toScale;
        for (int i = 0; i < n; i++) {
            double left = p[i] - (first * uEta[i] + second * uScale[i]);
            p[i] = left - (third * vEta[i] + fourth * vScale[i]);
        }
    }

    /// The adjoint of the filter's path, from the last answer back to the start: the pulls of all
    /// later answers, each less what the gains have already taken.
    void backward(double[][] into) {
        var lambda = new double[n];
        for (int k = chain.nodes() - 1; k >= 0; k--) {
            var answers = chain.answers().get(k);
            for (int j = answers.size() - 1; j >= 0; j--) {
                pullBack(answers.get(j), updates[k][j], lambda);
            }
            System.arraycopy(lambda, 0, into[k], 0, n);
            if (k > 0) {
                chain.steps().get(k - 1).applyTransposed(into[k], lambda);
            }
        }
    }

    private void pullBack(Observation answer, Update u, double[] lambda) {
        double alongEta = 0;
        double alongScale = 0;
        for (int i = 0; i < n; i++) {
            alongEta += u.toEta[i] * lambda[i];
            alongScale += u.toScale[i] * lambda[i];
        }
        answer.addRow(u.pullEta - u.m00 * alongEta - u.m01 * alongScale, lambda);
        if (answer.scaleAt >= 0) {
            lambda[answer.scaleAt] += u.pullScale - u.m01 * alongEta - u.m11 * alongScale;
        }
    }

    /// Runs a mean through the gains of the last run, its residuals given answer by answer, and
    /// writes the adjoint that smooths it.
    void smooth(Residual residual, double[][] into) {
        var at = new double[n];
        for (int k = 0; k < chain.nodes(); k++) {
            if (k > 0) {
                chain.steps().get(k - 1).applyLinear(at, moved);
                System.arraycopy(moved, 0, at, 0, n);
            }
            var answers = chain.answers().get(k);
            for (int j = 0; j < answers.size(); j++) {
                var answer = answers.get(j);
                residual.of(k, j, answer, updates[k][j], answer.linear(at), answer.scale(at));
                updates[k][j].shift(at);
            }
        }
        backward(into);
    }

    /// Sets the pulls of one answer, the mean's predictors given.
    @FunctionalInterface
    interface Residual {
        void of(int node, int j, Observation answer, Update update, double eta, double s);
    }
}
