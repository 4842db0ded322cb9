package troth.web.doors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/// Who keeps the computer, as somebody who is about to begin answers it. The answer opens what it
/// means and is kept nowhere: it is asked so that they think of it before they write a word.
enum Host {
    ME,
    PARTNER,
    BOTH,
    FRIEND,
    PRACTICE,
    UNSURE;

    static final String FIELD = "host";

    /// The button of the question: with no answer chosen it is all that is sent.
    static final String ASKED = "meaning";

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Host::word).toList();
    }

    /// Whether it is this that was sent, and not the form of the name.
    static boolean isAsked(ServerRequest request) {
        return request.param(FIELD).or(() -> request.param(ASKED)).isPresent();
    }

    /// What the page needs to ask, and to answer what was chosen.
    static Map<String, Object> page(ServerRequest request) {
        var chosen = Optional.of(request.param(FIELD).orElse("")).filter(words()::contains);
        return Map.of("hosts", words(), "chosen", chosen.orElse(""), "asked", isAsked(request));
    }
}
