package troth.simulate;

import java.util.HashMap;
import java.util.List;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Timeline;
import troth.model.Prepared;
import troth.model.TrustModel;

/// What waits for one couple, each different event made ready once.
final class Agenda {

    private final List<Happening> happenings;
    private final List<Prepared> prepared;
    private int next;

    Agenda(TrustModel model, Timeline timeline) {
        happenings = timeline.happenings();
        var ready = new HashMap<Event, Prepared>();
        prepared =
                happenings.stream()
                        .map(h -> ready.computeIfAbsent(h.event(), e -> new Prepared(model, e)))
                        .toList();
    }

    /// The day of the next event; infinity after the last.
    double next() {
        return next < happenings.size() ? happenings.get(next).day() : Double.POSITIVE_INFINITY;
    }

    /// Lets the next event act, in place.
    void act(double[] x) {
        prepared.get(next++).act(x);
    }
}
