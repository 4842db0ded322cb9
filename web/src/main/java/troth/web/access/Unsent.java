package troth.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A form that came too late, as it was sent.
public record Unsent(String path, Map<String, List<String>> fields) {

    /// Under which name a page gets the words of a form for which there is no lock any more, after
    /// a new start or a sign-out: they stand open on the answer, to be copied, and nowhere else.
    public static final String OPEN = "typed";

    /// Passphrases and what a passkey gave: they must be given anew, and lie in no page meanwhile.
    private static final Set<String> SECRETS =
            Set.of(FormTokens.FIELD, "prf", "now", "passphrase", "again", "words");

    /// What a form offers for choosing: one word of a few plain letters, an id, a number, a day.
    private static final Pattern CHOICE = Pattern.compile("[\\w:.+-]*");

    static Unsent of(HttpServletRequest request, String path) {
        var fields = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.keySet().removeAll(SECRETS);
        return new Unsent(path, fields);
    }

    /// What reads like something that somebody wrote: no id, no number, no day, no choice.
    public List<String> words() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> !CHOICE.matcher(value).matches())
                .toList();
    }
}
