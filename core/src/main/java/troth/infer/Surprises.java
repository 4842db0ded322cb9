package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import troth.dyad.CheckIn;
import troth.numeric.Gamma;
import troth.numeric.Normal;

/// How little the answers of one couple were to be expected a step ahead, beside what answers drawn
/// from the same forecasts would have been.
///
/// ```text
/// I20  S = sum over answers of -log p(answer | all before its day);  S drawn 2,000 times from the
///      futures that p was made of;  chance = P(S drawn >= S), a gamma with the draws' mean, spread
///      and skewness
/// ```
///
/// All answers of one day are drawn in the same futures, so what they have in common is not taken
/// for many surprises. Days follow each other, each forecast knowing all before it, so that their
/// surprises add up.
///
/// @source gneitingraftery2007 4.1
final class Surprises {

    /// Answers drawn in each future.
    private static final int EACH = 5;

    /// Below this a gamma is normal.
    private static final double SYMMETRIC = 1e-3;

    private final TreeMap<Double, Tally> days = new TreeMap<>();

    /// A sum over answers, and as many drawn ones.
    private static final class Tally {
        private int answers;
        private double came;
        private double[] drawn = {};

        void add(Cells cells, Likelihood answer, RandomGenerator random) {
            answers++;
            came += cells.surprise(answer);
            drawn = drawn.length == 0 ? new double[EACH * cells.futures()] : drawn;
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] += cells.drawn(i / EACH, random.nextDouble());
            }
        }

        void add(Tally other) {
            answers += other.answers;
            came += other.came;
            drawn = drawn.length == 0 ? new double[other.drawn.length] : drawn;
            Arrays.setAll(drawn, i -> drawn[i] + other.drawn[i]);
        }

        Described.Surprise told() {
            double mean = Arrays.stream(drawn).average().orElse(0);
            double variance = moment(mean, 2);
            return new Described.Surprise(
                    answers,
                    came - mean,
                    Math.sqrt(variance),
                    chance(came - mean, Math.sqrt(variance), moment(mean, 3)),
                    false);
        }

        private double moment(double about, int power) {
            return Arrays.stream(drawn).map(d -> Math.pow(d - about, power)).average().orElse(0);
        }
    }

    /// Notes an answer beside what `future` holds of it.
    void add(Future future, Future.Asked asked, CheckIn answer, RandomGenerator random) {
        days.computeIfAbsent(Math.floor(answer.day() + 1e-9), _ -> new Tally())
                .add(future.cells(asked), future.likelihood(asked, answer.value()), random);
    }

    Described.Couple told(String dyad) {
        var all = new Tally();
        var byDay = new ArrayList<Described.Day>();
        days.forEach((day, tally) -> {
            all.add(tally);
            byDay.add(new Described.Day(day, tally.told()));
        });
        return new Described.Couple(dyad, all.told(), List.copyOf(byDay));
    }

    /// P(X >= x) of a gamma variable moved to mean 0, or its mirror image.
    ///
    /// @param third its third moment
    static double chance(double x, double sd, double third) {
        if (!(sd > 0)) {
            return 1;
        }
        double skewness = third / (sd * sd * sd);
        if (Math.abs(skewness) < SYMMETRIC) {
            return Normal.cumulative(-x / sd);
        }
        double shape = 4 / (skewness * skewness);
        double at = shape + x / sd * 2 / skewness;
        double upper = Gamma.upper(shape, at);
        return skewness > 0 ? upper : 1 - upper;
    }
}
