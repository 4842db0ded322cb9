package troth.reproduce;

import troth.dyad.Partner;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Series;

/// What one partner would answer in a state, before error.
final class Answers {

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

    double of(State state) {
        return x[model.layout().index(partner, state)];
    }

    /// The mean of intrusions, anxiety and low mood, as a questionnaire of post-traumatic stress
    /// sums them.
    double symptoms() {
        return (of(State.INTRUSION) + of(State.ANXIETY) + of(State.LOW_MOOD)) / 3;
    }

    double satisfaction() {
        return model.outlook().satisfaction(x, partner, read);
    }

    double desire() {
        return model.outlook().wanting(x, partner);
    }

    Readout read() {
        return read;
    }
}
