package troth.web.view;

import troth.dyad.Event;

/// Something happened, as its author saw it: it drives their own picture and no other, see
/// [troth.dyad.Happening]. Each place that makes one is a row of the page of events.
///
/// @param checkedIn whether it was said at a check-in, which a later one of that day replaces
public record Happened(Event event, boolean checkedIn) implements Content {

    /// Said by another page, or long ago.
    public Happened(Event event) {
        this(event, false);
    }
}
