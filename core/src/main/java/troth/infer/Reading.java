package troth.infer;

import java.util.List;
import troth.dyad.Diary;
import troth.model.TrustModel;

/// A diary read: what was forecast and how well, what the population's parameters are, what each
/// couple's answers say, and what they cannot tell.
///
/// @param skills by item, empty where nothing could be held back
/// @param forecasts of every answer held back, the model's own
/// @param described how well each couple was, by the forecasts a step ahead
/// @param shared by the couples, all days used, or taken from an earlier reading
/// @param told by quantity
public record Reading(
        Diary diary,
        TrustModel model,
        List<ItemSkill> skills,
        List<Forecast> forecasts,
        Described described,
        KnownPopulation shared,
        List<DyadReading> dyads,
        List<Told> told,
        FitSummary training,
        FitSummary all) {

    /// Of the population.
    public List<Parameter> parameters() {
        return shared.parameters();
    }

    /// Of the parameters, in their order.
    public Sensitivity sensitivity() {
        return shared.sensitivity();
    }

    /// How a fit ended.
    ///
    /// @param logPosterior at the mode, up to a constant
    /// @param rounds how often the mechanism was linearised anew
    /// @param evaluations of the gradient
    /// @param withoutLaplace whether I2 could not be believed, so that it was climbed on I18
    public record FitSummary(
            double logPosterior,
            int rounds,
            int evaluations,
            boolean converged,
            boolean withoutLaplace) {

        static FitSummary of(Climb.Summit summit, boolean withoutLaplace) {
            var at = summit.at();
            return new FitSummary(
                    at.value(), summit.rounds, summit.evaluations, at.converged(), withoutLaplace);
        }
    }
}
