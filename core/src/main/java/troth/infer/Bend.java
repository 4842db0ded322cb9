package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.numeric.Normal;
import troth.numeric.Series;

/// How the answers of a continuous item lie on the latent scale: a broken line through the normal
/// scores of the answers that its training days hold, so that a slider which most people leave near
/// one end is as straight for the model as any other. Beyond its outermost points it goes on as it
/// was.
///
/// @param answers where it bends, ascending, two at least
/// @param latents what these are on the latent scale, ascending
public record Bend(Series answers, Series latents) {

    /// A line through fewer answers than this for each piece would follow chance.
    private static final int EACH = 30;

    private static final int MOST_PIECES = 16;
    private static final double OUTERMOST = 2;
    private static final int MOST_STEPS = 500;

    /// One straight piece: answer = `from` + `slope` latent, for latents in [low, high].
    record Piece(double low, double high, double from, double slope) {}

    /// A straight one.
    static Bend straight(double centre, double unit) {
        return new Bend(Series.of(centre, centre + unit), Series.of(0, 1));
    }

    /// Straight, in units of the answers' spread, until there are answers enough to bend it.
    ///
    /// @param low the end of the scale, or -infinity
    /// @param high the end of the scale, or infinity
    static Bend through(double[] answers, double low, double high) {
        var sorted = Arrays.stream(answers).sorted().toArray();
        var inside = Arrays.stream(sorted).filter(a -> a > low && a < high).toArray();
        int pieces = Math.min(MOST_PIECES, inside.length / EACH);
        return pieces < 2 ? line(answers) : bent(sorted, inside, pieces, low, high);
    }

    static Bend line(double[] answers) {
        double mean = Arrays.stream(answers).average().orElse(0);
        double squares = Arrays.stream(answers).map(a -> (a - mean) * (a - mean)).sum();
        double variance = answers.length > 1 ? squares / (answers.length - 1) : 0;
        return straight(mean, variance > 0 ? Math.sqrt(variance) : 1);
    }

    private static Bend bent(
            double[] sorted, double[] inside, int pieces, double low, double high) {
        var found = new Points(sorted);
        found.add(sorted[0], sorted[0] <= low ? 1 : 0.5);
        for (int j = 0; j <= pieces; j++) {
            double z = OUTERMOST * (2.0 * j / pieces - 1);
            found.add(quantile(inside, Normal.cumulative(z)), 0.5);
        }
        double last = sorted[sorted.length - 1];
        found.add(last, last >= high ? 0 : 0.5);
        return found.answers.size() < 2 ? line(sorted) : found.bend();
    }

    /// Of whole numbers: through the scores of what lies between one that was given and the next.
    /// Those that nobody gave lie on the line from one to the other, and beyond them on it as it
    /// goes on, so that what has not come yet is not pressed into a corner.
    static Bend ofSteps(double[] answers) {
        var sorted = Arrays.stream(answers).sorted().toArray();
        var distinct = Arrays.stream(sorted).distinct().toArray();
        var found = new Points(sorted);
        int stride = 1 + distinct.length / MOST_STEPS;
        for (int i = 0; i < distinct.length; i += stride) {
            found.addAbove(distinct[i]);
        }
        if (found.answers.size() < 2) {
            found.addAbove(distinct.length == 0 ? 0 : distinct[0]);
            found.answers.add(found.answers.getLast() + 1);
            found.latents.add(found.latents.getLast() + 1);
        }
        return found.bend();
    }

    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    /// Points found so far; one that does not rise in both directions is left out.
    private static final class Points {
        private final double[] sorted;
        private final List<Double> answers = new ArrayList<>();
        private final List<Double> latents = new ArrayList<>();
        private final double least;

        Points(double[] sorted) {
            this.sorted = sorted;
            least = 1e-3 * (at(0.95) - at(0.05));
        }

        private double at(double p) {
            return sorted.length == 0 ? 0 : sorted[(int) (p * (sorted.length - 1))];
        }

        /// @param share how much of those who gave just this answer lies below it
        void add(double answer, double share) {
            double below = Arrays.stream(sorted).filter(a -> a < answer).count();
            double same = Arrays.stream(sorted).filter(a -> a == answer).count();
            place(answer, Normal.quantile((below + share * same) / sorted.length));
        }

        /// Half a step above a count; a quarter of an answer is added below and above all.
        void addAbove(double count) {
            double upTo = Arrays.stream(sorted).filter(a -> a <= count).count();
            place(count + 0.5, Normal.quantile((upTo + 0.25) / (sorted.length + 0.5)));
        }

        private void place(double answer, double latent) {
            boolean rises =
                    answers.isEmpty()
                            || answer > answers.getLast() + least
                                    && latent > latents.getLast() + 1e-3;
            if (rises && Double.isFinite(latent)) {
                answers.add(answer);
                latents.add(latent);
            }
        }

        Bend bend() {
            return new Bend(series(answers), series(latents));
        }

        private static Series series(List<Double> values) {
            return Series.of(values.stream().mapToDouble(v -> v).toArray());
        }
    }

    double latent(double answer) {
        int j = piece(answers, answer);
        return latents.at(j) + (answer - answers.at(j)) * slope(j);
    }

    double answer(double latent) {
        int j = piece(latents, latent);
        return answers.at(j) + (latent - latents.at(j)) / slope(j);
    }

    /// d latent / d answer
    double slopeAt(double answer) {
        return slope(piece(answers, answer));
    }

    private double slope(int piece) {
        return (latents.at(piece + 1) - latents.at(piece))
                / (answers.at(piece + 1) - answers.at(piece));
    }

    /// The piece in which `at` lies, the outermost ones having no end.
    private static int piece(Series ends, double at) {
        int j = 0;
        while (j < ends.size() - 2 && at > ends.at(j + 1)) {
            j++;
        }
        return j;
    }

    /// The straight pieces between two latents, either of which may be infinite.
    List<Piece> pieces(double low, double high) {
        var pieces = new ArrayList<Piece>();
        int last = latents.size() - 2;
        for (int j = 0; j <= last; j++) {
            double from = j == 0 ? low : Math.max(low, latents.at(j));
            double to = j == last ? high : Math.min(high, latents.at(j + 1));
            if (to > from) {
                double rise = 1 / slope(j);
                pieces.add(new Piece(from, to, answers.at(j) - rise * latents.at(j), rise));
            }
        }
        return pieces;
    }
}
