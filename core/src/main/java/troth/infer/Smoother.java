package troth.infer;

/// Finds the most probable path of a chain and the Laplace approximation of its evidence.
///
/// Newton's method over the standard normal u of the whole path, not over the states: states
/// without noise of their own (a person's intercept, the record of trust) need no special case, and
/// every trial path is one that the model can walk. The Newton step of a linear chain is a Kalman
/// filter over pseudo-answers, then one backward recursion of the adjoint; so a step costs what a
/// filter costs. The log-determinant of the Hessian falls out of the same filter.
///
/// ```text
/// I2  log p(y) ~ sum log p(y | path) - |u|^2 / 2 - log det(I + J' W J) / 2     at the mode
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
    private static final int MOST_HALVINGS = 30;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final double NEAR_ENOUGH = 1e-4;
    private static final double ROUGHLY = 1e-5;

    Chain chain = Chain.EMPTY;

    /// The mode, after [#solve].
    Walk mode = new Walk();

    /// The filter at the mode.
    final Filter filter = new Filter();

    private double gain;
    private int steps;
    private Walk step = new Walk();
    private Walk trial = new Walk();

    /// How it ended.
    ///
    /// @param logEvidence I2
    /// @param decrement what the last step promised
    record Ended(double logEvidence, int steps, double decrement, boolean converged) {}

    /// Starts from the path that the adjoint `warm` gives, shape `[nodes][n]`, or from the prior
    /// mean where that is better; `warm` is left at the mode.
    Ended solve(Chain next, double[][] warm) {
        double reached = climb(next, warm, CLOSE_ENOUGH);
        filter.run(mode.path);
        boolean converged = gain < ROUGHLY && Double.isFinite(reached);
        return new Ended(reached - filter.logDeterminant / 2, steps, gain, converged);
    }

    /// Goes as near to the mode as is needed to make a mechanism straight about it; the filter is
    /// not that of where it ends.
    void approach(Chain next, double[][] warm) {
        climb(next, warm, NEAR_ENOUGH);
    }

    private double climb(Chain next, double[][] warm, double enough) {
        chain = next;
        filter.on(chain);
        mode.on(chain);
        step.on(chain);
        trial.on(chain);
        double reached = climb(begin(warm), enough);
        for (int k = 0; k < chain.nodes(); k++) {
            System.arraycopy(mode.adjoint[k], 0, warm[k], 0, chain.size());
        }
        return reached;
    }

    private double begin(double[][] warm) {
        mode.setAdjoint(warm);
        mode.follow();
        trial.clearAdjoint();
        trial.follow();
        double here = mode.logDensity();
        double cold = trial.logDensity();
        if (here >= cold) {
            return here;
        }
        takeTrial();
        return cold;
    }

    /// Newton's steps until the next promises almost nothing; that one is taken too, so that the
    /// mode is met to the square of what was left.
    private double climb(double start, double enough) {
        double now = start;
        gain = Double.POSITIVE_INFINITY;
        steps = 0;
        boolean stuck = false;
        while (steps < MOST_STEPS && gain >= enough && !stuck) {
            steps++;
            filter.run(mode.path);
            filter.backward(step.adjoint);
            step.follow();
            gain = Math.abs(mode.slopeTowards(step, filter) / 2);
            double better = gain < CLOSE_ENOUGH ? take() : search(now);
            stuck = !(better > now) && gain >= CLOSE_ENOUGH;
            now = better;
        }
        return now;
    }

    private double take() {
        trial.between(mode, step, 1);
        takeTrial();
        return mode.logDensity();
    }

    /// Goes along the Newton step as far as the density rises; returns where it then is.
    private double search(double now) {
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
            trial.between(mode, step, share);
            double value = trial.logDensity();
            if (value > now) {
                takeTrial();
                return value;
            }
        }
        return now;
    }

    private void takeTrial() {
        var old = mode;
        mode = trial;
        trial = old;
    }

    /// The state at the last node, all answers known; its covariance is row-major.
    double[] lastMean() {
        return mode.path[chain.nodes() - 1];
    }

    double[] lastCovariance() {
        int n = chain.size();
        var flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(filter.filtered[chain.nodes() - 1][i], 0, flat, i * n, n);
        }
        return flat;
    }
}
