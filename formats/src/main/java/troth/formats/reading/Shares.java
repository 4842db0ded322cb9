package troth.formats.reading;

import java.util.Arrays;
import java.util.List;
import troth.dyad.Partner;
import troth.infer.DyadReading;
import troth.infer.Reading;
import troth.infer.Told;

/// How much of what was open the answers took away, in words.
final class Shares {

    private Shares() {}

    /// Whether a quantity with this share counts as told.
    static boolean isTold(double share) {
        return share >= Told.ENOUGH;
    }

    /// Whether the diary told a quantity, or the answers to an item.
    static boolean isTold(Reading reading, String quantity) {
        return reading.told().stream()
                .filter(told -> told.quantity().equals(quantity))
                .findFirst()
                .map(Told::told)
                .orElseGet(() -> isTold(median(reading.dyads(), quantity)));
    }

    /// Whether it counts as told for one person: for the diary, and in their own answers.
    static boolean isTold(Reading reading, DyadReading dyad, Partner partner, String quantity) {
        return isTold(reading, quantity) && isTold(of(dyad, partner, quantity));
    }

    /// "63 %"
    static String percent(double share) {
        return Plain.number(100 * share, 0) + Plain.PERCENT;
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
