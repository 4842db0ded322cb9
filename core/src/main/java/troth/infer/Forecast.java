package troth.infer;

import troth.dyad.Partner;

/// A forecast of one answer, and the answer that came.
public record Forecast(
        String dyad,
        Partner partner,
        String person,
        String item,
        double day,
        Horizon horizon,
        Predictive predictive,
        double value) {

    /// The same with another distribution.
    Forecast with(Predictive other) {
        return new Forecast(dyad, partner, person, item, day, horizon, other, value);
    }

    Skill.Outcome outcome() {
        return new Skill.Outcome(predictive.mean(), predictive, value);
    }
}
