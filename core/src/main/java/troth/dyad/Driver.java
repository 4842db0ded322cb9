package troth.dyad;

import java.util.Optional;

/// An item whose answer is also an event: a reported conflict drives the state, and next days'
/// answers with it.
///
/// @param none the answer that means no event
/// @param full the answer that means the event in full
public record Driver(String item, Kind kind, double none, double full) {

    /// What the answer of the one who answers is.
    public enum Kind {
        CONFLICT,
        STRESSOR,
        INTIMACY,
        TOUCH,
        TIME_TOGETHER,
        TALK,
        AGREEMENT_KEPT,
        AGREEMENT_BROKEN
    }

    public Driver {
        if (none == full) {
            throw new IllegalArgumentException(
                    "The event of (%s) needs two different answers for none and full, not (%s) twice."
                            .formatted(item, none));
        }
    }

    /// The event that this answer is, if it is one.
    public Optional<Event> event(Partner author, double value) {
        double size = Math.clamp((value - none) / (full - none), 0.0, 1.0);
        return size == 0 ? Optional.empty() : Optional.of(event(author, kind, size));
    }

    private static Event event(Partner author, Kind kind, double size) {
        var side = Side.of(author);
        return switch (kind) {
            case CONFLICT -> new Event.Conflict(side, size);
            case STRESSOR -> new Event.Stressor(side, size);
            case INTIMACY -> new Event.Closeness(Event.Closeness.Kind.INTIMACY, size);
            case TOUCH -> new Event.Closeness(Event.Closeness.Kind.CUDDLE, size);
            case TIME_TOGETHER -> new Event.Closeness(Event.Closeness.Kind.TIME_TOGETHER, size);
            case TALK -> new Event.Talk(side, size, size);
            case AGREEMENT_KEPT -> new Event.AgreementKept(Side.of(author.other()), size);
            case AGREEMENT_BROKEN -> new Event.AgreementBroken(author.other(), size, 0);
        };
    }
}
