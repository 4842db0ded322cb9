package troth.simulate;

import java.util.EnumMap;
import java.util.Map;
import troth.model.Hormone;
import troth.numeric.Series;

/// One event in minutes, in one body: what a population shows on average, never a measurement of a
/// person.
///
/// @param minutes from the beginning of the event, ascending, shape `[points]` (min)
/// @param curves what is measured, base included, each of shape `[points]`, in the unit of its
///   hormone
/// @param integrals above base, from the beginning until it has faded (unit times min)
/// @param amygdala its reactivity, in (0, 1), shape `[points]`
public record Minutes(
        Series minutes,
        Map<Hormone, Series> curves,
        Map<Hormone, Double> integrals,
        Series amygdala) {

    public Minutes {
        curves = Map.copyOf(new EnumMap<>(curves));
        integrals = Map.copyOf(new EnumMap<>(integrals));
    }

    public Series curve(Hormone hormone) {
        var curve = curves.get(hormone);
        if (curve == null) {
            throw new IllegalArgumentException(
                    "The curve of %s is not drawn: its gain is 0.".formatted(hormone.words()));
        }
        return curve;
    }

    public double integral(Hormone hormone) {
        return integrals.getOrDefault(hormone, 0.0);
    }

    /// The curve `minute` minutes after the beginning, which must be on the grid.
    public double at(Hormone hormone, int minute) {
        return curve(hormone).at(minute - (int) minutes.at(0));
    }
}
