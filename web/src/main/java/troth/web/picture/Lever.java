package troth.web.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.evidence.Words;

/// What may be suggested: a closed list. Closeness is none of it; nor is bearing, forgiving,
/// staying or leaving. Where the model has an event for it, its effect is computed; else it could
/// be nothing, and that is said.
public enum Lever {
    PROMISE,
    IMPACT,
    REVIEW,
    THANKS,
    PAUSE,
    COPING,
    CHECKUP,
    OUTSIDE,
    NOTHING;

    /// What is computed first, doing nothing last.
    static List<Lever> all() {
        return List.of(values());
    }

    /// Its name in the texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What would happen if it came off twice as well as usual. The range goes from nothing to
    /// that.
    Optional<Event> atMost(Partner self) {
        return switch (this) {
            case PROMISE ->
                    Optional.of(new Event.AgreementKept(Side.BOTH, 2 * number("weight", "small")));
            case IMPACT ->
                    Optional.of(
                            new Event.Talk(
                                    Side.of(self), 2 * number("depth", "personal"), heard()));
            case REVIEW -> Optional.of(new Event.AgreementMade(2 * number("weight", "small")));
            case THANKS, PAUSE, COPING, CHECKUP, OUTSIDE, NOTHING -> Optional.empty();
        };
    }

    /// On which days from now it would come within four weeks.
    List<Integer> days() {
        return switch (this) {
            case PROMISE -> List.of(3, 7, 10, 14, 17, 21, 24, 28);
            case IMPACT -> List.of(7, 14, 21, 28);
            case REVIEW, THANKS, PAUSE, COPING, CHECKUP, OUTSIDE, NOTHING -> List.of(7);
        };
    }

    private static double heard() {
        return number("response", "heard");
    }

    private static double number(String family, String word) {
        return Words.word(family, word).number();
    }
}
