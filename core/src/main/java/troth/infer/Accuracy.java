package troth.infer;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import troth.dyad.Timeline;
import troth.model.Parameters;
import troth.model.Preset;
import troth.numeric.Streams;

/// How far Laplace errs, and what draws rest on: parameters and couples drawn from the priors, the
/// evidence of each by Laplace (I2), by sites (I18), and by paths drawn and walked through the
/// model (I11).
///
/// @param days on which each couple is asked, at least 1
/// @param missing the chance that an answer does not come, in [0, 1)
/// @param pairs of paths drawn for each couple
/// @param seed of all chance
public record Accuracy(Parameters parameters, int days, double missing, int pairs, long seed) {

    static final Parameters EVIDENCED = Parameters.of(Preset.AS_EVIDENCED);

    private static final int ROUNDS = 8;
    private static final int LANE_THETA = 0;
    private static final int LANE_COUPLE = 1;
    private static final int LANE_PATHS = 2;

    /// One couple.
    ///
    /// @param laplace I2
    /// @param marginal I18
    /// @param log I11, with its Monte Carlo standard error
    /// @param k shape of the weights' tail
    public record Found(
            int draw, double laplace, double marginal, double log, double error, double k) {}

    /// Draws number `first` to `last`, the last left out; any of them can be made alone.
    public List<Found> draws(int first, int last) {
        var plan = Calibration.plan(parameters, days);
        return IntStream.range(first, last).mapToObj(i -> draw(plan, i)).toList();
    }

    private Found draw(Blueprint plan, int index) {
        var streams = new Streams(seed);
        var theta = plan.theta.centre();
        var random = streams.at(index, LANE_THETA);
        for (int i = 0; i < theta.length; i++) {
            theta[i] += plan.theta.spread(i) * random.nextGaussian();
        }
        var values = new Values(plan, theta);
        var couple =
                new Imagined(values, days, missing, 0)
                        .couple("c" + index, streams.at(index, LANE_COUPLE));
        return evidence(index, values, couple.timeline, pairs, streams.at(index, LANE_PATHS));
    }

    static Found evidence(
            int draw, Values values, Timeline timeline, int pairs, RandomGenerator random) {
        var smoother = new Smoother();
        var grid = Grid.of(values.plan.diary, timeline);
        var settled = new Settling(values, smoother).settle(Fit.chain(values.plan, grid), ROUNDS);
        var paths =
                new PathWeights(settled.chain(), values, smoother, random)
                        .evidence(settled.ended(), pairs);
        double marginal =
                new Population(
                                values.plan.theta,
                                new LocalCouples(List.of(settled.chain()), 1, true))
                        .logEvidence(values.theta);
        return new Found(draw, paths.laplace(), marginal, paths.log(), paths.error(), paths.k());
    }
}
