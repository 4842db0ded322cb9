package troth.simulate;

import troth.dyad.Event;
import troth.dyad.Partner;
import troth.model.Exposure;
import troth.model.State;
import troth.model.TrustModel;
import troth.model.Turnover;

/// M1: the dopamine of an event as prediction error, reward less learned value, clipped to [-1, 1]
/// and phasic: it stands in the minutes in which the reward comes, in proportion to what comes, and
/// is 0 otherwise. What was expected and did not come is an error below 0 in the first minute.
///
/// @param error the whole event's error, clipped
/// @param most what the minute of most reward brings
record Phasic(Turnover turnover, Exposure exposure, double error, double most) {

    static Phasic of(
            TrustModel model, Event event, Partner partner, Exposure exposure, double[] x) {
        var turnover = model.minutes().turnover();
        double most = 0;
        double last = Math.max(exposure.contact().minutes(), exposure.climax().minute());
        for (int minute = 0; minute <= last; minute++) {
            most = Math.max(most, turnover.likingDose(exposure, minute, minute + 1));
        }
        double error = error(model, event, partner, x);
        return new Phasic(turnover, exposure, Math.clamp(error, -1.0, 1.0), most);
    }

    private static double error(TrustModel model, Event event, Partner partner, double[] x) {
        var layout = model.layout();
        double value = x[layout.index(partner, State.VALUE)];
        double left = 1 - x[layout.index(partner, State.DEPLETION)];
        return switch (event) {
            case Event.Closeness e -> model.minutes().reward(e, partner) * left - value;
            case Event.Omission e when e.whom().includes(partner) -> -value * e.expectation();
            default -> 0;
        };
    }

    /// The error in the minute that begins at `minute`.
    double at(double minute) {
        if (minute < 0) {
            return 0;
        }
        return most > 0
                ? error * turnover.likingDose(exposure, minute, minute + 1) / most
                : minute < 1 ? error : 0;
    }
}
