package troth.infer;

import java.util.List;
import java.util.stream.DoubleStream;

/// Which couples the model describes badly, and on which of the days held back (I20). Many are
/// looked at, so the chance from which one stands out falls with their number: of all that stand
/// out, one in twenty does so by chance.
///
/// @source benjaminihochberg1995
public record Described(List<Couple> couples) {

    /// The share of those standing out that do so by chance.
    public static final double FALSELY = 0.05;

    /// @param days those on which something was forecast, ascending
    public record Couple(String dyad, Surprise all, List<Day> days) {}

    /// @param day whole days from the midnight before the couple's first row
    public record Day(double day, Surprise of) {}

    /// @param excess how much less likely the answers were than answers usually are (nats)
    /// @param sd of that, were the couple as the model has it (nats)
    /// @param chance that such a couple's answers are at least as unlikely
    /// @param standsOut whether that is too small to be one of so many
    public record Surprise(
            int answers, double excess, double sd, double chance, boolean standsOut) {

        private Surprise outBelow(double bound) {
            return new Surprise(answers, excess, sd, chance, chance <= bound);
        }
    }

    /// Marks who stands out among all couples, and which day among all days.
    static Described of(List<Couple> couples) {
        double ofCouples = bound(couples.stream().mapToDouble(c -> c.all().chance()));
        double ofDays =
                bound(
                        couples.stream()
                                .flatMap(c -> c.days().stream())
                                .mapToDouble(d -> d.of().chance()));
        return new Described(
                couples.stream()
                        .map(c ->
                                new Couple(
                                        c.dyad(),
                                        c.all().outBelow(ofCouples),
                                        c.days().stream()
                                                .map(d -> new Day(d.day(), d.of().outBelow(ofDays)))
                                                .toList()))
                        .toList());
    }

    /// The largest of n ascending chances that is at most its place / n of [#FALSELY]; below 0
    /// where none is.
    static double bound(DoubleStream chances) {
        var sorted = chances.sorted().toArray();
        double bound = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sorted.length; i++) {
            bound = sorted[i] <= FALSELY * (i + 1) / sorted.length ? sorted[i] : bound;
        }
        return bound;
    }
}
