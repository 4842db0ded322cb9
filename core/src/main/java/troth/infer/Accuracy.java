package troth.infer;

import java.util.List;
import java.util.stream.IntStream;
import troth.dyad.Timeline;
import troth.model.Parameters;
import troth.model.Preset;
import troth.numeric.Streams;

/// How far the evidence errs (V1): parameters and couples drawn from the priors, and the evidence
/// of each by Laplace (I2), by what draws rest on (I18), by weighed paths (I11), and by particles,
/// whose only error is chance.
///
/// @param days on which each couple is asked, at least 1
/// @param missing the chance that an answer does not come, in [0, 1)
/// @param pairs of paths drawn for each couple, at least 1
/// @param particles of each couple's filters, at least 5
/// @param seed of all chance
public record Accuracy(
        Parameters parameters, int days, double missing, int pairs, int particles, long seed) {

    static final Parameters EVIDENCED = Parameters.of(Preset.AS_EVIDENCED);

    private static final int ROUNDS = 8;
    private static final int LANE_THETA = 0;
    private static final int LANE_COUPLE = 1;
    private static final int LANE_PATHS = 2;
    private static final int LANE_PARTICLES = 3;

    public Accuracy {
        if (days < 1 || !(missing >= 0 && missing < 1) || pairs < 1 || particles < 5) {
            throw new IllegalArgumentException(
                    "The days (%d) and pairs (%d) must be at least 1, the particles (%d) at least 5, and the share missing (%s) lie in [0, 1)."
                            .formatted(days, pairs, particles, missing));
        }
    }

    /// One couple.
    ///
    /// @param laplace I2
    /// @param marginal I18
    /// @param paths I11, with its Monte Carlo standard error
    /// @param k shape of the weights' tail
    /// @param truth by particles, with its Monte Carlo standard error
    public record Found(
            int draw,
            double laplace,
            double marginal,
            double paths,
            double error,
            double k,
            double truth,
            double truthError) {}

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
        return evidence(index, values, couple.timeline, streams);
    }

    Found evidence(int draw, Values values, Timeline timeline, Streams streams) {
        var smoother = new Smoother();
        var grid = Grid.of(values.plan.diary, timeline);
        var settled = new Settling(values, smoother).settle(Fit.chain(values.plan, grid), ROUNDS);
        var dyad = settled.chain();
        var paths =
                new PathWeights(dyad, values, smoother, streams.at(draw, LANE_PATHS))
                        .evidence(settled.ended(), pairs);
        var couples = new LocalCouples(List.of(dyad), 1, true);
        double marginal = new Population(values.plan.theta, couples).logEvidence(values.theta);
        var random = streams.at(draw, LANE_PARTICLES);
        var truth = BootstrapFilter.evidence(dyad, values, particles, random);
        return new Found(
                draw,
                paths.laplace(),
                marginal,
                paths.log(),
                paths.error(),
                paths.k(),
                truth.log(),
                truth.error());
    }
}
