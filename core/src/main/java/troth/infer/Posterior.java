package troth.infer;

import java.util.List;
import troth.dyad.Diary;
import troth.sample.Draws;

/// Everything that a diary says of what its couples share: draws, not a mode with a width about it.
///
/// @param names of the parameters, in the order of the draws
/// @param draws on the natural scale of each parameter; their log density is that on the unbounded
///   one
/// @param estimates one a parameter
/// @param couples how well Laplace does for each couple
/// @param sensitivity of the parameters, in their order
/// @param correction what the draws weigh when Laplace is not relied on
public record Posterior(
        Diary diary,
        List<String> names,
        Draws draws,
        List<Estimate> estimates,
        List<Couple> couples,
        Correction correction,
        Sensitivity sensitivity) {

    /// From this R-hat on the chains do not agree.
    public static final double MOST_RHAT = 1.01;

    /// Fewer effective draws than this of each chain tell no interval.
    public static final double LEAST_ESS_PER_CHAIN = 100;

    /// Below this the energies were not explored.
    public static final double LEAST_EBFMI = 0.3;

    public Posterior {
        names = List.copyOf(names);
        estimates = List.copyOf(estimates);
        couples = List.copyOf(couples);
    }

    /// A parameter: what the draws say of it, and how far they may be believed.
    ///
    /// @param correctedMean the mean of the weighted draws
    public record Estimate(
            String name,
            double mean,
            double sd,
            double q05,
            double median,
            double q95,
            double rhat,
            double bulkEss,
            double tailEss,
            double correctedMean,
            double correctedSd) {}

    /// The evidence of a couple at the parameters' mode, by Laplace (I2) and by drawn paths (I11).
    ///
    /// @param marginal what the draws rest on: sites that agree (I18), Laplace and what it missed
    ///   of each answer (I14) where the answers are too many
    /// @param error Monte Carlo standard error of the corrected one
    /// @param k shape of the weights' tail; above 0.7 neither is to be relied on
    public record Couple(
            String dyad,
            double laplace,
            double marginal,
            double corrected,
            double error,
            double k) {}

    /// How the draws would have to be weighed if the paths were integrated out exactly (I12).
    ///
    /// @param draws how many were weighed, evenly taken from all
    /// @param k shape of the weights' tail
    /// @param effective how many equally weighted draws they are worth
    public record Correction(int draws, double k, double effective) {}

    /// What is wrong with the draws, in sentences; empty where nothing is.
    public List<String> warnings() {
        return PosteriorWarnings.of(this);
    }
}
