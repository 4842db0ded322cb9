package troth.simulate;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.State;

/// Draws events of every kind with numbers in range, the ends of the range as often as its inside,
/// and any state of a dyad.
final class AnyEvent {

    private static final List<Function<AnyEvent, Event>> KINDS =
            List.of(
                    AnyEvent::closeness,
                    any -> new Event.Omission(any.side(), any.number()),
                    any -> new Event.Talk(any.side(), any.number(), any.number()),
                    any -> new Event.AgreementMade(any.number()),
                    any -> new Event.AgreementKept(any.side(), any.number()),
                    any -> new Event.AgreementBroken(any.partner(), any.number(), any.number()),
                    any -> new Event.BoundaryRespected(any.side(), any.number()),
                    any -> new Event.BoundaryCrossed(any.partner(), any.number()),
                    AnyEvent::betrayal,
                    any -> new Event.Disclosure(any.partner(), any.number()),
                    any -> new Event.Repair(any.side(), any.number()),
                    any -> new Event.Conflict(any.side(), any.number()),
                    any ->
                            new Event.Trauma(
                                    any.side(), any.of(Event.Trauma.Kind.values()), any.number()),
                    any ->
                            new Event.Stressor(
                                    any.side(), 10 * any.number(), any.number(), any.number()),
                    any -> new Event.Reminder(any.side(), any.number()),
                    _ -> new Event.Separation(),
                    _ -> new Event.Reunion(),
                    any -> new Event.MeetingHeld(any.number()),
                    any -> new Event.CoupleSession(any.number()));

    private static final List<Function<AnyEvent, Event>> GOOD =
            List.of(
                    any -> any.wanted(),
                    any -> new Event.Talk(any.side(), any.number(), any.between(0.5, 1)),
                    any -> new Event.AgreementMade(any.number()),
                    any -> new Event.AgreementKept(any.side(), any.number()),
                    any -> new Event.BoundaryRespected(any.side(), any.number()),
                    any -> new Event.Repair(any.side(), any.number()),
                    any -> new Event.MeetingHeld(any.number()),
                    any -> new Event.CoupleSession(any.number()));

    private final RandomGenerator chance;

    AnyEvent(RandomGenerator chance) {
        this.chance = chance;
    }

    Event next() {
        return KINDS.get(chance.nextInt(KINDS.size())).apply(this);
    }

    /// The kinds one after the other, so that none is left out.
    static int kinds() {
        return KINDS.size();
    }

    Event ofKind(int kind) {
        return KINDS.get(kind).apply(this);
    }

    /// Wanted closeness, talk with a response of at least the floor, agreements kept, repair.
    Event good() {
        return GOOD.get(chance.nextInt(GOOD.size())).apply(this);
    }

    Story story(int events, double days) {
        var story = Story.empty();
        for (int i = 0; i < events; i++) {
            story.at(between(0, days), next());
        }
        return story;
    }

    /// A state inside its intervals; what has no upper end is up to ten times usual.
    double[] state(Layout layout) {
        var x = new double[layout.size()];
        for (var partner : Partner.values()) {
            for (var state : State.values()) {
                for (int f = 0; f < (state.perFacet() ? layout.facets().size() : 1); f++) {
                    x[layout.index(partner, state, f)] = inside(state);
                }
            }
            for (var noise : Noise.values()) {
                x[layout.index(partner, noise)] = chance.nextGaussian();
            }
        }
        double apart = chance.nextInt(2);
        x[layout.index(Partner.A, State.APART)] = apart;
        x[layout.index(Partner.B, State.APART)] = apart;
        return x;
    }

    private double inside(State state) {
        double usual =
                switch (state) {
                    case KEPT, LAPSED, LASTING -> 100;
                    case STRESS -> 10;
                    default -> 3;
                };
        return number() * Math.min(state.high(), usual);
    }

    private Event closeness() {
        return new Event.Closeness(
                of(Event.Closeness.Kind.values()),
                number(),
                number(),
                number(),
                new Encounter(between(0.01, 10), chance.nextBoolean(), chance.nextBoolean()));
    }

    private Event wanted() {
        return new Event.Closeness(
                of(Event.Closeness.Kind.values()),
                number(),
                1,
                1,
                new Encounter(between(0.01, 10), chance.nextBoolean(), chance.nextBoolean()));
    }

    private Event betrayal() {
        return new Event.Betrayal(
                partner(),
                of(Event.Betrayal.Kind.values()),
                number(),
                number(),
                of(Event.Betrayal.Discovery.values()));
    }

    /// 0, 1 or anything between, a third of the time each.
    double number() {
        return switch (chance.nextInt(3)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> chance.nextDouble();
        };
    }

    double between(double low, double high) {
        return low + (high - low) * chance.nextDouble();
    }

    private Side side() {
        return of(Side.values());
    }

    private Partner partner() {
        return of(Partner.values());
    }

    private <T> T of(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
