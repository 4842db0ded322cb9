package troth.formats.reading;

import java.util.Arrays;
import java.util.List;
import troth.dyad.Partner;
import troth.infer.DyadReading;
import troth.infer.Told;

/// How much of what was open the answers took away, in words.
final class Shares {

    private Shares() {}

    /// Whether a quantity with this share counts as told.
    static boolean isTold(double share) {
        return new Told("", "", share).told();
    }

    /// Whether a quantity counts as told for one person. What a single couple's draws say of a
    /// share is rough, so the median over all persons must agree.
    static boolean isTold(
            List<DyadReading> all, DyadReading dyad, Partner partner, String quantity) {
        return isTold(median(all, quantity)) && isTold(of(dyad, partner, quantity));
    }

    /// "63 %", and "0 %" where chance in the draws would say less.
    static String percent(double share) {
        return Plain.number(100 * Math.max(0, share), 0) + Plain.PERCENT;
    }

    static double of(DyadReading dyad, Partner partner, String quantity) {
        var shares = dyad.shrinkage().get(partner);
        return shares == null ? 0 : shares.getOrDefault(quantity, 0.0);
    }

    /// The median over all persons.
    static double median(List<DyadReading> dyads, String quantity) {
        var sorted =
                dyads.stream()
                        .flatMapToDouble(d ->
                                Arrays.stream(Partner.values())
                                        .mapToDouble(partner -> of(d, partner, quantity)))
                        .sorted()
                        .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
