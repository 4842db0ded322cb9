package troth.infer;

import troth.numeric.Normal;
import troth.numeric.Series;

/// The distribution of an answer that has not been given yet.
public sealed interface Predictive {

    double LEAST_CHANCE = 1e-10;

    /// Over separate steps.
    ///
    /// @param values the steps, ascending
    /// @param probabilities of each, adding to 1
    record Steps(Series values, Series probabilities) implements Predictive {}

    /// An equal mixture of Gaussians, heaped at the ends where the scale is cut there.
    ///
    /// @param low -infinity where there is no end
    record Mixture(Series means, Series sds, double low, double high) implements Predictive {}

    /// A Gaussian on the steps of a scale: each step takes what is nearest to it.
    static Predictive discretised(Series values, double mean, double sd) {
        var p = new double[values.size()];
        double below = 0;
        for (int c = 0; c < p.length; c++) {
            double upTo =
                    c == p.length - 1
                            ? 1
                            : Normal.cumulative(
                                    ((values.at(c) + values.at(c + 1)) / 2 - mean) / sd);
            p[c] = Math.max(0, upTo - below);
            below = upTo;
        }
        return new Steps(values, Series.of(p));
    }

    static Predictive gaussian(double mean, double sd, double low, double high) {
        return new Mixture(Series.of(mean), Series.of(sd), low, high);
    }

    default double mean() {
        return switch (this) {
            case Steps s -> sum(s.values(), s.probabilities());
            case Mixture m -> {
                double sum = 0;
                for (int i = 0; i < m.means().size(); i++) {
                    sum += cutMean(m.means().at(i), m.sds().at(i), m.low(), m.high());
                }
                yield sum / m.means().size();
            }
        };
    }

    private static double sum(Series values, Series weights) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.at(i) * weights.at(i);
        }
        return sum;
    }

    /// The mean of a Gaussian heaped at its ends.
    private static double cutMean(double mean, double sd, double low, double high) {
        double a = (low - mean) / sd;
        double b = (high - mean) / sd;
        double below = a == Double.NEGATIVE_INFINITY ? 0 : Normal.cumulative(a);
        double above = b == Double.POSITIVE_INFINITY ? 0 : Normal.cumulative(-b);
        double inside = mean * (1 - below - above) + sd * (density(a) - density(b));
        return inside + (below > 0 ? low * below : 0) + (above > 0 ? high * above : 0);
    }

    private static double density(double z) {
        return Double.isInfinite(z) ? 0 : Math.exp(Normal.logDensity(z));
    }

    /// P(Y <= y)
    default double cumulative(double y) {
        return switch (this) {
            case Steps s -> {
                double sum = 0;
                for (int c = 0; c < s.values().size() && s.values().at(c) <= y + 1e-9; c++) {
                    sum += s.probabilities().at(c);
                }
                yield Math.min(1, sum);
            }
            case Mixture m -> y >= m.high() ? 1 : y < m.low() ? 0 : mixed(m, y);
        };
    }

    /// P(Y < y)
    default double below(double y) {
        return switch (this) {
            case Steps _ -> cumulative(y - 1e-6);
            case Mixture m -> y <= m.low() ? 0 : mixed(m, y);
        };
    }

    private static double mixed(Mixture m, double y) {
        double sum = 0;
        for (int i = 0; i < m.means().size(); i++) {
            sum += Normal.cumulative((y - m.means().at(i)) / m.sds().at(i));
        }
        return sum / m.means().size();
    }

    /// Log chance of an answer, or its log density where answers are continuous; never less than
    /// that of a chance of 1e-10, so that no single answer decides alone.
    default double log(double y) {
        double chance =
                switch (this) {
                    case Steps _ -> cumulative(y) - below(y);
                    case Mixture m ->
                            y <= m.low()
                                    ? mixed(m, m.low())
                                    : y >= m.high() ? 1 - mixed(m, m.high()) : dense(m, y);
                };
        return Math.log(Math.max(chance, LEAST_CHANCE));
    }

    private static double dense(Mixture m, double y) {
        double sum = 0;
        for (int i = 0; i < m.means().size(); i++) {
            sum += density((y - m.means().at(i)) / m.sds().at(i)) / m.sds().at(i);
        }
        return sum / m.means().size();
    }

    /// The least y with P(Y <= y) >= p.
    default double quantile(double p) {
        return switch (this) {
            case Steps s -> {
                double sum = 0;
                int c = 0;
                for (; c < s.values().size() - 1; c++) {
                    sum += s.probabilities().at(c);
                    if (sum >= p - 1e-12) {
                        break;
                    }
                }
                yield s.values().at(c);
            }
            case Mixture m -> bisect(m, p);
        };
    }

    private static double bisect(Mixture m, double p) {
        double widest = m.sds().max();
        double a = Math.max(m.low(), m.means().min() - 9 * widest);
        double b = Math.min(m.high(), m.means().max() + 9 * widest);
        for (int i = 0; i < 60; i++) {
            double middle = (a + b) / 2;
            if (mixed(m, middle) < p) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return b;
    }

    /// The continuous ranked probability score, the integral of (F(x) - 1[x >= y])^2; the less the
    /// better.
    ///
    /// @source gneitingraftery2007 4.2
    default double crps(double y) {
        return switch (this) {
            case Steps s -> crpsOfSteps(s, y);
            case Mixture m -> crpsOfMixture(m, y);
        };
    }

    private static double crpsOfSteps(Steps s, double y) {
        var values = s.values();
        double score = Math.max(0, values.at(0) - y) + Math.max(0, y - values.last());
        double cumulative = 0;
        for (int c = 0; c + 1 < values.size(); c++) {
            cumulative += s.probabilities().at(c);
            double from = values.at(c);
            double to = values.at(c + 1);
            double turn = Math.clamp(y, from, to);
            score +=
                    cumulative * cumulative * (turn - from)
                            + (1 - cumulative) * (1 - cumulative) * (to - turn);
        }
        return score;
    }

    private static double crpsOfMixture(Mixture m, double y) {
        double widest = m.sds().max();
        double from = Math.min(y, Math.max(m.low(), m.means().min() - 6 * widest));
        double to = Math.max(y, Math.min(m.high(), m.means().max() + 6 * widest));
        return squared(m, from, y, 0) + squared(m, y, to, 1);
    }

    /// The integral of (F - step)^2 by Simpson's rule.
    private static double squared(Mixture m, double from, double to, double step) {
        int pieces = 100;
        double h = (to - from) / pieces;
        double sum = 0;
        for (int i = 0; i <= pieces; i++) {
            double gap = mixed(m, from + i * h) - step;
            sum += gap * gap * (i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * h / 3;
    }

    /// The share of [P(Y < y), P(Y <= y)] that lies in (a, b): the chance that a randomised
    /// probability integral transform falls there.
    ///
    /// @source czado2009 2.1
    default double pitWithin(double y, double a, double b) {
        double low = below(y);
        double high = cumulative(y);
        if (high - low < 1e-12) {
            return high > a && high <= b ? 1 : 0;
        }
        return Math.max(0, Math.min(high, b) - Math.max(low, a)) / (high - low);
    }

    /// The average of many distributions over the same steps.
    static Steps average(double[] values, double[] summed) {
        double total = Series.sum(summed);
        var shares = summed.clone();
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= total;
        }
        return new Steps(Series.of(values), Series.of(shares));
    }
}
