package troth.infer;

import java.util.Arrays;
import troth.numeric.Lower;

/// The evidence of a [Field] by expectation propagation: I14 taken again and again, each answer's
/// stand-in made anew from what all other stand-ins say, until they agree.
///
/// ```text
/// I18  stand-in of answer j: exp(h' x - x' W x / 2),  x its predictor and log-scale
///      log Z = -u'u / 2 - log det(I + L' W L) / 2 + sum over answers of log c (I14),  f = m + L u
///      its mean.  With b and A the slope and the curvature of log E by the mean of the cavity:
///      W = (I - A C)^-1 A,  h = (I - A C)^-1 b + W (mean of the cavity)
/// ```
///
/// Where the stand-ins agree, log Z does not move with them, so its gradient is that of the
/// Gaussian they make: a = h - W f takes the place of the slope at the mode, and nothing pulls.
///
/// Scratch of one thread. Leaves W, the slope and the factor of the curvature in its [FieldMode].
///
/// @source minka2001
/// @source rasmussenwilliams2006 3.6
final class FieldSites {

    /// Of a site: W's three numbers and the two pulls.
    static final int NUMBERS = 5;

    /// How far sites may still move, in standard deviations and shares of the variance of what is
    /// known. The evidence errs by the square of it, some 1e-6 nats an answer.
    static final double AGREE = 1e-3;

    /// Sites that move so far are not to be gone on from.
    private static final double FAR = 1;

    private static final int MOST_PASSES = 100;
    private static final double LEAST_SHARE = 0.1;
    private static final double RECOVERY = 1.1;
    private static final double LEAST_PART = 1e-3;

    private final FieldMode mode;
    private final double agree;
    private final Cavity cavity = new Cavity();
    private final Terms terms = new Terms();
    private final double[] v = new double[3];
    private Field field;
    private int n;
    private double[] mean = {};
    private double[] pull = {};
    private double[] u = {};

    /// V of each answer: of its predictor, and with its log-scale; and V of the log-scales.
    private double[] variance = {};

    private double[] across = {};
    private double[] next = {};
    private double change;

    /// Whether every site can be taken out.
    private boolean proper;

    private boolean byLaplace;

    /// @param agree how far sites may still move when they are taken to agree
    FieldSites(FieldMode mode, double agree) {
        this.mode = mode;
        this.agree = agree;
        field = mode.field;
    }

    /// Passes until the sites agree; where they are far from it to the end, Laplace (I2).
    ///
    /// @param sites where the last search ended, left where this one does; all 0 at first and where
    ///   they did not agree. Shape `[5 * answers]`
    Smoother.Ended solve(Field asked, double[] sites) {
        on(asked);
        double log = start(sites);
        double share = 1;
        int passes = 1;
        while (change > agree && proper && passes < MOST_PASSES) {
            double before = change;
            log = go(sites, share);
            share = Math.clamp(share * (change > before ? 0.5 : RECOVERY), LEAST_SHARE, 1);
            passes++;
        }
        boolean agreed = proper && change <= agree;
        if (!agreed) {
            Arrays.fill(sites, 0);
        }
        byLaplace = !(proper && change < FAR);
        return byLaplace
                ? mode.solve(field, new double[n])
                : new Smoother.Ended(log, passes, change, agreed);
    }

    /// Whether the last search ended at the mode, where the gradient is that of I2.
    boolean byLaplace() {
        return byLaplace;
    }

    /// From the last search, if it is near; from what Laplace takes answers for; or from no answers
    /// at all: the first that leaves a distribution without any one of them.
    private double start(double[] sites) {
        double log = Double.NEGATIVE_INFINITY;
        proper = false;
        if (Arrays.stream(sites).anyMatch(x -> x != 0)) {
            log = passed(sites);
        }
        if (!proper || change > FAR) {
            laplace(sites);
            log = passed(sites);
        }
        if (!proper) {
            Arrays.fill(sites, 0);
            log = passed(sites);
        }
        return log;
    }

    /// A pass, where the sites leave a distribution.
    private double passed(double[] sites) {
        proper = take(sites);
        return proper ? pass(sites) : Double.NEGATIVE_INFINITY;
    }

    private void on(Field asked) {
        field = asked;
        mode.load(field);
        n = mode.n;
        if (mean.length < n) {
            mean = new double[n];
            pull = new double[n];
            u = new double[n];
            variance = new double[n];
            across = new double[n];
            next = new double[NUMBERS * field.answers()];
        }
    }

    /// At the mode: what Laplace takes an answer for.
    private void laplace(double[] sites) {
        mode.solve(field, new double[n]);
        for (int j = 0; j < field.answers(); j++) {
            var w = mode.w[j];
            var at = mode.at.terms[j];
            double eta = mode.at.f[field.scales + j];
            double s = mode.scale(j);
            System.arraycopy(w, 0, sites, NUMBERS * j, w.length);
            sites[NUMBERS * j + 3] = at.byEta + w[0] * eta + w[1] * s;
            sites[NUMBERS * j + 4] = at.byScale + w[1] * eta + w[2] * s;
        }
    }

    /// Makes the sites those that stand; false where they leave no distribution.
    private boolean take(double[] sites) {
        for (int j = 0; j < field.answers(); j++) {
            System.arraycopy(sites, NUMBERS * j, mode.w[j], 0, 3);
        }
        return mode.factor();
    }

    /// The mean, the covariance and the slope under the sites that stand.
    private void stand(double[] sites) {
        Arrays.fill(pull, 0, n, 0);
        for (int j = 0; j < field.answers(); j++) {
            pull[field.scales + j] = sites[NUMBERS * j + 3];
            if (field.scale[j] >= 0) {
                pull[field.scale[j]] += sites[NUMBERS * j + 4];
            }
        }
        field.weighted(mode.w, mode.prior.mean, mean);
        for (int i = 0; i < n; i++) {
            pull[i] -= mean[i];
        }
        Arrays.fill(u, 0, n, 0);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                u[k] += pull[i] * mode.root[i][k];
            }
        }
        Lower.solve(mode.curvature, n, u);
        Lower.times(mode.root, n, u, mean);
        for (int i = 0; i < n; i++) {
            mean[i] += mode.prior.mean[i];
        }
        Arrays.fill(mode.slope, 0, n, 0);
        spread();
    }

    /// The entries of V that are wanted.
    private void spread() {
        var half = mode.half();
        Arrays.fill(variance, 0, n, 0);
        Arrays.fill(across, 0, n, 0);
        for (int k = 0; k < n; k++) {
            var row = half[k];
            for (int i = 0; i < n; i++) {
                variance[i] += row[i] * row[i];
            }
            for (int j = 0; j < field.answers(); j++) {
                int s = field.scale[j];
                across[field.scales + j] += s < 0 ? 0 : row[field.scales + j] * row[s];
            }
        }
    }

    /// log Z under the sites that stand, and the sites that come of it in `next`.
    private double pass(double[] sites) {
        stand(sites);
        double sum = -mode.logDeterminant() / 2;
        for (int i = 0; i < n; i++) {
            sum -= u[i] * u[i] / 2;
        }
        change = 0;
        for (int j = 0; j < field.answers(); j++) {
            sum += visit(sites, j);
        }
        return sum;
    }

    private double visit(double[] sites, int j) {
        int eta = field.scales + j;
        int s = field.scale[j];
        var w = mode.w[j];
        double at = s < 0 ? 0 : mean[s];
        v[0] = variance[eta];
        v[1] = across[eta];
        v[2] = s < 0 ? 0 : variance[s];
        int here = NUMBERS * j;
        terms.byEta = sites[here + 3] - w[0] * mean[eta] - w[1] * at;
        terms.byScale = s < 0 ? 0 : sites[here + 4] - w[1] * mean[eta] - w[2] * at;
        mode.slope[eta] = terms.byEta;
        if (s >= 0) {
            mode.slope[s] += terms.byScale;
        }
        cavity.at(field.likelihood[j], terms, w, mean[eta], at, v);
        proper &= cavity.proper();
        if (cavity.stands(next, here)) {
            moved(sites, here);
        } else {
            System.arraycopy(sites, here, next, here, NUMBERS);
            change = Double.POSITIVE_INFINITY;
        }
        return cavity.log;
    }

    /// How far a site moves, beside what is known.
    private void moved(double[] sites, int here) {
        double sd = Math.sqrt(v[0]);
        change = Math.max(change, Math.abs(next[here] - sites[here]) * v[0]);
        double w0 = next[here] - sites[here];
        double h0 = next[here + 3] - sites[here + 3];
        change = Math.max(change, Math.abs(h0 - w0 * mean[field.scales + here / NUMBERS]) * sd);
        if (v[2] > 0) {
            change = Math.max(change, Math.abs(next[here + 2] - sites[here + 2]) * v[2]);
        }
    }

    /// Goes a share of the way, less where that leaves no distribution, and passes.
    private double go(double[] sites, double share) {
        var from = sites.clone();
        var to = next.clone();
        double log = Double.NEGATIVE_INFINITY;
        proper = false;
        for (double part = share; part > LEAST_PART && !proper; part /= 2) {
            for (int i = 0; i < sites.length; i++) {
                sites[i] = from[i] + part * (to[i] - from[i]);
            }
            log = passed(sites);
        }
        return log;
    }
}
