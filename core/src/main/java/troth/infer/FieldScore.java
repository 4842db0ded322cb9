package troth.infer;

import java.util.Arrays;
import troth.numeric.Lower;

/// The gradient of the evidence of a [Field]: exact, whatever the number of parameters.
///
/// ```text
/// I15  V = L (I + L' W L)^-1 L',  a = slope at the mode,  mu = q - W V q
///      by m: a + mu;  by K: (a a' - (W - W V W) + mu a' + a mu') / 2
///      q, what pulls at the mode: tr(V T) / 2, T the third derivatives of an answer
/// ```
///
/// At the sites of [FieldSites] nothing pulls: q is 0.
///
/// Scratch of one thread.
///
/// @source rasmussenwilliams2006 5.5.1
final class FieldScore {

    private final FieldMode mode;
    private Field field;
    private int n;
    private final Third third = new Third();

    /// V.
    private double[][] covariance = {};

    /// W V.
    private double[][] known = {};

    private double[][] by = {};
    private double[] pull = {};
    private double[] response = {};
    private double[] byMean = {};
    private double[] weighed = {};

    FieldScore(FieldMode mode) {
        this.mode = mode;
        field = mode.field;
    }

    /// Adds the gradient by the parameters, on the unbounded scale.
    ///
    /// @param laplace whether the mode is that of Laplace (I2), not of sites (I18)
    void add(boolean laplace, double[] gradient) {
        on();
        Lower.squares(mode.half(), n, covariance);
        mirror();
        field.weightedRows(mode.w, covariance, known);
        Arrays.fill(pull, 0, n, 0);
        for (int j = 0; laplace && j < field.answers(); j++) {
            pull(j);
        }
        respond();
        information();
        mode.prior.addGradient(byMean, by, gradient);
    }

    private void on() {
        field = mode.field;
        n = mode.n;
        if (pull.length >= n) {
            return;
        }
        covariance = new double[n][n];
        known = new double[n][n];
        by = new double[n][n];
        pull = new double[n];
        response = new double[n];
        byMean = new double[n];
        weighed = new double[n];
    }

    private void mirror() {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                covariance[k][i] = covariance[i][k];
            }
        }
    }

    private void pull(int j) {
        int eta = field.scales + j;
        int s = field.scale[j];
        double v00 = covariance[eta][eta] / 2;
        double v01 = s < 0 ? 0 : covariance[eta][s] / 2;
        double v11 = s < 0 ? 0 : covariance[s][s] / 2;
        third.at(field.likelihood[j], mode.at.f[eta], mode.scale(j), mode.at.terms[j]);
        pull[eta] += third.alongEta(v00, v01, v11);
        if (s >= 0) {
            pull[s] += third.alongScale(v00, v01, v11);
        }
    }

    /// mu, then the derivatives by m.
    private void respond() {
        for (int i = 0; i < n; i++) {
            double sum = pull[i];
            for (int k = 0; k < n; k++) {
                sum -= known[i][k] * pull[k];
            }
            response[i] = sum;
            byMean[i] = mode.slope[i] + sum;
        }
    }

    /// By K.
    private void information() {
        for (int i = 0; i < n; i++) {
            field.weighted(mode.w, known[i], weighed);
            double a = mode.slope[i];
            double mu = response[i];
            for (int k = 0; k <= i; k++) {
                double slope = mode.slope[k];
                by[i][k] = (a * slope + mu * slope + a * response[k] + weighed[k]) / 2;
            }
        }
        for (int j = 0; j < field.answers(); j++) {
            int eta = field.scales + j;
            int s = field.scale[j];
            by[eta][eta] -= mode.w[j][0] / 2;
            if (s >= 0) {
                by[s][s] -= mode.w[j][2] / 2;
            }
        }
    }
}
