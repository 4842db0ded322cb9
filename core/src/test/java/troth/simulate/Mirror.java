package troth.simulate;

import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.model.Layout;

/// The same with the partners' labels swapped.
final class Mirror {

    private Mirror() {}

    static Event of(Event event) {
        return switch (event) {
            case Event.Closeness(var kind, double q, double a, double b, var how) ->
                    new Event.Closeness(
                            kind,
                            q,
                            b,
                            a,
                            new Encounter(how.length(), how.climaxB(), how.climaxA()));
            case Event.Omission(var whom, double x) -> new Event.Omission(of(whom), x);
            case Event.Talk(var teller, double d, double r) -> new Event.Talk(of(teller), d, r);
            case Event.AgreementKept(var by, double w) -> new Event.AgreementKept(of(by), w);
            case Event.AgreementBroken(var by, double w, double h) ->
                    new Event.AgreementBroken(by.other(), w, h);
            case Event.BoundaryRespected(var by, double w) ->
                    new Event.BoundaryRespected(of(by), w);
            case Event.BoundaryCrossed(var by, double w) ->
                    new Event.BoundaryCrossed(by.other(), w);
            case Event.Betrayal(var by, var kind, double s, double d, var how) ->
                    new Event.Betrayal(by.other(), kind, s, d, how);
            case Event.Disclosure(var by, double c) -> new Event.Disclosure(by.other(), c);
            case Event.Repair(var by, double effort) -> new Event.Repair(of(by), effort);
            case Event.Conflict(var by, double s) -> new Event.Conflict(of(by), s);
            case Event.Trauma(var whom, var kind, double s) -> new Event.Trauma(of(whom), kind, s);
            case Event.Stressor(var whom, double s, double t, double u) ->
                    new Event.Stressor(of(whom), s, t, u);
            case Event.Reminder(var whom, double m) -> new Event.Reminder(of(whom), m);
            case Event.AgreementMade _,
                    Event.Separation _,
                    Event.Reunion _,
                    Event.MeetingHeld _,
                    Event.CoupleSession _ ->
                    event;
        };
    }

    static Timeline of(Timeline timeline) {
        var happenings =
                timeline.happenings().stream()
                        .map(h -> new Happening(h.day(), of(h.author()), of(h.event())))
                        .toList();
        return new Timeline(timeline.dyad(), happenings, timeline.checkIns());
    }

    static double[] of(double[] x, Layout layout) {
        var swapped = new double[x.length];
        int width = layout.width();
        System.arraycopy(x, 0, swapped, width, width);
        System.arraycopy(x, width, swapped, 0, width);
        return swapped;
    }

    private static Side of(Side side) {
        return switch (side) {
            case A -> Side.B;
            case B -> Side.A;
            case BOTH -> Side.BOTH;
        };
    }
}
