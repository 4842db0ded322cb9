package troth.infer;

import java.util.Map;

/// A forecast beside what its rivals said of the same answer, so that they can be compared answer
/// by answer.
///
/// @param plain without any mechanism
public record Contest(Forecast ours, Said plain, Map<Baseline, Said> baselines) {

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
