package troth.web.together;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.dyad.Event.Closeness;

/// The menu of offers. What is no closeness of the model becomes no event.
enum Kind {
    HUG(Closeness.Kind.HUG),
    HAND(Closeness.Kind.HAND),
    CUDDLE(Closeness.Kind.CUDDLE),
    MASSAGE(Closeness.Kind.MASSAGE),
    WALK(Closeness.Kind.TIME_TOGETHER),
    TIME(Closeness.Kind.TIME_TOGETHER),
    OTHER;

    private final Optional<Closeness.Kind> closeness;

    Kind(Closeness.Kind closeness) {
        this.closeness = Optional.of(closeness);
    }

    Kind() {
        closeness = Optional.empty();
    }

    Optional<Closeness.Kind> closeness() {
        return closeness;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
