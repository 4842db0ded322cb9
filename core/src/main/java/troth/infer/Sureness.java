package troth.infer;

import java.util.List;

/// How sure a reading is of one person's trust, on what that hangs, and what more answers would
/// change. Everything as log-odds.
///
/// @param level what the power of the priors does to trust on the last day (I21)
/// @param trend the same of its way from the first day to the last
/// @param now standard deviation of trust on the last day
/// @param later the same after more days of the same asking (I22); empty where moments are too many
///   to be followed
public record Sureness(
        Sensitivity.Moved level, Sensitivity.Moved trend, double now, List<Later> later) {

    public Sureness {
        later = List.copyOf(later);
    }

    /// @param days how many more
    /// @param sd of trust on the last of them, if they are answered as the last weeks were
    public record Later(int days, double sd) {}
}
