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

    /// An equal mixture of Gaussians on the latent scale, bent to answers and heaped at the ends
    /// where the scale is cut there.
    ///
    /// @param low the least answer, -infinity where there is no end
    record Mixture(Series means, Series sds, double low, double high, Bend bend)
            implements Predictive {

        private static final Bend NONE = Bend.straight(0, 1);

        /// Where the latent scale is that of the answers.
        public Mixture(Series means, Series sds, double low, double high) {
            this(means, sds, low, high, NONE);
        }

        double latentLow() {
            return Double.isInfinite(low) ? low : bend.latent(low);
        }

        double latentHigh() {
            return Double.isInfinite(high) ? high : bend.latent(high);
        }
    }

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

    /// The least answer that can be given.
    default double least() {
        return switch (this) {
            case Steps s -> s.values().at(0);
            case Mixture m -> m.low();
        };
    }

    /// The greatest.
    default double most() {
        return switch (this) {
            case Steps s -> s.values().last();
            case Mixture m -> m.high();
        };
    }

    default double mean() {
        return switch (this) {
            case Steps s -> sum(s.values(), s.probabilities());
            case Mixture m -> moments(m)[0];
        };
    }

    /// Standard deviation.
    default double sd() {
        double square =
                switch (this) {
                    case Steps s -> {
                        double sum = 0;
                        for (int c = 0; c < s.values().size(); c++) {
                            sum += s.probabilities().at(c) * s.values().at(c) * s.values().at(c);
                        }
                        yield sum;
                    }
                    case Mixture m -> moments(m)[1];
                };
        double mean = mean();
        return Math.sqrt(Math.max(0, square - mean * mean));
    }

    private static double sum(Series values, Series weights) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.at(i) * weights.at(i);
        }
        return sum;
    }

    /// Mean and mean square, piece by piece, each piece being straight.
    private static double[] moments(Mixture m) {
        var pieces = m.bend().pieces(m.latentLow(), m.latentHigh());
        var moments = new double[2];
        for (int i = 0; i < m.means().size(); i++) {
            double mean = m.means().at(i);
            double sd = m.sds().at(i);
            heap(m.low(), Normal.cumulative((m.latentLow() - mean) / sd), moments);
            heap(m.high(), Normal.cumulative((mean - m.latentHigh()) / sd), moments);
            for (var piece : pieces) {
                addPiece(piece, mean, sd, moments);
            }
        }
        moments[0] /= m.means().size();
        moments[1] /= m.means().size();
        return moments;
    }

    private static void heap(double end, double chance, double[] moments) {
        if (!Double.isInfinite(end)) {
            moments[0] += end * chance;
            moments[1] += end * end * chance;
        }
    }

    private static void addPiece(Bend.Piece piece, double mean, double sd, double[] moments) {
        double a = (piece.low() - mean) / sd;
        double b = (piece.high() - mean) / sd;
        double chance =
                a > 0
                        ? Normal.cumulative(-a) - Normal.cumulative(-b)
                        : Normal.cumulative(b) - Normal.cumulative(a);
        double first = mean * chance + sd * (density(a) - density(b));
        double second =
                (mean * mean + sd * sd) * chance
                        + sd * (edge(piece.low(), mean, a) - edge(piece.high(), mean, b));
        double from = piece.from();
        double slope = piece.slope();
        moments[0] += from * chance + slope * first;
        moments[1] += from * from * chance + 2 * from * slope * first + slope * slope * second;
    }

    private static double edge(double end, double mean, double z) {
        return Double.isInfinite(end) ? 0 : (mean + end) * density(z);
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
        return latentMixed(m, m.bend().latent(y));
    }

    private static double latentMixed(Mixture m, double latent) {
        double sum = 0;
        for (int i = 0; i < m.means().size(); i++) {
            sum += Normal.cumulative((latent - m.means().at(i)) / m.sds().at(i));
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
        double latent = m.bend().latent(y);
        double sum = 0;
        for (int i = 0; i < m.means().size(); i++) {
            sum += density((latent - m.means().at(i)) / m.sds().at(i)) / m.sds().at(i);
        }
        return m.bend().slopeAt(y) * sum / m.means().size();
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
        double a = least(m, 9);
        double b = most(m, 9);
        for (int i = 0; i < 60; i++) {
            double middle = (a + b) / 2;
            if (latentMixed(m, middle) < p) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return Math.clamp(m.bend().answer(b), m.low(), m.high());
    }

    /// Where on the latent scale a mixture begins, or its scale.
    private static double least(Mixture m, double widths) {
        return Math.max(m.latentLow(), m.means().min() - widths * m.sds().max());
    }

    private static double most(Mixture m, double widths) {
        return Math.min(m.latentHigh(), m.means().max() + widths * m.sds().max());
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
        double latent = m.bend().latent(y);
        double from = Math.min(latent, least(m, 6));
        double to = Math.max(latent, most(m, 6));
        return squared(m, from, latent, 0) + squared(m, latent, to, 1);
    }

    /// The integral of (F - step)^2 over answers, on the latent scale, piece by piece.
    private static double squared(Mixture m, double from, double to, double step) {
        double sum = 0;
        for (var piece : m.bend().pieces(from, to)) {
            int pairs = 2 + (int) (48 * (piece.high() - piece.low()) / (to - from));
            sum += piece.slope() * simpson(m, piece, step, 2 * pairs);
        }
        return sum;
    }

    private static double simpson(Mixture m, Bend.Piece piece, double step, int parts) {
        double h = (piece.high() - piece.low()) / parts;
        double sum = 0;
        for (int i = 0; i <= parts; i++) {
            double gap = latentMixed(m, piece.low() + i * h) - step;
            sum += gap * gap * (i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2);
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
