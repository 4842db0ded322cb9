package troth.infer;

import troth.dyad.Construct;
import troth.dyad.Facet;
import troth.dyad.Partner;
import troth.model.Readout;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Normal;

/// What an answer about a construct follows in the mechanism, on an unbounded scale: g of O1.
final class Signal {

    private static final double STRESS_FLOOR = 0.1;
    private static final double EDGE = 1e-6;

    private final TrustModel model;

    Signal(TrustModel model) {
        this.model = model;
    }

    double of(Construct construct, double[] x, Partner partner) {
        return switch (construct) {
            case TRUST -> read(x, partner).theta();
            case RELIABILITY -> facet(Facet.RELIABILITY, x, partner);
            case HONESTY -> facet(Facet.HONESTY, x, partner);
            case CARE -> facet(Facet.CARE, x, partner);
            case SAFETY -> facet(Facet.SAFETY, x, partner);
            case SEXUAL_TRUST -> facet(Facet.SEXUAL, x, partner);
            case SATISFACTION -> model.outlook().satisfaction(x, partner, read(x, partner));
            case CONFLICT -> model.outlook().strife(x, partner);
            case CLOSENESS -> logit(state(x, partner, State.CLOSENESS) / 2);
            case STRESS -> Math.log(STRESS_FLOOR + state(x, partner, State.STRESS));
            case ANXIETY -> logit(state(x, partner, State.ANXIETY));
            case LOW_MOOD -> logit(state(x, partner, State.LOW_MOOD));
            case ANGER -> logit(state(x, partner, State.ANGER));
            case SHAME -> logit(state(x, partner, State.SHAME));
            case INTRUSION -> logit(state(x, partner, State.INTRUSION));
            case FEAR -> read(x, partner).fear();
            case OTHER -> 0;
        };
    }

    private double facet(Facet facet, double[] x, Partner partner) {
        int f = model.layout().facets().indexOf(facet);
        return f < 0 ? read(x, partner).theta() : read(x, partner).theta(f);
    }

    private Readout read(double[] x, Partner partner) {
        return model.read(x, partner);
    }

    private double state(double[] x, Partner partner, State state) {
        return x[model.layout().index(partner, state)];
    }

    private static double logit(double p) {
        return Normal.logit(Math.clamp(p, EDGE, 1 - EDGE));
    }
}
