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
/// Scratch of one thread.
///
/// @source rasmussenwilliams2006 3.6
final class Cavity {

    /// log c; 0 where what the others say is no distribution.
    double log;

    private final Expected expected = new Expected();
    private final double[] logs = new double[Expected.NODES.length];
    private final double[][] slopes = new double[Expected.NODES.length][3];
    private boolean proper;

    /// Where the others put eta and s: mean and covariance.
    private double cavityEta;

    private double cavityScale;
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
        double a = 1 - v[0] * w[0] - v[1] * w01;
        double b = -v[0] * w01 - v[1] * w11;
        double c = -v[1] * w[0] - v[2] * w01;
        double d = 1 - v[1] * w01 - v[2] * w11;
        double det = a * d - b * c;
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
        cavityEta = eta + t0;
        cavityScale = s + t1;
        if (scaled) {
            mean(likelihood, cavityEta, cavityScale, left);
        } else {
            mean(likelihood, cavityEta);
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

    /// Whether the others say something without this answer.
    boolean proper() {
        return proper;
    }

    /// The stand-in whose product with what the others say has the moments of the answer's: W's
    /// three numbers and the two pulls (I18); false where there is none.
    ///
    /// @param to shape `[5]` from `at` on
    boolean stands(double[] to, int at) {
        if (!proper) {
            return false;
        }
        double a00 = meanByEta * meanByEta - 2 * meanBy00;
        double a01 = meanByEta * meanByScale - meanBy01;
        double a11 = meanByScale * meanByScale - 2 * meanBy11;
        double m00 = 1 - a00 * c00 - a01 * c01;
        double m01 = -a00 * c01 - a01 * c11;
        double m10 = -a01 * c00 - a11 * c01;
        double m11 = 1 - a01 * c01 - a11 * c11;
        double whole = m00 * m11 - m01 * m10;
        if (!(whole > 0 && m00 + m11 > 0)) {
            return false;
        }
        to[at] = (m11 * a00 - m01 * a01) / whole;
        to[at + 1] = (m11 * a01 - m01 * a11) / whole;
        to[at + 2] = (m00 * a11 - m10 * a01) / whole;
        double h0 = (m11 * meanByEta - m01 * meanByScale) / whole;
        double h1 = (m00 * meanByScale - m10 * meanByEta) / whole;
        to[at + 3] = h0 + to[at] * cavityEta + to[at + 1] * cavityScale;
        to[at + 4] = h1 + to[at + 1] * cavityEta + to[at + 2] * cavityScale;
        return true;
    }
}
