package troth.formats.claims;

import java.util.List;
import java.util.Optional;
import troth.evidence.Claims.Claim;
import troth.formats.report.Made;
import troth.infer.Alternatives.Alternative;
import troth.study.Effect;
import troth.study.Turned;

/// What each set of switches changes, on couples drawn from the population and on a diary.
///
/// @param diary the name of the diary
/// @param claims those that are asked about
/// @param usual what the diary makes of the coefficients as evidenced
public record ClaimEffects(
        String diary,
        int couples,
        long seed,
        List<Claim> claims,
        Alternative usual,
        List<Change> changes,
        Made made) {

    public ClaimEffects {
        claims = List.copyOf(claims);
        changes = List.copyOf(changes);
    }

    /// @param effects within simulated couples, in the order of [Turned#measured]
    /// @param read what the diary makes of the switches turned
    public record Change(Turned turned, List<Effect> effects, Alternative read) {

        public Change {
            effects = List.copyOf(effects);
        }

        /// The coefficients with their values, as the essays have them.
        String words() {
            return turned.claims().isEmpty()
                    ? "all of them at once"
                    : turned.switches().entrySet().stream()
                            .sorted(java.util.Map.Entry.comparingByKey())
                            .map(e -> "%s %s".formatted(e.getKey(), plain(e.getValue())))
                            .collect(java.util.stream.Collectors.joining(", "));
        }

        String claims() {
            return turned.claims().isEmpty()
                    ? "all"
                    : turned.claims().stream()
                            .map(String::valueOf)
                            .collect(java.util.stream.Collectors.joining(", "));
        }
    }

    /// How much higher the log evidence of the diary is than as evidenced: above 0 the diary speaks
    /// for the claim, below it against.
    double gain(Change change) {
        return change.read().logEvidence() - usual.logEvidence();
    }

    Optional<Change> of(Claim claim) {
        return changes.stream().filter(c -> c.turned().claims().contains(claim.id())).findFirst();
    }

    static String plain(double value) {
        return troth.formats.chart.Decimal.short3(value);
    }
}
