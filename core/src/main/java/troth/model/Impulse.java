package troth.model;

import java.util.Locale;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;

/// What an event is to one partner: the same talk is `Told` to the one who told something and
/// nothing to the one who listened. Numbers are those of the event; `touches` is its row of
/// `facets.csv`.
sealed interface Impulse {

    /// J1, J2. `share` < 1 delivers only a part of the encounter, as the minutes pass.
    record Contact(
            String touches,
            HandOver handOver,
            boolean intimate,
            double leastWish,
            double wish,
            double share)
            implements Impulse {}

    record Missed(double expectation) implements Impulse {}

    record Told(double depth, double response) implements Impulse {
        @Override
        public String touches() {
            return "talk";
        }
    }

    record Meeting(double response) implements Impulse {
        @Override
        public String touches() {
            return "meeting";
        }
    }

    record Session(double quality) implements Impulse {
        @Override
        public String touches() {
            return "session";
        }
    }

    record Agreed(double weight) implements Impulse {
        @Override
        public String touches() {
            return "agreement_made";
        }
    }

    record KeptBy(String touches, double weight) implements Impulse {}

    record BrokenBy(double weight, double hidden) implements Impulse {
        @Override
        public String touches() {
            return "agreement_broken";
        }
    }

    record Crossed(double weight) implements Impulse {
        @Override
        public String touches() {
            return "boundary_crossed";
        }
    }

    record Betrayed(String touches, double severity, double deceived) implements Impulse {}

    record Guilty(double severity) implements Impulse {}

    record Disclosed(double completeness) implements Impulse {
        @Override
        public String touches() {
            return "disclosure";
        }
    }

    record Amends(double effort) implements Impulse {
        @Override
        public String touches() {
            return "repair";
        }
    }

    record Quarrel(double severity, boolean reported, boolean partnerReported) implements Impulse {}

    record Struck(double severity) implements Impulse {}

    record Stressed(double severity) implements Impulse {}

    record Reminded(double strength) implements Impulse {}

    record Parted(boolean apart) implements Impulse {}

    record Nothing() implements Impulse {}

    Impulse NOTHING = new Nothing();

    /// The row of facets.csv that says which facets it touches, or "none".
    default String touches() {
        return "none";
    }

    /// What `event` is to `partner`.
    static Impulse of(Event event, Partner partner, MinuteModel minutes) {
        return switch (event) {
            case Event.Closeness e -> share(e, partner, minutes, 1);
            case Event.Omission(Side whom, double x) -> to(partner, whom, new Missed(x));
            case Event.Talk(Side teller, double d, double r) -> to(partner, teller, new Told(d, r));
            case Event.MeetingHeld(double r) -> new Meeting(r);
            case Event.CoupleSession(double q) -> new Session(q);
            case Event.AgreementMade(double w) -> new Agreed(w);
            case Event.AgreementKept(Side by, double w) ->
                    from(partner, by, new KeptBy("agreement_kept", w));
            case Event.BoundaryRespected(Side by, double w) ->
                    from(partner, by, new KeptBy("boundary_respected", w));
            case Event.AgreementBroken(Partner by, double w, double hidden) ->
                    partner == by ? NOTHING : new BrokenBy(w, hidden);
            case Event.BoundaryCrossed(Partner by, double w) ->
                    partner == by ? NOTHING : new Crossed(w);
            case Event.Betrayal e -> betrayal(e, partner);
            case Event.Disclosure(Partner by, double c) ->
                    partner == by ? NOTHING : new Disclosed(c);
            case Event.Repair(Side by, double effort) -> from(partner, by, new Amends(effort));
            case Event.Conflict(Side by, double s) ->
                    new Quarrel(s, by.includes(partner), by.includes(partner.other()));
            case Event.Trauma(Side whom, _, double s) -> to(partner, whom, new Struck(s));
            case Event.Stressor e -> to(partner, e.whom(), new Stressed(minutes.stress(e)));
            case Event.Reminder(Side whom, double m) -> to(partner, whom, new Reminded(m));
            case Event.Separation() -> new Parted(true);
            case Event.Reunion() -> new Parted(false);
        };
    }

    /// A part of an encounter, as the minutes pass.
    static Contact share(Event.Closeness e, Partner partner, MinuteModel minutes, double share) {
        var handOver = minutes.handOver(e, partner);
        return new Contact(
                "closeness_" + handOver.group(),
                handOver,
                e.kind() == Event.Closeness.Kind.INTIMACY,
                Math.min(e.wishA(), e.wishB()),
                e.wish(partner),
                share);
    }

    private static Impulse betrayal(Event.Betrayal e, Partner partner) {
        if (partner == e.by()) {
            return new Guilty(e.severity());
        }
        var row = "betrayal_" + e.kind().name().toLowerCase(Locale.ROOT);
        return new Betrayed(row, e.severity(), e.deceived());
    }

    private static Impulse to(Partner partner, Side whom, Impulse impulse) {
        return whom.includes(partner) ? impulse : NOTHING;
    }

    /// What one side did moves the record of the other.
    private static Impulse from(Partner partner, Side by, Impulse impulse) {
        return to(partner.other(), by, impulse);
    }
}
