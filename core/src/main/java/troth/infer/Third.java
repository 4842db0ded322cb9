package troth.infer;

/// The third derivatives of the log-likelihood of one answer: how its curvature moves with the
/// mode. Scratch of one thread.
final class Third {

    double byEtaEtaEta;
    double byEtaEtaScale;
    double byEtaScaleScale;
    double byScaleScaleScale;

    /// @param t the lower derivatives at the same place
    void at(Likelihood likelihood, double eta, double s, Terms t) {
        switch (likelihood) {
            case Likelihood.Interval(double low, double high) -> interval(low, high, eta, s, t);
            case Likelihood.Point(double latent, double _) -> point(latent * Math.exp(-s), eta);
        }
    }

    private void set(double eee, double ees, double ess, double sss) {
        byEtaEtaEta = eee;
        byEtaEtaScale = ees;
        byEtaScaleScale = ess;
        byScaleScaleScale = sss;
    }

    private void point(double scaled, double eta) {
        set(0, 0, scaled, 3 * scaled * scaled + scaled * (scaled - eta));
    }

    private void interval(double low, double high, double eta, double s, Terms t) {
        set(0, 0, 0, 0);
        double shrink = Math.exp(-s);
        end(-1, high * shrink, eta, t);
        end(1, low * shrink, eta, t);
    }

    /// One end of an interval: with D its density over the chance, D' = D (-a a' - L').
    private void end(int sign, double alpha, double eta, Terms t) {
        double a = alpha - eta;
        double d = Likelihood.density(a, t.log);
        if (d == 0 || Double.isInfinite(alpha)) {
            return;
        }
        double towardsEta = a - t.byEta;
        double towardsScale = a * alpha - t.byScale;
        double byEta = d * towardsEta;
        double byScale = d * towardsScale;
        double twice = byScale * towardsScale + d * (-alpha * (alpha + a) - t.byScaleScale);
        byEtaEtaEta += sign * (byEta * towardsEta + d * (-1 - t.byEtaEta));
        byEtaEtaScale += sign * (byScale * towardsEta + d * (-alpha - t.byEtaScale));
        byEtaScaleScale += sign * twice;
        byScaleScaleScale += sign * alpha * (d - 2 * byScale + twice);
    }

    /// Along eta, weighed by a symmetric matrix.
    double alongEta(double x00, double x01, double x11) {
        return x00 * byEtaEtaEta + 2 * x01 * byEtaEtaScale + x11 * byEtaScaleScale;
    }

    /// Along the log-scale.
    double alongScale(double x00, double x01, double x11) {
        return x00 * byEtaEtaScale + 2 * x01 * byEtaScaleScale + x11 * byScaleScaleScale;
    }
}
