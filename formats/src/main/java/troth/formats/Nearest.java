package troth.formats;

import java.util.Collection;
import java.util.Optional;
import troth.evidence.Words;

/// What was probably meant by a word that is not known; in bounded time, whatever a file holds.
public final class Nearest {

    /// The longest word that a person can have mistyped (characters).
    private static final int LONGEST = 80;

    private static final int COMPARED = 2_000;

    private Nearest() {}

    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var likely =
                known.stream().filter(other -> other.length() <= LONGEST).limit(COMPARED).toList();
        return Words.nearest(word, likely);
    }

    /// A second sentence for a problem; empty where nothing is near.
    public static String maybe(String word, Collection<String> known) {
        return to(word, known).map("Maybe you meant (%s)."::formatted).orElse("");
    }
}
