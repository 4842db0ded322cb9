package troth.formats.reading;

import java.util.Locale;
import java.util.Optional;
import troth.dyad.Event;
import troth.evidence.Words;

/// What an event is called above a chart: in a word or two, and only what is rare and weighs much.
final class EventName {

    private EventName() {}

    static Optional<String> of(Event event) {
        return switch (event) {
            case Event.Betrayal b ->
                    Optional.of(
                            Words.word("betrayal", b.kind().name().toLowerCase(Locale.ROOT))
                                    .label());
            case Event.Disclosure _ -> Optional.of("disclosure");
            case Event.Trauma _ -> Optional.of("a trauma");
            case Event.AgreementBroken _ -> Optional.of("an agreement broken");
            case Event.BoundaryCrossed _ -> Optional.of("a boundary crossed");
            case Event.Repair _ -> Optional.of("amends");
            case Event.Closeness _,
                    Event.Omission _,
                    Event.Talk _,
                    Event.AgreementMade _,
                    Event.AgreementKept _,
                    Event.BoundaryRespected _,
                    Event.Conflict _,
                    Event.Stressor _,
                    Event.Reminder _,
                    Event.Separation _,
                    Event.Reunion _,
                    Event.MeetingHeld _,
                    Event.CoupleSession _ ->
                    Optional.empty();
        };
    }
}
