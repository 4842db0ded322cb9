package troth.formats.sbml;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Dyad;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Event.Betrayal;
import troth.dyad.Event.Betrayal.Discovery;
import troth.dyad.Event.Closeness;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.dyad.Timeline;

/// 460 days that other programs follow too: the schedules of the reference run "the same, repair"
/// of docs/model.md, and every kind of event at least once, many of them at the same moment.
final class ReferenceScenario {

    static final int LAST_DAY = 460;

    private final List<Happening> happenings = new ArrayList<>();

    private ReferenceScenario() {}

    static Timeline timeline() {
        var scenario = new ReferenceScenario();
        scenario.before();
        scenario.betrayal();
        scenario.after();
        scenario.everyKind();
        scenario.atOnce();
        var dyad = new Dyad("reference", new Dyad.Person("a"), new Dyad.Person("b"));
        return new Timeline(dyad, scenario.happenings, List.of());
    }

    private void before() {
        every(3.5, 1, 180, new Closeness(Kind.INTIMACY, 0.8));
        every(7, 2, 180, new Event.Talk(Side.BOTH, 0.6, 0.85));
        every(7, 3, 180, new Event.AgreementKept(Side.BOTH, 1));
    }

    private void betrayal() {
        on(181, new Betrayal(Partner.B, Betrayal.Kind.INFIDELITY, 0.8, 1, Discovery.FOUND_OUT));
        on(186, new Event.Repair(Side.B, 0.8));
    }

    private void after() {
        every(3.5, 188, LAST_DAY, new Event.Talk(Side.BOTH, 0.7, 0.8));
        every(3.5, 188, LAST_DAY, new Event.AgreementKept(Side.BOTH, 1));
        every(3.5, 188, LAST_DAY, new Closeness(Kind.TIME_TOGETHER, 0.8));
        every(2, 200, LAST_DAY, new Closeness(Kind.CUDDLE, 0.8));
    }

    private void everyKind() {
        on(0, new Event.AgreementMade(1));
        on(12, new Event.Stressor(Side.A, 1.4, 0.6, 0.3));
        on(30.25, new Closeness(Kind.MASSAGE, 0.9));
        on(31, new Closeness(Kind.HAND, 0.7));
        on(40, new Event.Omission(Side.BOTH, 0.7));
        on(44.125, new Event.Talk(Side.A, 0.9, 0.1));
        on(50, new Event.Separation());
        on(61, new Event.Reunion());
        on(70, new Event.BoundaryRespected(Side.A, 1));
        on(75.5, new Event.BoundaryCrossed(Partner.A, 0.5));
        on(90, new Event.AgreementBroken(Partner.B, 0.6, 0.5));
        on(110, new Event.Trauma(Side.B, Event.Trauma.Kind.ACCIDENT, 0.6));
        on(120, unwanted(0.9, 0.2));
        on(205, new Event.Disclosure(Partner.B, 0.9));
        every(9, 190, 280, new Event.Reminder(Side.A, 0.8));
        every(28, 210, LAST_DAY, new Event.MeetingHeld(0.8));
        every(14, 212, 300, new Event.CoupleSession(0.7));
        on(320, new Betrayal(Partner.A, Betrayal.Kind.DECEIT, 0.3, 0.4, Discovery.TOLD));
    }

    private static Closeness unwanted(double wishA, double wishB) {
        return new Closeness(Kind.INTIMACY, 0.6, wishA, wishB, new Encounter(0.7, true, false));
    }

    /// Many kinds at one moment, the same kind twice, both partners, entered out of order.
    private void atOnce() {
        for (double day : List.of(0.0, 100.0, 250.375, 400.0)) {
            on(day, new Event.Stressor(Side.BOTH, 0.8, 0.5, 0));
            on(day, new Closeness(Kind.HUG, 0.9));
            on(day, new Closeness(Kind.HUG, 0.5, 0.6, 1, Encounter.USUAL));
            on(day, new Event.Talk(Side.A, 0.5, 0.9));
            on(day, new Event.Talk(Side.B, 0.8, 0.2));
            on(day, new Event.Reminder(Side.BOTH, 0.5));
            on(day, new Event.Conflict(Side.A, 0.6));
            on(day, new Event.Conflict(Side.BOTH, 0.4));
            on(day, new Betrayal(Partner.A, Betrayal.Kind.NEGLECT, 0.2, 0, Discovery.TOLD));
            on(day, new Betrayal(Partner.B, Betrayal.Kind.COERCION, 0.1, 1, Discovery.TOLD));
        }
    }

    private void every(double days, double from, double to, Event event) {
        for (int i = 0; from + i * days <= to; i++) {
            on(from + i * days, event);
        }
    }

    private void on(double day, Event event) {
        happenings.add(new Happening(day, Side.BOTH, event));
    }
}
