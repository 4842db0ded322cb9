package troth.infer;

import java.util.Map;

/// A forecast beside what its rivals said of the same answer, so that they can be compared answer
/// by answer.
///
/// @param ours steadied (I23)
/// @param alone the model's own
/// @param plain the model's own without any mechanism
public record Contest(Forecast ours, Said alone, Said plain, Map<Baseline, Said> baselines) {

    /// What a rival said.
    ///
    /// @param mean its point forecast, on the scale of the item
    /// @param crps its score, the less the better
    public record Said(double mean, double crps) {

        static Said of(Skill.Outcome outcome) {
            return new Said(outcome.mean(), outcome.predictive().crps(outcome.value()));
        }
    }
}
