package troth.web.today;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.evidence.Words;

/// What the check-in offers as something that happened today, each with the usual numbers of the
/// table of words.
enum Happening {
    TALK,
    KEPT,
    BROKEN,
    CONFLICT,
    HUG;

    /// Its name in the form and in the texts.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Happening::word).toList();
    }

    static Optional<Happening> of(String word) {
        return Arrays.stream(values()).filter(h -> h.word().equals(word)).findFirst();
    }

    /// As `author` tells it: a promise is one that the other gave.
    Event event(Partner author) {
        return switch (this) {
            case TALK ->
                    new Event.Talk(
                            Side.of(author),
                            number("depth", "personal"),
                            number("response", "heard"));
            case KEPT ->
                    new Event.AgreementKept(Side.of(author.other()), number("weight", "usual"));
            case BROKEN ->
                    new Event.AgreementBroken(
                            author.other(), number("weight", "usual"), number("hidden", "openly"));
            case CONFLICT -> new Event.Conflict(Side.of(author), number("severity", "felt"));
            case HUG ->
                    new Event.Closeness(
                            Event.Closeness.Kind.HUG,
                            number("quality", "good"),
                            number("wish", "fully"),
                            number("wish", "fully"),
                            Encounter.USUAL);
        };
    }

    private static double number(String family, String word) {
        return Words.word(family, word).number();
    }
}
