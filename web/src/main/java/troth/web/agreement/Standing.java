package troth.web.agreement;

import java.util.Locale;

/// Where a text stands on a day, the same for both who read it.
public enum Standing {
    /// Both may still sign it. Whether one has, it does not say.
    OPEN,
    /// Signed by both; its first day is still to come.
    AHEAD,
    IN_FORCE,
    /// A later text that both signed took its place.
    REPLACED,
    /// It ran to its date.
    LAPSED,
    /// One of them ended it.
    ENDED,
    /// Its dates passed before it came into force, or it was changed or closed before.
    PASSED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether there is something to end.
    boolean isLive() {
        return this == OPEN || this == AHEAD || this == IN_FORCE;
    }
}
