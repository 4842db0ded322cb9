package troth.web.view;

import java.time.Instant;
import java.util.Optional;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.view.AgreementContent.AgreementDraft;

/// What somebody wrote, as it is theirs in another space: where they live with nobody, or with
/// somebody else, or at the other of the two places.
public final class Moved {

    private Moved() {}

    /// An entry that somebody brought along: theirs alone, whatever it was elsewhere.
    public static Entry to(Partner author, String id, Instant moment, Content content) {
        return new Entry(id, author, moment, false, content);
    }

    /// Whether content of this kind means something where the other's words are not. Each new kind
    /// must be decided on here before anything compiles.
    public static boolean alone(Content content) {
        return switch (content) {
            case Answer _, Happened _, Doubted _ -> true;
            case HardContent _, SafetyContent _, TodayContent _ -> true;
            case PracticeContent practice -> alone(practice);
            case AgreementContent agreement -> agreement instanceof AgreementDraft;
            case CareContent _, PictureContent _ -> false;
        };
    }

    /// An answer to an offer means nothing without the offer.
    private static boolean alone(PracticeContent content) {
        return switch (content) {
            case PracticeContent.Note _,
                    PracticeContent.Agenda _,
                    PracticeContent.IntimacyOpened _,
                    PracticeContent.Felt _ ->
                    true;
            case PracticeContent.MeetingSet _,
                    PracticeContent.Offered _,
                    PracticeContent.Accepted _,
                    PracticeContent.NotThisTime _,
                    PracticeContent.Withdrawn _,
                    PracticeContent.CameAbout _,
                    PracticeContent.NotNow _,
                    PracticeContent.Paced _ ->
                    false;
        };
    }

    /// The same, written from the other place.
    public static Content turned(Content content) {
        return content instanceof Happened(Event event, boolean checkedIn)
                ? new Happened(turned(event), checkedIn)
                : content;
    }

    private static Event turned(Event event) {
        return switch (event) {
            case Event.Closeness c ->
                    new Event.Closeness(
                            c.kind(), c.quality(), c.wishB(), c.wishA(), turned(c.encounter()));
            case Event.Omission o -> new Event.Omission(turned(o.whom()), o.expectation());
            case Event.Talk t -> new Event.Talk(turned(t.teller()), t.depth(), t.response());
            case Event.AgreementKept k -> new Event.AgreementKept(turned(k.by()), k.weight());
            case Event.AgreementBroken b ->
                    new Event.AgreementBroken(b.by().other(), b.weight(), b.hidden());
            case Event.BoundaryRespected r ->
                    new Event.BoundaryRespected(turned(r.by()), r.weight());
            case Event.BoundaryCrossed c -> new Event.BoundaryCrossed(c.by().other(), c.weight());
            case Event.Betrayal b ->
                    new Event.Betrayal(
                            b.by().other(), b.kind(), b.severity(), b.deceived(), b.discovery());
            case Event.Disclosure d -> new Event.Disclosure(d.by().other(), d.completeness());
            case Event.Repair r -> new Event.Repair(turned(r.by()), r.effort());
            case Event.Conflict c -> new Event.Conflict(turned(c.reportedBy()), c.severity());
            case Event.Trauma t -> new Event.Trauma(turned(t.whom()), t.kind(), t.severity());
            case Event.Stressor s ->
                    new Event.Stressor(turned(s.whom()), s.severity(), s.touch(), s.support());
            case Event.Reminder r -> new Event.Reminder(turned(r.whom()), r.strength());
            case Event.AgreementMade _,
                    Event.Separation _,
                    Event.Reunion _,
                    Event.MeetingHeld _,
                    Event.CoupleSession _ ->
                    event;
        };
    }

    private static Side turned(Side side) {
        return switch (side) {
            case A -> Side.of(Partner.B);
            case B -> Side.of(Partner.A);
            case BOTH -> Side.BOTH;
        };
    }

    private static Encounter turned(Encounter encounter) {
        return new Encounter(encounter.length(), encounter.climaxB(), encounter.climaxA());
    }

    /// What an entry refers to, if it is about another.
    public static Optional<String> about(Content content) {
        return content instanceof HardContent.Unease(String entry, int _)
                ? Optional.of(entry)
                : Optional.empty();
    }

    /// The same about an entry of another name.
    public static Content about(Content content, String entry) {
        return content instanceof HardContent.Unease(String _, int value)
                ? new HardContent.Unease(entry, value)
                : content;
    }
}
