package troth.study;

import java.util.Comparator;
import java.util.List;

/// What an estimand hangs on.
///
/// @param typical the estimand of the typical couple, all coefficients as written
/// @param swings of every assumed coefficient the difference that it alone makes to that between
///   the ends of its interval, the greatest first
/// @param indices of some of them, all moved together, the greatest total index first
public record Hinge(Effect.Key of, double typical, List<Swing> swings, List<Sobol.Index> indices) {

    /// @param low the estimand at the lower end of the coefficient's interval
    /// @param high the estimand at its upper end
    public record Swing(String name, double low, double high) {

        public double size() {
            return Math.abs(high - low);
        }
    }

    public Hinge {
        swings =
                swings.stream().sorted(Comparator.comparingDouble(Swing::size).reversed()).toList();
        indices =
                indices.stream()
                        .sorted(
                                Comparator.<Sobol.Index>comparingDouble(i -> i.total().value())
                                        .reversed())
                        .toList();
    }

    /// The part of the swings, squared and summed, that belongs to those the indices are of.
    public double covered() {
        var moved = indices.stream().map(Sobol.Index::name).toList();
        double all = squares(swings);
        double those = squares(swings.stream().filter(s -> moved.contains(s.name())).toList());
        return all > 0 ? those / all : 1;
    }

    /// The part of all movement, squared, that is this coefficient's.
    double share(String name) {
        double all = squares(swings);
        return swings.stream()
                .filter(s -> s.name().equals(name))
                .mapToDouble(s -> all > 0 ? s.size() * s.size() / all : 0)
                .sum();
    }

    private static double squares(List<Swing> swings) {
        return swings.stream().mapToDouble(s -> s.size() * s.size()).sum();
    }
}
