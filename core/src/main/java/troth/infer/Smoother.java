package troth.infer;

import java.util.Arrays;

/// Finds the most probable path of a chain and the Laplace approximation of its evidence.
///
/// Newton's method over the standard normal u of the whole path, not over the states: states
/// without noise of their own (a person's intercept, the record of trust) need no special case, and
/// every trial path is one that the model can walk. The Newton step of a linear chain is a Kalman
/// filter over pseudo-answers, then one backward recursion of the adjoint; so a step costs what a
/// filter costs. The log-determinant of the Hessian falls out of the same filter.
///
/// ```text
/// I2  log p(y) ~ sum log p(y | path) - |u|^2 / 2 - sum log det(I + S W) / 2     at the mode
/// ```
///
/// W is the observed information of an answer. It may be indefinite in the scale, where the whole
/// still has a maximum; a step that finds otherwise is repeated with W made semidefinite.
///
/// Scratch of one thread; fit for chains of any length.
///
/// @source bell1994
/// @source koopman1993
/// @source tierneykadane1986
final class Smoother {

    private static final int MOST_STEPS = 60;
    private static final Chain EMPTY =
            new Chain(
                    0,
                    new Chain.Start(new double[0], new Pairs(new int[0], new int[0])),
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of());
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final double ROUGHLY = 1e-5;

    Chain chain = EMPTY;
    int n;
    private boolean[] semidefinite = new boolean[0];

    /// The path, its adjoint, and the derivatives of each answer at the path; by node.
    double[][] path = {};

    double[][] adjoint = {};
    Update[][] updates = {};

    /// Covariances before and after the answers of each node, shape `[nodes][n * n]`.
    double[][] predicted = {};

    double[][] filtered = {};
    private double[][] trialPath = {};
    private double[][] trialAdjoint = {};
    private double[] scratch = {};
    private double[] vector = {};
    private double[] work = {};
    private double logDeterminant;

    /// How it ended.
    ///
    /// @param logEvidence I2
    /// @param decrement what one more step would gain
    record Ended(double logEvidence, int steps, double decrement, boolean converged) {}

    /// One answer within a filter pass: derivatives at the path and the gain it was given.
    static final class Update {
        final Terms terms = new Terms();
        final double[] toEta;
        final double[] toScale;
        double m00;
        double m01;
        double m11;
        double pullEta;
        double pullScale;

        /// (I + W S)^-1, by which a residual becomes a pull.
        final double[] damping = new double[4];

        Update(int n) {
            toEta = new double[n];
            toScale = new double[n];
        }
    }

    /// Starts from the path that `lambda` gives, shape `[nodes][n]`; zeros are the prior mean. It
    /// is left at the mode.
    Ended solve(Chain chain, double[][] lambda) {
        prepare(chain);
        for (int k = 0; k < chain.nodes(); k++) {
            System.arraycopy(lambda[k], 0, adjoint[k], 0, n);
        }
        walk(adjoint, path, true);
        double warm = objective(path, adjoint);
        for (var row : trialAdjoint) {
            Arrays.fill(row, 0);
        }
        walk(trialAdjoint, trialPath, true);
        double cold = objective(trialPath, trialAdjoint);
        if (!(warm >= cold)) {
            blendPath(1);
            blendAdjoint(1);
            accept();
        }
        return climb(lambda, warm >= cold ? warm : cold);
    }

    /// Newton's steps until the next promises almost nothing; that one is taken too, so that the
    /// mode is met to the square of what was left.
    private Ended climb(double[][] lambda, double start) {
        double now = start;
        double gain = Double.POSITIVE_INFINITY;
        int step = 0;
        boolean stuck = false;
        while (step < MOST_STEPS && gain >= CLOSE_ENOUGH && !stuck) {
            step++;
            filter();
            backward(trialAdjoint);
            walk(trialAdjoint, trialPath, true);
            gain = Math.abs(slope() / 2);
            double better = gain < CLOSE_ENOUGH ? take() : search(now);
            stuck = !(better > now) && gain >= CLOSE_ENOUGH;
            now = better;
        }
        filter();
        for (int k = 0; k < chain.nodes(); k++) {
            System.arraycopy(adjoint[k], 0, lambda[k], 0, n);
        }
        boolean converged = gain < ROUGHLY && Double.isFinite(now);
        return new Ended(now - logDeterminant / 2, step, gain, converged);
    }

    private double take() {
        blendPath(1);
        blendAdjoint(1);
        accept();
        return objective(path, adjoint);
    }

    private void prepare(Chain chain) {
        this.chain = chain;
        boolean fits = n == chain.size() && path.length >= chain.nodes();
        n = chain.size();
        if (!fits) {
            int nodes = Math.max(chain.nodes(), 1);
            path = new double[nodes][n];
            adjoint = new double[nodes][n];
            trialPath = new double[nodes][n];
            trialAdjoint = new double[nodes][n];
            predicted = new double[nodes][n * n];
            filtered = new double[nodes][n * n];
            scratch = new double[n * n];
            vector = new double[n];
            work = new double[n];
            updates = new Update[nodes][0];
        }
        for (int k = 0; k < chain.nodes(); k++) {
            int answers = chain.answers().get(k).size();
            if (updates[k].length < answers || (answers > 0 && updates[k][0].toEta.length != n)) {
                updates[k] = new Update[answers];
                Arrays.setAll(updates[k], _ -> new Update(n));
            }
        }
        semidefinite = new boolean[1];
    }

    /// The path that an adjoint gives: z0 = m + G0 G0' l0, then A z + c + G G' l.
    void walk(double[][] lambda, double[][] z, boolean affine) {
        if (affine) {
            System.arraycopy(chain.start().mean, 0, z[0], 0, n);
        } else {
            Arrays.fill(z[0], 0, n, 0);
        }
        chain.start().spread.addTo(lambda[0], z[0]);
        for (int k = 0; k + 1 < chain.nodes(); k++) {
            var step = chain.steps().get(k);
            if (affine) {
                step.apply(z[k], z[k + 1]);
            } else {
                step.applyLinear(z[k], z[k + 1]);
            }
            chain.noise().get(k).addTo(lambda[k + 1], z[k + 1]);
        }
    }

    /// Log density of answers and path together, up to the constant of u.
    private double objective(double[][] z, double[][] lambda) {
        var terms = new Terms();
        double sum = -chain.start().spread.form(lambda[0], lambda[0]) / 2;
        for (int k = 0; k < chain.nodes(); k++) {
            if (k > 0) {
                sum -= chain.noise().get(k - 1).form(lambda[k], lambda[k]) / 2;
            }
            for (var answer : chain.answers().get(k)) {
                answer.likelihood.at(answer.eta(z[k]), answer.scale(z[k]), terms);
                sum += terms.log;
            }
        }
        return sum;
    }

    /// The derivative of the objective along the Newton step: how much it still promises.
    private double slope() {
        double sum = -chain.start().spread.form(adjoint[0], minus(0));
        for (int k = 0; k < chain.nodes(); k++) {
            if (k > 0) {
                sum -= chain.noise().get(k - 1).form(adjoint[k], minus(k));
            }
            var answers = chain.answers().get(k);
            for (int j = 0; j < answers.size(); j++) {
                var answer = answers.get(j);
                var terms = updates[k][j].terms;
                sum += terms.byEta * (answer.linear(trialPath[k]) - answer.linear(path[k]));
                sum += terms.byScale * (answer.scale(trialPath[k]) - answer.scale(path[k]));
            }
        }
        return sum;
    }

    private double[] minus(int k) {
        for (int i = 0; i < n; i++) {
            work[i] = trialAdjoint[k][i] - adjoint[k][i];
        }
        return work;
    }

    /// Goes along the Newton step as far as the objective rises; returns where it then is.
    private double search(double now) {
        double share = 1;
        for (int halvings = 0; halvings < 30; halvings++) {
            double value = objective(blendPath(share), blendAdjoint(share));
            if (value > now) {
                accept();
                return value;
            }
            share /= 2;
        }
        return now;
    }

    private double[][] mixedPath = {};
    private double[][] mixedAdjoint = {};

    private double[][] blendPath(double share) {
        mixedPath = blend(path, trialPath, share, mixedPath);
        return mixedPath;
    }

    private double[][] blendAdjoint(double share) {
        mixedAdjoint = blend(adjoint, trialAdjoint, share, mixedAdjoint);
        return mixedAdjoint;
    }

    private double[][] blend(double[][] from, double[][] to, double share, double[][] target) {
        var mixed =
                target.length >= chain.nodes() && target[0].length == n
                        ? target
                        : new double[from.length][n];
        for (int k = 0; k < chain.nodes(); k++) {
            for (int i = 0; i < n; i++) {
                mixed[k][i] = from[k][i] + share * (to[k][i] - from[k][i]);
            }
        }
        return mixed;
    }

    private void accept() {
        for (int k = 0; k < chain.nodes(); k++) {
            System.arraycopy(mixedPath[k], 0, path[k], 0, n);
            System.arraycopy(mixedAdjoint[k], 0, adjoint[k], 0, n);
        }
    }

    /// The Kalman filter over pseudo-answers at the present path. Leaves covariances, gains and the
    /// log-determinant.
    private void filter() {
        semidefinite[0] = false;
        if (!tryFilter()) {
            semidefinite[0] = true;
            tryFilter();
        }
    }

    private boolean tryFilter() {
        logDeterminant = 0;
        System.arraycopy(chain.start().mean, 0, vector, 0, n);
        Arrays.fill(predicted[0], 0, n * n, 0);
        chain.start().spread.addTo(predicted[0], n);
        for (int k = 0; k < chain.nodes(); k++) {
            if (k > 0) {
                chain.steps().get(k - 1).apply(vector.clone(), vector);
                chain.steps().get(k - 1).sandwich(filtered[k - 1], predicted[k], n);
                chain.noise().get(k - 1).addTo(predicted[k], n);
            }
            System.arraycopy(predicted[k], 0, filtered[k], 0, n * n);
            for (int j = 0; j < chain.answers().get(k).size(); j++) {
                if (!absorb(chain.answers().get(k).get(j), updates[k][j], k)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean absorb(Observation answer, Update u, int k) {
        var z = path[k];
        answer.likelihood.at(answer.eta(z), answer.scale(z), u.terms);
        double w00 = -u.terms.byEtaEta;
        double w01 = -u.terms.byEtaScale;
        double w11 = -u.terms.byScaleScale;
        if (semidefinite[0]) {
            double keep = Math.max(w00, 1e-12);
            w11 = Math.max(w11, w01 * w01 / keep);
            w00 = keep;
        }
        project(answer, filtered[k], u);
        double s00 = answer.linear(u.toEta);
        double s01 = answer.linear(u.toScale);
        double s11 = answer.scale(u.toScale);
        double a = 1 + w00 * s00 + w01 * s01;
        double b = w00 * s01 + w01 * s11;
        double c = w01 * s00 + w11 * s01;
        double d = 1 + w01 * s01 + w11 * s11;
        double det = a * d - b * c;
        if (!(det > 1e-10) || !(a > 0 || d > 0)) {
            return false;
        }
        logDeterminant += Math.log(det);
        double rEta =
                u.terms.byEta
                        + w00 * (answer.linear(z) - answer.linear(vector))
                        + w01 * (answer.scale(z) - answer.scale(vector));
        double rScale =
                u.terms.byScale
                        + w01 * (answer.linear(z) - answer.linear(vector))
                        + w11 * (answer.scale(z) - answer.scale(vector));
        u.damping[0] = d / det;
        u.damping[1] = -b / det;
        u.damping[2] = -c / det;
        u.damping[3] = a / det;
        u.pullEta = u.damping[0] * rEta + u.damping[1] * rScale;
        u.pullScale = u.damping[2] * rEta + u.damping[3] * rScale;
        u.m00 = (d * w00 - b * w01) / det;
        u.m01 = (d * w01 - b * w11) / det;
        u.m11 = (a * w11 - c * w01) / det;
        shift(u, k);
        return true;
    }

    /// P h and P e_s, the covariances of the state with the predictor and with the log-scale.
    void project(Observation answer, double[] p, Update u) {
        Arrays.fill(u.toEta, 0);
        for (int e = 0; e < answer.at.length; e++) {
            double weight = answer.weight[e];
            int row = answer.at[e] * n;
            for (int i = 0; i < n; i++) {
                u.toEta[i] += weight * p[row + i];
            }
        }
        if (answer.scaleAt >= 0) {
            System.arraycopy(p, answer.scaleAt * n, u.toScale, 0, n);
        } else {
            Arrays.fill(u.toScale, 0);
        }
    }

    private void shift(Update u, int k) {
        var p = filtered[k];
        for (int i = 0; i < n; i++) {
            double first = u.m00 * u.toEta[i] + u.m01 * u.toScale[i];
            double second = u.m01 * u.toEta[i] + u.m11 * u.toScale[i];
            vector[i] += u.pullEta * u.toEta[i] + u.pullScale * u.toScale[i];
            if (first != 0 || second != 0) {
                int row = i * n;
                for (int j = 0; j < n; j++) {
                    p[row + j] -= first * u.toEta[j] + second * u.toScale[j];
                }
            }
        }
    }

    /// The adjoint of the filter's path: from the last answer back to the start.
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

    void pullBack(Observation answer, Update u, double[] lambda) {
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

    /// The covariance of the state at the last node, all answers known; row-major.
    double[] lastCovariance() {
        return filtered[chain.nodes() - 1];
    }

    double[] lastMean() {
        return path[chain.nodes() - 1];
    }
}
