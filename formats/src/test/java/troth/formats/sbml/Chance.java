package troth.formats.sbml;

import java.util.List;
import java.util.random.RandomGenerator;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Event.Betrayal;
import troth.dyad.Event.Closeness;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.evidence.Evidence;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.State;

/// Draws what the model may meet: states inside their intervals, events of every kind, parameters
/// inside their intervals.
record Chance(RandomGenerator random) {

    private static final double LARGE = 40;

    double[] state(Layout layout) {
        var x = new double[layout.size()];
        for (var partner : Partner.values()) {
            for (int i = 0; i < layout.width(); i++) {
                x[layout.offset(partner) + i] = random.nextGaussian();
            }
            for (var state : State.values()) {
                int facets = state.perFacet() ? layout.facets().size() : 1;
                for (int facet = 0; facet < facets; facet++) {
                    x[layout.index(partner, state, facet)] = within(state);
                }
            }
        }
        return x;
    }

    /// Now and then at its lower end; not too near 1 where 1 is the upper one.
    private double within(State state) {
        if (random.nextInt(20) == 0) {
            return state.low();
        }
        double high = state.high() < LARGE ? state.high() : state.perFacet() ? LARGE : 2;
        return random.nextDouble(state.low(), high);
    }

    /// Every coefficient anywhere in its 95 % interval.
    Parameters parameters(Parameters start) {
        var drawn = start;
        for (var row : Evidence.load().estimates()) {
            double value =
                    row.low() < row.high() ? random.nextDouble(row.low(), row.high()) : row.low();
            drawn = drawn.with(row.name(), Math.clamp(value, row.min(), row.max()));
        }
        return drawn;
    }

    /// One event of each kind, of each kind of closeness, of each kind of betrayal.
    List<Event> events() {
        var events = new java.util.ArrayList<Event>();
        for (var kind : Closeness.Kind.values()) {
            events.add(new Closeness(kind, unit(), unit(), unit(), encounter()));
            events.add(new Closeness(kind, unit()));
        }
        for (var kind : Betrayal.Kind.values()) {
            events.add(
                    new Betrayal(
                            partner(), kind, unit(), unit(), one(Betrayal.Discovery.values())));
        }
        for (var side : Side.values()) {
            events.addAll(ofSide(side));
        }
        for (var by : Partner.values()) {
            events.add(new Event.AgreementBroken(by, unit(), unit()));
            events.add(new Event.BoundaryCrossed(by, unit()));
            events.add(new Event.Disclosure(by, unit()));
        }
        events.add(new Event.AgreementMade(unit()));
        events.add(new Event.MeetingHeld(unit()));
        events.add(new Event.CoupleSession(unit()));
        events.add(new Event.Separation());
        events.add(new Event.Reunion());
        return events;
    }

    private List<Event> ofSide(Side side) {
        return List.of(
                new Event.Omission(side, unit()),
                new Event.Talk(side, unit(), unit()),
                new Event.Talk(side, unit(), unit() / 2),
                new Event.AgreementKept(side, unit()),
                new Event.BoundaryRespected(side, unit()),
                new Event.Repair(side, unit()),
                new Event.Conflict(side, unit()),
                new Event.Trauma(side, one(Event.Trauma.Kind.values()), unit()),
                new Event.Stressor(side, 10 * unit(), unit(), unit()),
                new Event.Reminder(side, unit()));
    }

    private Encounter encounter() {
        return new Encounter(random.nextDouble(0.1, 5), random.nextBoolean(), random.nextBoolean());
    }

    private double unit() {
        return random.nextDouble();
    }

    private Partner partner() {
        return one(Partner.values());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
