package troth.simulate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import troth.dyad.Physiology;
import troth.model.Exposure;
import troth.model.Hormone;
import troth.model.Turnover;
import troth.numeric.Flow;

/// One body around one event. Its state is that of the minute layer and, behind it, the integral of
/// each of these; the input changes only at a few moments, and the equations are smooth between
/// them.
final class Body {

    private static final double TOLERANCE = 1e-10;
    private static final double FADED = 1e-10;

    private final Turnover turnover;
    private final Exposure exposure;
    private final Physiology physiology;
    private final TreeSet<Double> breaks = new TreeSet<>();
    private final double[] y = new double[2 * Turnover.SIZE];
    private final double[] dm = new double[Turnover.SIZE];
    private double now;
    private boolean begun;

    Body(Turnover turnover, Exposure exposure, Physiology physiology) {
        this.turnover = turnover;
        this.exposure = exposure;
        this.physiology = physiology;
        breaks.add(exposure.contact().minutes());
        breaks.add(exposure.strain().minutes());
        breaks.add(exposure.climax().minute());
    }

    /// Moves to a later minute, what happens in that very minute included. Before 0 nothing
    /// happens.
    void followTo(double minute) {
        if (minute < 0) {
            return;
        }
        begin();
        for (var next = breaks.higher(now); next != null && next <= minute; ) {
            glide(next);
            climaxNow();
            next = breaks.higher(now);
        }
        glide(minute);
    }

    /// Moves on until nothing measurable of the event is left.
    void followToTheEnd() {
        followTo(Math.max(now, breaks.last()));
        double wait = 60;
        while (turnover.remains(wait) > FADED) {
            wait *= 1.25;
        }
        glide(now + wait);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            turnover.begin(y, exposure);
            climaxNow();
        }
    }

    private void climaxNow() {
        if (exposure.climax().size() > 0 && exposure.climax().minute() == now) {
            turnover.climax(y, exposure, physiology);
        }
    }

    private void glide(double to) {
        if (to <= now) {
            return;
        }
        boolean together = now < exposure.contact().minutes();
        boolean strained = now < exposure.strain().minutes();
        Flow.Field field =
                (_, state, dy) -> {
                    turnover.drift(state, exposure, together, strained, dm);
                    System.arraycopy(dm, 0, dy, 0, Turnover.SIZE);
                    System.arraycopy(state, 0, dy, Turnover.SIZE, Turnover.SIZE);
                };
        new Flow(field, y.length, TOLERANCE).advance(y, now, to);
        now = to;
    }

    /// What is measured now.
    double measured(Hormone hormone, double hour) {
        return turnover.measured(hormone, y, hour);
    }

    /// The integrals above base until now.
    Map<Hormone, Double> integrals(Collection<Hormone> hormones) {
        var integrated = new double[Turnover.SIZE];
        System.arraycopy(y, Turnover.SIZE, integrated, 0, Turnover.SIZE);
        var integrals = new EnumMap<Hormone, Double>(Hormone.class);
        hormones.forEach(hormone -> integrals.put(hormone, turnover.above(hormone, integrated)));
        return integrals;
    }
}
