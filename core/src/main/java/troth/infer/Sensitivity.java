package troth.infer;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import troth.numeric.Series;
import troth.sample.Draw;
import troth.sample.Draws;
import troth.sample.Pareto;

/// How far what is said hangs on the priors: the priors of all parameters are raised to a power,
/// and each mean and width looked at again.
///
/// ```text
/// I21  p(theta | y) ~ p(y | theta) p(theta)^power,  power 4/5 and 5/4
///      draws: weights p(theta)^(power - 1), their tail smoothed
///      mode: d theta / d log power = C d log p / d theta,  d C / d log power = -C P C,
///      C the covariance at the mode, P the precision of the prior
/// ```
///
/// @param kHat shape of the tail of the weights; above .7 nothing is to be relied on; 0 at a mode,
///   where nothing is weighed
/// @source kallioinen2024
public record Sensitivity(List<Moved> moved, double kHat) {

    static final double WEAKER = 0.8;
    static final double STRONGER = 1.25;

    /// From a tenth of its width on an estimate hangs on what was assumed beforehand.
    public static final double HANGS = 0.1;

    public Sensitivity {
        moved = List.copyOf(moved);
    }

    /// What the power of the priors does to one number.
    ///
    /// @param weaker how far the mean moves when the priors weigh 4/5 (posterior standard
    ///   deviations)
    /// @param stronger the same when they weigh 5/4
    /// @param wider the standard deviation under weaker priors over that under stronger ones
    public record Moved(String name, double weaker, double stronger, double wider) {

        /// Whether either moves by a tenth of the width, or the width itself by a tenth each way.
        public boolean hangs() {
            return Math.max(Math.abs(weaker), Math.abs(stronger)) >= HANGS || isWidthAssumed();
        }

        /// Whether the width is mostly the prior's.
        public boolean isWidthAssumed() {
            return Math.abs(Math.log(wider)) >= 2 * HANGS;
        }
    }

    /// By draws weighed anew.
    ///
    /// @param draws on the unbounded scale
    static Sensitivity of(Theta theta, Draws draws) {
        var all = draws.all();
        var weaker = weighed(theta, all, WEAKER);
        var stronger = weighed(theta, all, STRONGER);
        var even = Pareto.smooth(new double[all.size()], 1);
        var moved =
                IntStream.range(0, theta.size())
                        .mapToObj(i -> {
                            ToDoubleFunction<Draw> of = d -> theta.value(d.x().toArray(), i);
                            double mean = mean(all, even.log(), of);
                            double sd = sd(all, even.log(), of);
                            return new Moved(
                                    theta.names().get(i),
                                    (mean(all, weaker.log(), of) - mean) / sd,
                                    (mean(all, stronger.log(), of) - mean) / sd,
                                    sd(all, weaker.log(), of) / sd(all, stronger.log(), of));
                        })
                        .toList();
        return new Sensitivity(moved, Math.max(weaker.k(), stronger.k()));
    }

    private static Pareto.Smoothed weighed(Theta theta, List<Draw> draws, double power) {
        var ignored = new double[theta.size()];
        return Pareto.smooth(
                draws.stream()
                        .mapToDouble(d -> (power - 1) * theta.logPrior(d.x().toArray(), ignored))
                        .toArray(),
                1);
    }

    private static double mean(List<Draw> draws, Series log, ToDoubleFunction<Draw> of) {
        return IntStream.range(0, draws.size())
                .mapToDouble(i -> Math.exp(log.at(i)) * of.applyAsDouble(draws.get(i)))
                .sum();
    }

    private static double sd(List<Draw> draws, Series log, ToDoubleFunction<Draw> of) {
        double mean = mean(draws, log, of);
        return Math.sqrt(mean(draws, log, d -> Math.pow(of.applyAsDouble(d) - mean, 2)));
    }

    /// By the curvature at the mode.
    ///
    /// @param covariance within the prior, shape `[p][p]`
    static Sensitivity of(Theta theta, double[] mode, double[][] covariance) {
        var towards = towards(theta, mode, covariance);
        var moved =
                IntStream.range(0, mode.length)
                        .mapToObj(i -> moved(theta, towards, covariance, i))
                        .toList();
        return new Sensitivity(moved, 0);
    }

    private static Moved moved(Theta theta, double[] towards, double[][] covariance, int i) {
        double share = 0;
        for (int j = 0; j < towards.length; j++) {
            double told = covariance[i][j] / theta.spread(j);
            share += told * told / covariance[i][i];
        }
        double move = towards[i] / Math.sqrt(covariance[i][i]);
        return new Moved(
                theta.names().get(i),
                Math.log(WEAKER) * move,
                Math.log(STRONGER) * move,
                Math.exp(share * Math.log(STRONGER / WEAKER) / 2));
    }

    /// d theta / d log power.
    static double[] towards(Theta theta, double[] mode, double[][] covariance) {
        var pull = new double[mode.length];
        theta.logPrior(mode, pull);
        var towards = new double[mode.length];
        for (int i = 0; i < mode.length; i++) {
            for (int j = 0; j < mode.length; j++) {
                towards[i] += covariance[i][j] * pull[j];
            }
        }
        return towards;
    }
}
