package troth.simulate;

import troth.dyad.Partner;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;

/// A dyad at a moment: its state, and what the state of each partner amounts to.
final class Moment {

    private final TrustModel model;
    private final double[] x;
    private final Readout a;
    private final Readout b;

    Moment(TrustModel model, double[] x) {
        this.model = model;
        this.x = x;
        a = model.read(x, Partner.A);
        b = model.read(x, Partner.B);
    }

    Readout read(Partner partner) {
        return partner == Partner.A ? a : b;
    }

    double at(Partner partner, State state) {
        return x[model.layout().index(partner, state)];
    }

    double wanting(Partner partner) {
        return model.outlook().wanting(x, partner);
    }

    double strife(Partner partner) {
        return model.outlook().strife(x, partner);
    }
}
