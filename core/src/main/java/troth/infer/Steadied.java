package troth.infer;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import troth.numeric.Series;

/// A forecast whose middle lies halfway between the model's and that of a plain rule, and whose
/// shape is the model's.
///
/// ```text
/// I23  mean = (model's + CAR(1)'s) / 2
///      steps:    p'(c) proportional to p(c) exp(t y(c)), nearest to p by relative entropy
///      a scale:  every Gaussian moved by the same t, on the latent scale
///      t such that the mean is that
/// ```
///
/// The error of a mean of two forecasts is at most the mean of their errors, so a middle that the
/// mechanism carried off over a block of days is caught by half. The weight is not fitted: weights
/// that are learned from few days seldom do better than equal ones. A mixture of both distributions
/// would have the same middle, but where answers heap at an end a Gaussian cut into steps is wrong,
/// and half of that stayed.
///
/// @source batesgranger1969 combined forecasts
/// @source robertson2005 distributions by relative entropy
final class Steadied {

    private static final int MOST_DOUBLINGS = 30;
    private static final int MOST_STEPS = 60;

    /// How exactly the mean is met, as a share of the forecast's own spread.
    private static final double ENOUGH = 1e-7;

    private Steadied() {}

    /// @param rule mean of the plain rule, on the scale of the item
    static Predictive of(Predictive model, double rule) {
        double spread = model.sd();
        double by = (Math.clamp(rule, model.least(), model.most()) - model.mean()) / 2;
        double enough = ENOUGH * spread;
        if (Math.abs(by) <= enough || spread == 0) {
            return model;
        }
        double mean = model.mean() + by;
        return switch (model) {
            case Predictive.Steps s -> {
                DoubleUnaryOperator off = t -> tilted(s, t).mean() - mean;
                yield tilted(s, zero(off, -by, by / spread / spread, enough));
            }
            case Predictive.Mixture m -> {
                DoubleUnaryOperator off = t -> moved(m, t).mean() - mean;
                yield moved(m, zero(off, -by, by * m.sds().max() / spread, enough));
            }
        };
    }

    /// The end that is weighed most keeps its chance, so that not all of them vanish.
    private static Predictive.Steps tilted(Predictive.Steps s, double t) {
        var p = s.probabilities().toArray();
        double from =
                IntStream.range(0, p.length)
                        .filter(c -> p[c] > 0)
                        .mapToDouble(c -> t * s.values().at(c))
                        .max()
                        .orElse(0);
        for (int c = 0; c < p.length; c++) {
            p[c] *= Math.exp(Math.min(0, t * s.values().at(c) - from));
        }
        return Predictive.average(s.values().toArray(), p);
    }

    private static Predictive.Mixture moved(Predictive.Mixture m, double t) {
        var means = Arrays.stream(m.means().toArray()).map(mean -> mean + t).toArray();
        return new Predictive.Mixture(Series.of(means), m.sds(), m.low(), m.high(), m.bend());
    }

    /// Where a rising function is 0, on the side of `first`; as far as was looked where it comes to
    /// no zero, since a chance of 0 remains one.
    private static double zero(
            DoubleUnaryOperator rising, double atStart, double first, double enough) {
        double end = first;
        double atEnd = rising.applyAsDouble(end);
        for (int n = 0; atStart * atEnd > 0; n++) {
            if (n == MOST_DOUBLINGS) {
                return end;
            }
            end *= 2;
            atEnd = rising.applyAsDouble(end);
        }
        return between(rising, atStart, end, atEnd, enough);
    }

    /// By the Illinois rule, between 0 and `end`.
    private static double between(
            DoubleUnaryOperator rising, double atStart, double end, double atEnd, double enough) {
        double a = 0;
        double fa = atStart;
        double b = end;
        double fb = atEnd;
        for (int n = 0; Math.abs(fb) > enough && n < MOST_STEPS; n++) {
            double c = b - fb * (b - a) / (fb - fa);
            double fc = rising.applyAsDouble(c);
            boolean turned = fc * fb < 0;
            a = turned ? b : a;
            fa = turned ? fb : fa / 2;
            b = c;
            fb = fc;
        }
        return b;
    }
}
