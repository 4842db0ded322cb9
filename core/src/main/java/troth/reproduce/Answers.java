package troth.reproduce;

import java.util.List;
import troth.dyad.Partner;
import troth.model.Noise;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.simulate.Behaviour;

/// What one partner would answer in a state, before error: g of O1, on an unbounded scale, as when
/// a diary is read.
final class Answers {

    /// As where a diary is read.
    private static final double STRESS_FLOOR = 0.1;

    private static final double EDGE = 1e-6;
    private static final double OWN = 0.7;

    /// The shortest time that a questionnaire of post-traumatic stress asks about (d).
    static final int WEEK = 7;

    private final TrustModel model;
    private final double[] x;
    private final Partner partner;
    private final Readout read;

    Answers(TrustModel model, Series state, Partner partner) {
        this.model = model;
        this.partner = partner;
        x = state.toArray();
        read = model.read(x, partner);
    }

    /// Of an affect or of closeness the logit, of stress the logarithm, else the state.
    double of(State state) {
        double value = x[model.layout().index(partner, state)];
        return switch (state) {
            case ANXIETY, LOW_MOOD, ANGER, SHAME, INTRUSION -> logit(value);
            case CLOSENESS -> logit(value / 2);
            case STRESS -> Math.log(STRESS_FLOOR + value);
            default -> value;
        };
    }

    private static double logit(double share) {
        return Normal.logit(Math.clamp(share, EDGE, 1 - EDGE));
    }

    /// What a questionnaire of post-traumatic stress sums: the mean of intrusions, anxiety and low
    /// mood over the last days, as none asks about one evening alone.
    ///
    /// @param days the state at the end of each day, the last one being that on which one is asked
    /// @param asked over how many of them
    static double symptoms(TrustModel model, List<Series> days, Partner partner, int asked) {
        return days.subList(Math.max(0, days.size() - asked), days.size()).stream()
                .mapToDouble(day -> new Answers(model, day, partner).symptoms())
                .average()
                .orElseThrow();
    }

    private double symptoms() {
        return (of(State.INTRUSION) + of(State.ANXIETY) + of(State.LOW_MOOD)) / 3;
    }

    double satisfaction() {
        return model.outlook().satisfaction(x, partner, read);
    }

    /// Afterglow, and of what moves satisfaction otherwise the greater part, which is assumed.
    double sexualSatisfaction() {
        return of(State.GLOW) + OWN * x[model.layout().index(partner, Noise.SATISFACTION)];
    }

    /// Readiness for closeness (B1).
    double desire() {
        return logit(new Behaviour(model).wish(x, partner));
    }

    Readout read() {
        return read;
    }
}
