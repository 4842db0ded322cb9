package troth.model;

import troth.dyad.Event;
import troth.dyad.Partner;

/// An event as one couple meets it, made ready once, so that nothing is allocated when it acts.
/// Keeps scratch of its own: one for each thread.
public final class Prepared {

    private final TrustModel model;
    private final Impulse toA;
    private final Impulse toB;
    private final Readout[] scratch;

    public Prepared(TrustModel model, Event event) {
        this.model = model;
        toA = Impulse.of(event, Partner.A, model.minutes());
        toB = Impulse.of(event, Partner.B, model.minutes());
        scratch = model.scratch();
    }

    /// Lets the event act, in place; the same as [TrustModel#apply].
    public void act(double[] x) {
        model.meet(toA, x, Partner.A, scratch);
        model.meet(toB, x, Partner.B, scratch);
    }
}
