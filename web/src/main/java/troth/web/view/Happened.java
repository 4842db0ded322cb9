package troth.web.view;

import troth.dyad.Event;

/// Something happened: it drives, see [troth.dyad.Happening].
///
/// @param checkedIn whether it was said at a check-in, which a later one of that day replaces
public record Happened(Event event, boolean checkedIn) implements Content {

    /// Said by another page, or long ago.
    public Happened(Event event) {
        this(event, false);
    }
}
