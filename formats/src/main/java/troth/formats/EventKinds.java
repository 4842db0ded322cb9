package troth.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import troth.dyad.Event;

/// The words that files have for what happens. Each type of [Event] is a word, `agreement_kept`;
/// closeness is named by its kinds.
public final class EventKinds {

    private EventKinds() {}

    /// The kinds of closeness.
    public static final List<String> CLOSE = words(Event.Closeness.Kind.values());

    /// All that can happen.
    public static final List<String> ALL =
            Stream.concat(
                            CLOSE.stream(),
                            Arrays.stream(Event.class.getPermittedSubclasses())
                                    .filter(type -> type != Event.Closeness.class)
                                    .map(type -> word(type.getSimpleName())))
                    .toList();

    /// Constants of an enum as a file writes them.
    public static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static String word(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
