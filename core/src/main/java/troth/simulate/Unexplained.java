package troth.simulate;

import java.util.random.RandomGenerator;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.Parameters;
import troth.model.TrustModel;

/// Moves the noise of a dyad by exact steps of Ornstein and Uhlenbeck, correlated between the
/// partners, about where it is at rest in each of them.
///
/// ```text
/// n(t + h) = r + (n(t) - r) exp(-h / tau) + sd sqrt(1 - exp(-2 h / tau)) e
/// e_A = a z_A + b z_B,  e_B = b z_A + a z_B,  a^2 + b^2 = 1,  2 a b = rho_noise
/// ```
final class Unexplained {

    private final Layout layout;
    private final RandomGenerator chanceA;
    private final RandomGenerator chanceB;
    private final double[] tau;
    private final double[] sd;
    private final double own;
    private final double other;
    private final double[] rest;

    Unexplained(TrustModel model, Lanes lanes) {
        layout = model.layout();
        chanceA = lanes.of(Cause.NOISE, Partner.A);
        chanceB = lanes.of(Cause.NOISE, Partner.B);
        var p = model.parameters();
        tau = new double[layout.width() - layout.mechanism()];
        sd = new double[tau.length];
        rest = new double[layout.size()];
        double rho = p.value("rho_noise");
        own = (Math.sqrt(1 + rho) + Math.sqrt(1 - rho)) / 2;
        other = (Math.sqrt(1 + rho) - Math.sqrt(1 - rho)) / 2;
        fill(p);
    }

    /// The kinds of noise in the order of the layout; the facets' own come last.
    private void fill(Parameters p) {
        for (int k = 0; k < tau.length; k++) {
            boolean facet = k >= Noise.values().length;
            tau[k] = facet ? p.value("tau_unexplained") : Noise.values()[k].tau(p);
            sd[k] = facet ? p.value("sd_facet") : Noise.values()[k].sd(p);
        }
    }

    /// A draw about where the noise of `x` is, which is where it is at rest, in place.
    void begin(double[] x) {
        System.arraycopy(x, 0, rest, 0, rest.length);
        step(x, Double.POSITIVE_INFINITY);
    }

    /// Moves the noise in `x` by `days`, in place.
    void step(double[] x, double days) {
        int a = layout.offset(Partner.A) + layout.mechanism();
        int b = layout.offset(Partner.B) + layout.mechanism();
        for (int k = 0; k < tau.length; k++) {
            double zA = chanceA.nextGaussian();
            double zB = chanceB.nextGaussian();
            double stays = Math.exp(-days / tau[k]);
            double moves = sd[k] * Math.sqrt(-Math.expm1(-2 * days / tau[k]));
            double stepA = moves * (own * zA + other * zB);
            double stepB = moves * (own * zB + other * zA);
            x[a + k] = rest[a + k] + stays * (x[a + k] - rest[a + k]) + stepA;
            x[b + k] = rest[b + k] + stays * (x[b + k] - rest[b + k]) + stepB;
        }
    }
}
