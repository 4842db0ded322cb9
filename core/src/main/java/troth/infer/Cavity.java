package troth.infer;

/// What Laplace missed of one answer: its chance, averaged over what all other answers say of its
/// predictors, over what the Gaussian in its place was taken to say there.
///
/// ```text
/// I14  c = E[p(y | eta, s)] / E[pseudo-answer],  (eta, s) ~ N as if this answer were not there
///      log p(y) ~ I2 + sum over answers of log c
///      C = (I - V W)^-1 V,  t = -C g,  log c = log E - log p - g't / 2 - log det(I - V W) / 2
/// ```
///
/// Exact where answers err alone; where a step of a scale is wide beside its noise, Laplace takes
/// the flat of it for no answer at all, and errs by nats. The mean over eta is known in closed
/// form, that over s is a sum of seven.
///
/// Scratch of one thread: holds log c and, once asked for, its derivatives by all it hangs on.
///
/// @source rasmussenwilliams2006 3.6
final class Cavity {

    /// log c; 0 where what the others say is no distribution.
    double log;

    /// By the predictor and by the log-scale at the mode, V held.
    double byEta;

    double byScale;

    /// By V, as a symmetric matrix.
    double by00;

    double by01;
    double by11;

    /// By W, as a symmetric matrix; not among `byEta` and `byScale`.
    double byW00;

    double byW01;
    double byW11;

    private final Expected expected = new Expected();
    private final double[] logs = new double[Expected.NODES.length];
    private final double[][] slopes = new double[Expected.NODES.length][3];
    private boolean proper;

    /// I - V W, by rows, and its determinant.
    private double a;

    private double b;
    private double c;
    private double d;
    private double det;

    /// C.
    private double c00;

    private double c01;
    private double c11;
    private double mean;

    /// Derivatives of log E by the means of eta and s and by C, where c01 counts once.
    private double meanByEta;

    private double meanByScale;
    private double meanBy00;
    private double meanBy01;
    private double meanBy11;

    /// Fills [#log].
    ///
    /// @param terms of the answer at the mode
    /// @param w its W as it was taken: eta eta, eta s, s s
    /// @param eta its predictor at the mode
    /// @param s its log-scale there
    /// @param v posterior covariance: of eta, of eta with s, of s; the last two 0 where the scale
    ///   is 1
    void at(Likelihood likelihood, Terms terms, double[] w, double eta, double s, double[] v) {
        boolean scaled = v[2] > 0;
        double w01 = scaled ? w[1] : 0;
        double w11 = scaled ? w[2] : 0;
        a = 1 - v[0] * w[0] - v[1] * w01;
        b = -v[0] * w01 - v[1] * w11;
        c = -v[1] * w[0] - v[2] * w01;
        d = 1 - v[1] * w01 - v[2] * w11;
        det = a * d - b * c;
        c00 = (d * v[0] - b * v[1]) / det;
        c01 = (d * v[1] - b * v[2]) / det;
        c11 = (a * v[2] - c * v[1]) / det;
        double left = scaled ? c00 - c01 * c01 / c11 : c00;
        log = 0;
        proper = det > 0 && c00 > 0 && left > 0 && (!scaled || c11 > 0);
        if (!proper) {
            return;
        }
        double g1 = scaled ? terms.byScale : 0;
        double t0 = -c00 * terms.byEta - c01 * g1;
        double t1 = -c01 * terms.byEta - c11 * g1;
        if (scaled) {
            mean(likelihood, eta + t0, s + t1, left);
        } else {
            mean(likelihood, eta + t0);
        }
        log = mean - terms.log - (terms.byEta * t0 + g1 * t1) / 2 - Math.log(det) / 2;
        proper = Double.isFinite(log);
        log = proper ? log : 0;
    }

    private void mean(Likelihood likelihood, double eta) {
        expected.at(likelihood, eta, c00, 0);
        mean = expected.log;
        meanByEta = expected.byEta;
        meanBy00 = expected.byVariance;
        meanByScale = meanBy01 = meanBy11 = 0;
    }

    /// Log of the mean over eta and s.
    ///
    /// @param left variance of eta once s is known
    private void mean(Likelihood likelihood, double eta, double s, double left) {
        double slope = c01 / c11;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            double apart = Math.sqrt(c11) * Expected.NODES[i];
            expected.at(likelihood, eta + slope * apart, left, s + apart);
            logs[i] = expected.log;
            slopes[i][0] = expected.byEta;
            slopes[i][1] = expected.byVariance;
            slopes[i][2] = expected.byScale;
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Expected.WEIGHTS[i] * Math.exp(logs[i] - most);
            sum += logs[i];
        }
        mean = most + Math.log(sum);
        gather(slope, sum);
    }

    private void gather(double slope, double sum) {
        double bySlope = 0;
        double byLeft = 0;
        double bySd = 0;
        meanByEta = meanByScale = 0;
        double sd = Math.sqrt(c11);
        for (int i = 0; i < logs.length; i++) {
            double p = logs[i] / sum;
            meanByEta += p * slopes[i][0];
            meanByScale += p * slopes[i][2];
            byLeft += p * slopes[i][1];
            bySlope += p * slopes[i][0] * sd * Expected.NODES[i];
            bySd += p * (slopes[i][0] * slope + slopes[i][2]) * Expected.NODES[i];
        }
        meanBy00 = byLeft;
        meanBy01 = bySlope / c11 - 2 * slope * byLeft;
        meanBy11 = -slope * bySlope / c11 + slope * slope * byLeft + bySd / (2 * sd);
    }

    /// Fills the derivatives after [#at], all 0 where log c is.
    ///
    /// ```text
    /// E = d log E / dC - (h g' + g h') / 2 + g g' / 2,  h = d log E / d(eta, s),  r = C h
    /// by (eta, s): h - g - S (r + t), S the second derivatives of the answer
    /// by V: (I - V W)'^-1 E (I - V W)^-1 + W (I - V W)^-1 / 2;  by W: C E C + C / 2
    /// ```
    void differentiate(Terms terms, double[] w) {
        byEta = byScale = by00 = by01 = by11 = byW00 = byW01 = byW11 = 0;
        if (!proper) {
            return;
        }
        boolean scaled = c11 > 0;
        double g0 = terms.byEta;
        double g1 = scaled ? terms.byScale : 0;
        double h0 = meanByEta;
        double h1 = meanByScale;
        double e00 = meanBy00 - h0 * g0 + g0 * g0 / 2;
        double e01 = meanBy01 / 2 - (h0 * g1 + h1 * g0) / 2 + g0 * g1 / 2;
        double e11 = meanBy11 - h1 * g1 + g1 * g1 / 2;
        double x0 = c00 * (h0 - g0) + c01 * (h1 - g1);
        double x1 = c01 * (h0 - g0) + c11 * (h1 - g1);
        byEta = h0 - g0 - terms.byEtaEta * x0;
        if (scaled) {
            byEta -= terms.byEtaScale * x1;
            byScale = h1 - g1 - terms.byEtaScale * x0 - terms.byScaleScale * x1;
        }
        byW00 = form(c00, c01, c00, c01, e00, e01, e11) + c00 / 2;
        byW01 = form(c00, c01, c01, c11, e00, e01, e11) + c01 / 2;
        byW11 = form(c01, c11, c01, c11, e00, e01, e11) + c11 / 2;
        byV(w, scaled, e00, e01, e11);
    }

    private void byV(double[] w, boolean scaled, double e00, double e01, double e11) {
        double m00 = d / det;
        double m01 = -b / det;
        double m10 = -c / det;
        double m11 = a / det;
        double w01 = scaled ? w[1] : 0;
        double w11 = scaled ? w[2] : 0;
        by00 = form(m00, m10, m00, m10, e00, e01, e11) + (w[0] * m00 + w01 * m10) / 2;
        by01 = form(m00, m10, m01, m11, e00, e01, e11) + (w[0] * m01 + w01 * m11) / 2;
        by11 = form(m01, m11, m01, m11, e00, e01, e11) + (w01 * m01 + w11 * m11) / 2;
    }

    /// x' E y
    private static double form(
            double x0, double x1, double y0, double y1, double e00, double e01, double e11) {
        return x0 * (e00 * y0 + e01 * y1) + x1 * (e01 * y0 + e11 * y1);
    }
}
