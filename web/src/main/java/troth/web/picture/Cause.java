package troth.web.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import troth.dyad.Event;

/// The kinds of entries that may stand as a reason. Closeness is none of them: it is never shown as
/// a reason, nor offered as a lever, so its part stays in what these do not explain.
public enum Cause {
    KEPT(event -> event instanceof Event.AgreementKept),
    BROKEN(event -> event instanceof Event.AgreementBroken),
    TALK(event -> event instanceof Event.Talk),
    CONFLICT(event -> event instanceof Event.Conflict),
    AMENDS(event -> event instanceof Event.Repair),
    REST(_ -> false);

    private final Predicate<Event> includes;

    Cause(Predicate<Event> includes) {
        this.includes = includes;
    }

    /// All but the rest.
    static List<Cause> named() {
        return Arrays.stream(values()).filter(cause -> cause != REST).toList();
    }

    Predicate<Event> includes() {
        return includes;
    }

    /// Its name in the texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
