package troth.web.view;

import troth.dyad.Event;

/// Something happened: it drives, see [troth.dyad.Happening].
public record Happened(Event event) implements Content {}
