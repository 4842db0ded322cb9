package troth.infer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.numeric.Ascent;
import troth.numeric.Lower;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.numeric.Workers;

/// What people fit to two partners' answers to one item: each person about a level of their own,
/// pulled by their own last answer and by the partner's, Gaussian, by maximum likelihood. In steps
/// it is a vector autoregression VAR(1), in continuous time a coupled Ornstein-Uhlenbeck process.
///
/// ```text
/// I16  sum and difference of the partners, s and d over sqrt 2, go their ways apart:
///      cov(s, s') = v_s f_s^lag + w_s,  cov(d, d') = v_d f_d^lag + w_d
///      so a partner's pull on the other is (f_s - f_d) / 2, on oneself (f_s + f_d) / 2
/// ```
///
/// @param means of A and of B
/// @param together v_s, f_s and w_s
/// @param apart v_d, f_d and w_d
/// @param step of a VAR (d); 0 in continuous time, where f is what is left after a day
record Pairwise(Series means, Series together, Series apart, double step) {

    private static final int SIZE = 8;
    private static final double NUDGE = 1e-5;
    private static final double WIDE = 3;
    private static final double JITTER = 1e-6;
    private static final double[] START = {0, 0, -0.7, -0.7, 0, 0, -0.7, -0.7};

    /// Fitted to all couples' answers to an item, standardised on the way.
    ///
    /// @param spacing usual time between a person's answers (d)
    static Pairwise fit(List<Timeline> timelines, String item, double spacing, boolean steps) {
        var all = Answered.all(timelines, item);
        var values = all.stream().flatMapToDouble(p -> Arrays.stream(p.values().toArray()));
        var moments = values.summaryStatistics();
        double mean = moments.getCount() == 0 ? 0 : moments.getAverage();
        double sd = Math.max(1e-3, spread(all, mean));
        var couples = timelines.stream().map(t -> Known.of(t, item, Double.MAX_VALUE)).toList();
        double step = steps ? spacing : 0;
        var ascent =
                new Ascent(
                        (x, g) -> slope(couples, mean, sd, step, spacing, x, g), SIZE, 1e-6, 100);
        var metric = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            metric[i][i] = 1.0 / (1 + 0.2 * moments.getCount());
        }
        var x = ascent.climb(START, () -> metric).x().toArray();
        return of(x, mean, sd, step, spacing);
    }

    private static double spread(List<Answered> all, double mean) {
        return Math.sqrt(
                all.stream()
                        .flatMapToDouble(p -> Arrays.stream(p.values().toArray()))
                        .map(y -> (y - mean) * (y - mean))
                        .average()
                        .orElse(1));
    }

    private static Pairwise of(double[] x, double mean, double sd, double step, double spacing) {
        double unit = sd * sd;
        return new Pairwise(
                Series.of(mean + sd * x[0], mean + sd * x[1]),
                Series.of(unit * Math.exp(x[2]), fade(x[4], step, spacing), unit * Math.exp(x[6])),
                Series.of(unit * Math.exp(x[3]), fade(x[5], step, spacing), unit * Math.exp(x[7])),
                step);
    }

    /// In steps any correlation; in time one that only falls.
    private static double fade(double x, double step, double spacing) {
        return step > 0 ? Math.tanh(x) : Math.exp(-Math.exp(-x) / spacing);
    }

    /// The log likelihood and a wide prior that keeps what the answers do not tell in bounds.
    private static double slope(
            List<Known> couples,
            double mean,
            double sd,
            double step,
            double spacing,
            double[] x,
            double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            var moved = x.clone();
            moved[i] += NUDGE;
            double up = value(couples, mean, sd, step, spacing, moved);
            moved[i] -= 2 * NUDGE;
            gradient[i] = (up - value(couples, mean, sd, step, spacing, moved)) / (2 * NUDGE);
        }
        return value(couples, mean, sd, step, spacing, x);
    }

    private static double value(
            List<Known> couples, double mean, double sd, double step, double spacing, double[] x) {
        var at = of(x, mean, sd, step, spacing);
        var logs = new double[couples.size()];
        Workers.each(logs.length, () -> d -> logs[d] = at.logDensity(couples.get(d)));
        double sum = Arrays.stream(logs).sum();
        for (int i = 0; i < x.length; i++) {
            sum -= (x[i] - START[i]) * (x[i] - START[i]) / (2 * WIDE * WIDE);
        }
        return Double.isFinite(sum) ? sum : Double.NEGATIVE_INFINITY;
    }

    /// What is known of a couple's answers to an item. Few lags lie between many answers, so each
    /// is raised to its power once.
    static final class Known {

        private final List<CheckIn> answers;

        /// The lags that there are, ascending, and of each pair which one it has, by rows of the
        /// lower half (d).
        private final double[] lags;

        private final int[] lag;

        Known(List<CheckIn> answers) {
            this.answers = answers;
            int n = answers.size();
            var all = new double[n * (n + 1) / 2];
            for (int i = 0, at = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    all[at++] = answers.get(i).day() - answers.get(j).day();
                }
            }
            lags = Arrays.stream(all).distinct().sorted().toArray();
            lag = Arrays.stream(all).mapToInt(days -> Arrays.binarySearch(lags, days)).toArray();
        }

        /// Before a day.
        static Known of(Timeline timeline, String item, double before) {
            return new Known(
                    timeline.checkIns().stream()
                            .filter(c -> c.item().equals(item) && c.day() < before)
                            .toList());
        }

        List<CheckIn> answers() {
            return answers;
        }
    }

    double logDensity(Known known) {
        int n = known.answers().size();
        var root = covariance(known);
        if (n == 0 || !Lower.factor(root, n, 0, new double[2][n])) {
            return n == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        var gaps = gaps(known);
        var solved = gaps.clone();
        Lower.solve(root, n, solved);
        double log = n * Normal.logDensity(0);
        for (int i = 0; i < n; i++) {
            log -= Math.log(root[i][i]) + gaps[i] * solved[i] / 2;
        }
        return log;
    }

    /// Mean and spread of an answer, given some before it.
    Series forecast(Known known, Partner partner, double day) {
        int n = known.answers().size();
        var root = covariance(known);
        double mean = means.at(partner.ordinal());
        double variance = shared(0, true) * (1 + JITTER);
        if (n > 0 && Lower.factor(root, n, 0, new double[2][n])) {
            var towards =
                    known.answers().stream()
                            .mapToDouble(c -> shared(day - c.day(), c.author() == partner))
                            .toArray();
            var gains = towards.clone();
            Lower.solve(root, n, gains);
            var gaps = gaps(known);
            mean += IntStream.range(0, n).mapToDouble(i -> gains[i] * gaps[i]).sum();
            variance -= IntStream.range(0, n).mapToDouble(i -> gains[i] * towards[i]).sum();
        }
        return Series.of(mean, Math.sqrt(Math.max(variance, 1e-12)));
    }

    private double[] gaps(Known known) {
        return known.answers().stream()
                .mapToDouble(c -> c.value() - means.at(c.author().ordinal()))
                .toArray();
    }

    private double[][] covariance(Known known) {
        int n = known.answers().size();
        var own = Arrays.stream(known.lags).map(days -> shared(days, true)).toArray();
        var crossed = Arrays.stream(known.lags).map(days -> shared(days, false)).toArray();
        var matrix = new double[n][n];
        for (int i = 0, at = 0; i < n; i++) {
            var author = known.answers().get(i).author();
            for (int j = 0; j <= i; j++, at++) {
                boolean same = known.answers().get(j).author() == author;
                matrix[i][j] = (same ? own : crossed)[known.lag[at]];
            }
            matrix[i][i] *= 1 + JITTER;
        }
        return matrix;
    }

    private double shared(double days, boolean same) {
        double lag = step > 0 ? Math.rint(days / step) : days;
        double s = together.at(0) * Math.pow(together.at(1), lag) + together.at(2);
        double d = apart.at(0) * Math.pow(apart.at(1), lag) + apart.at(2);
        return (same ? s + d : s - d) / 2;
    }
}
