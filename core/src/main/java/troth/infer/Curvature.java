package troth.infer;

import troth.numeric.Definite;

/// The covariance of a population's parameters by the curvature of their log posterior at its mode:
/// the Hessian as differences of the exact gradient.
final class Curvature {

    /// The step, as a share of the prior's spread.
    private static final double NUDGE = 0.02;

    private Curvature() {}

    /// On the unbounded scale, shape `[p][p]`; where the curvature is not that of a maximum its
    /// diagonal alone, infinite where that is not either.
    static double[][] covariance(Fit fit) {
        int p = fit.theta.length;
        var at = new double[p];
        fit.population.at(fit.theta, at);
        var curvature = new double[p][p];
        for (int i = 0; i < p; i++) {
            var moved = fit.theta.clone();
            double step = NUDGE * fit.plan.theta.spread(i);
            moved[i] += step;
            var there = new double[p];
            fit.population.at(moved, there);
            for (int j = 0; j < p; j++) {
                curvature[i][j] += (at[j] - there[j]) / (2 * step);
                curvature[j][i] += (at[j] - there[j]) / (2 * step);
            }
        }
        return Definite.inverseOrDiagonal(curvature);
    }

    /// The same, nowhere wider than the prior.
    static double[][] withinPrior(Fit fit) {
        var covariance = covariance(fit);
        for (int i = 0; i < covariance.length; i++) {
            double prior = fit.plan.theta.spread(i) * fit.plan.theta.spread(i);
            double narrow = Math.sqrt(Math.min(1, prior / covariance[i][i]));
            for (int j = 0; j < covariance.length; j++) {
                boolean finite = Double.isFinite(covariance[i][i]);
                covariance[i][j] = finite ? covariance[i][j] * narrow : i == j ? prior : 0;
                if (finite) {
                    covariance[j][i] *= narrow;
                }
            }
        }
        return covariance;
    }
}
