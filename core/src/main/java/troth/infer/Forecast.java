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

    Skill.Outcome outcome() {
        return new Skill.Outcome(predictive.mean(), predictive, value);
    }
}
