package troth.infer;

import java.util.Arrays;
import troth.numeric.Lower;

/// The gradient of the evidence at the mode of a [Field], and what Laplace missed there with its
/// gradient: exact, whatever the number of parameters.
///
/// ```text
/// I15  V = L (I + L' W L)^-1 L',  a = slope at the mode,  mu = q - W V q
///      by m: a + mu;  by K: (a a' - (W - W V W) + mu a' + a mu') / 2 + (I - W V) R (I - V W)
///      q, what pulls at the mode: tr((V / 2 + V R V - X) T) + what I14 says of it directly
/// ```
///
/// T are the third derivatives of an answer, R and X those of I14 by V and by W; without I14 they
/// are 0 and this is the gradient of I2.
///
/// Scratch of one thread.
///
/// @source rasmussenwilliams2006 5.5.1
final class FieldScore {

    private final FieldMode mode;
    private Field field;
    private int n;
    private final Cavity cavity = new Cavity();
    private final Third third = new Third();
    private final double[] v = new double[3];

    /// V, then scratch.
    private double[] covariance = {};

    /// W V.
    private double[] known = {};

    /// R V.
    private double[] bent = {};

    private double[] by = {};
    private double[] pull = {};
    private double[] response = {};
    private double[] byMean = {};
    private double[] row = {};
    private double[] weighed = {};
    private double[][] r = {};
    private double[][] x = {};

    FieldScore(FieldMode mode) {
        this.mode = mode;
        field = mode.field;
    }

    /// Adds the gradient by the parameters, on the unbounded scale; returns what Laplace missed.
    ///
    /// @param cavities whether I14 is a part of what is differentiated; 0 is returned otherwise
    double add(boolean cavities, double[] gradient) {
        on();
        Lower.sandwichInverse(mode.root, mode.curvature, n, known, covariance);
        mirror();
        Arrays.fill(pull, 0, n, 0);
        double missed = 0;
        for (int j = 0; j < field.answers(); j++) {
            missed += cavities ? miss(j) : 0;
        }
        field.weightedRows(mode.w, covariance, known);
        if (cavities) {
            field.weightedRows(r, covariance, bent);
        }
        for (int j = 0; j < field.answers(); j++) {
            pull(j, cavities);
        }
        respond();
        information();
        if (cavities) {
            bend();
        }
        mode.prior.addGradient(byMean, by, gradient);
        return missed;
    }

    private void on() {
        field = mode.field;
        n = mode.n;
        if (pull.length >= n) {
            return;
        }
        covariance = new double[n * n];
        known = new double[n * n];
        bent = new double[n * n];
        by = new double[n * n];
        pull = new double[n];
        response = new double[n];
        byMean = new double[n];
        row = new double[n];
        weighed = new double[n];
        r = new double[field.answers()][3];
        x = new double[field.answers()][3];
    }

    private void mirror() {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                covariance[k * n + i] = covariance[i * n + k];
            }
        }
    }

    /// V of one answer's predictors.
    private void around(int j, double[] matrix) {
        int eta = field.scales + j;
        int s = field.scale[j];
        v[0] = matrix[eta * n + eta];
        v[1] = s < 0 ? 0 : matrix[eta * n + s];
        v[2] = s < 0 ? 0 : matrix[s * n + s];
    }

    /// I14 of one answer, and what it says of V, W and the mode.
    private double miss(int j) {
        int eta = field.scales + j;
        int s = field.scale[j];
        var terms = mode.at.terms[j];
        around(j, covariance);
        cavity.at(field.likelihood[j], terms, mode.w[j], mode.at.f[eta], mode.scale(j), v);
        cavity.differentiate(terms, mode.w[j]);
        r[j][0] = cavity.by00;
        r[j][1] = cavity.by01;
        r[j][2] = cavity.by11;
        x[j][0] = cavity.byW00;
        x[j][1] = cavity.byW01;
        x[j][2] = cavity.byW11;
        pull[eta] += cavity.byEta;
        if (s >= 0) {
            pull[s] += cavity.byScale;
        }
        return cavity.log;
    }

    private void pull(int j, boolean cavities) {
        int eta = field.scales + j;
        int s = field.scale[j];
        around(j, covariance);
        double t00 = v[0] / 2;
        double t01 = v[1] / 2;
        double t11 = v[2] / 2;
        if (cavities) {
            t00 += product(eta, eta) - x[j][0];
            t01 += s < 0 ? 0 : product(eta, s) - x[j][1];
            t11 += s < 0 ? 0 : product(s, s) - x[j][2];
        }
        third.at(field.likelihood[j], mode.at.f[eta], mode.scale(j), mode.at.terms[j]);
        pull[eta] += third.alongEta(t00, t01, t11);
        if (s >= 0) {
            pull[s] += third.alongScale(t00, t01, t11);
        }
    }

    /// V R V at one place.
    private double product(int i, int k) {
        double sum = 0;
        for (int l = 0; l < n; l++) {
            sum += covariance[i * n + l] * bent[l * n + k];
        }
        return sum;
    }

    /// mu, then the derivatives by m.
    private void respond() {
        for (int i = 0; i < n; i++) {
            double sum = pull[i];
            for (int k = 0; k < n; k++) {
                sum -= known[i * n + k] * pull[k];
            }
            response[i] = sum;
            byMean[i] = mode.slope[i] + sum;
        }
    }

    /// What I2 says of K.
    private void information() {
        for (int i = 0; i < n; i++) {
            System.arraycopy(known, i * n, row, 0, n);
            field.weighted(mode.w, row, weighed);
            double a = mode.slope[i];
            double mu = response[i];
            for (int k = 0; k <= i; k++) {
                double slope = mode.slope[k];
                by[i * n + k] = (a * slope + mu * slope + a * response[k] + weighed[k]) / 2;
            }
        }
        for (int j = 0; j < field.answers(); j++) {
            int eta = field.scales + j;
            int s = field.scale[j];
            by[eta * n + eta] -= mode.w[j][0] / 2;
            if (s >= 0) {
                by[s * n + s] -= mode.w[j][2] / 2;
            }
        }
    }

    /// += (I - W V) R (I - W V)', which is what I14 says of K.
    private void bend() {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                bent[k * n + i] = known[i * n + k];
            }
        }
        for (int i = 0; i < n; i++) {
            less(i);
            int at = i * n;
            for (int k = 0; k <= i; k++) {
                by[at + k] += weighed[k];
            }
            for (int l = 0; l < n; l++) {
                double factor = weighed[l];
                for (int k = 0; k <= i; k++) {
                    by[at + k] -= factor * bent[l * n + k];
                }
            }
        }
    }

    /// A row of (I - W V) R.
    private void less(int i) {
        for (int k = 0; k < n; k++) {
            row[k] = (i == k ? 1 : 0) - known[i * n + k];
        }
        field.weighted(r, row, weighed);
    }
}
