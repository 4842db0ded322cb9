package troth.infer;

import java.util.Map;
import troth.dyad.Dyad;
import troth.dyad.Partner;
import troth.numeric.Series;

/// What the answers of one dyad say.
///
/// @param days moments of the diary and of the look ahead, ascending, shape `[days]` (d)
/// @param known how many of them lie in the diary; the rest is forecast
/// @param bands by partner and by the name of a quantity
/// @param shrinkage by partner and quantity: how much of the prior's variance the answers took away
///   at the last day of the diary, in [-1, 1]
/// @param sureness by partner; empty where it was not asked for
public record DyadReading(
        Dyad dyad,
        Convergence convergence,
        Series days,
        int known,
        Map<Partner, Map<String, Band>> bands,
        Map<Partner, Map<String, Double>> shrinkage,
        Map<Partner, Sureness> sureness) {

    /// How the search for the most probable path ended.
    ///
    /// @param steps of Newton, the last time
    /// @param change how much the path about which the mechanism was linearised still moved,
    ///   relative
    /// @param decrement what one more step would have gained in log density
    public record Convergence(
            boolean converged, int steps, double decrement, double change, double logEvidence) {}

    /// The name under which the answer to expect to an item stands among the quantities.
    public static String answerTo(String item) {
        return "answer_" + item;
    }

    public Band band(Partner partner, String quantity) {
        var found = bands.getOrDefault(partner, Map.of()).get(quantity);
        if (found == null) {
            throw new IllegalArgumentException(
                    "The reading has no quantity (%s).".formatted(quantity));
        }
        return found;
    }
}
