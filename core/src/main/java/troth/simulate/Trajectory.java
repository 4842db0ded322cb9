package troth.simulate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import troth.dyad.Partner;
import troth.model.Noise;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Series;

/// The states of a dyad over time, and what they amount to.
///
/// @param days when, ascending, shape `[points]` (d)
/// @param states the state of the dyad at each of these days, after that day's events; shape
///   `[points][2 · width]`, in the order of the model's layout
public record Trajectory(TrustModel model, Series days, List<Series> states) {

    public Trajectory {
        states = List.copyOf(states);
        if (days.size() != states.size()) {
            throw new IllegalArgumentException(
                    "A trajectory needs one state for each of its %d days, not %d."
                            .formatted(days.size(), states.size()));
        }
    }

    public int size() {
        return days.size();
    }

    /// T: trust of `partner` in the other, shape `[points]`.
    public Series trust(Partner partner) {
        return readout(partner, Readout::trust);
    }

    /// One number of the readout at each day, shape `[points]`.
    public Series readout(Partner partner, ToDoubleFunction<Readout> number) {
        return each(x -> number.applyAsDouble(model.read(x, partner)));
    }

    public Series state(Partner partner, State state) {
        int i = model.layout().index(partner, state);
        return each(x -> x[i]);
    }

    public Series noise(Partner partner, Noise noise) {
        int i = model.layout().index(partner, noise);
        return each(x -> x[i]);
    }

    /// E7 at each day, shape `[points]`.
    public Series fragility(Partner partner) {
        return each(x -> model.fragility(x, partner));
    }

    /// A number of the state at each day, shape `[points]`.
    public Series each(ToDoubleFunction<double[]> number) {
        return Series.of(
                states.stream().mapToDouble(x -> number.applyAsDouble(x.toArray())).toArray());
    }

    /// The point at `day`, which must be one of its days.
    public int at(double day) {
        for (int i = 0; i < days.size(); i++) {
            if (days.at(i) == day) {
                return i;
            }
        }
        throw new IllegalArgumentException("The trajectory has no day (%s).".formatted(day));
    }
}
