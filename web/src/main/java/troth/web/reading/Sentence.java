package troth.web.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/// The names of the sentences of a picture that may seem wrong: its place on the page, the facet it
/// speaks of, and which it is where there are more: `why.word.kept`.
final class Sentence {

    private static final Pattern FORM =
            Pattern.compile(
                    "(lead|course|why|ahead|help|right)\\.(word|told|free|care|all)(\\.[a-z]{1,12})?");

    private Sentence() {}

    static Optional<String> of(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(sent) : Optional.empty();
    }
}
