package troth.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A form that came too late, as it was sent.
///
/// @param path where to
/// @param page where its sender can look at what it is about
/// @param fields in the order of the form
public record Unsent(String path, String page, Map<String, List<String>> fields) {

    /// Under which name a page gets the words of a form for which there is no lock any more, after
    /// a new start or a sign-out: they stand open on the answer, to be copied, and nowhere else.
    public static final String OPEN = "typed";

    /// Passphrases, codes and what a passkey gave: they must be given anew, and lie in no page
    /// meanwhile.
    private static final Set<String> SECRETS =
            Set.of(
                    FormTokens.FIELD,
                    "passphrase",
                    "again",
                    "now",
                    "words",
                    "code",
                    "secret",
                    "credential",
                    "client",
                    "authenticator",
                    "attestation",
                    "signature",
                    "user",
                    "prf");

    /// The fields by which a page lets somebody choose, or carries something along. All others may
    /// be written in, be it one word.
    private static final Set<String> CHOSEN =
            Set.of(
                    """
                    about agrees at change clinician detail do drawing entry exercise forget free given go \
                    happened heeded here keep kind mark nameless offer opens part passkey \
                    policy proposal response second session spoken statement sure then to topic \
                    unhappened unline unsent was went who whom wish word\
                    """
                            .split(" "));

    /// Of agreements it is what they are about; under repair the part that rests.
    private static final String EITHER = "what";

    /// An id, a mark, a number, a day, a time.
    private static final Pattern MADE =
            Pattern.compile(
                    "[0-9a-f]{32}([0-9a-f]{32})?|[+-]?\\d++(?:[.,:]\\d++)*+|\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+Z?)?");

    public static Unsent of(HttpServletRequest request) {
        return of(request, "/");
    }

    static Unsent of(HttpServletRequest request, String page) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.keySet().removeAll(SECRETS);
        return new Unsent(request.getRequestURI(), page, fields);
    }

    /// The first word of its page, by which texts name that page.
    public String place() {
        var from = path.equals("/sign-out") ? path : page;
        return from.equals("/") ? "today" : from.split("/")[1];
    }

    /// What reads like something that somebody wrote: no id, no number, no day, no choice.
    public List<String> words() {
        return fields.entrySet().stream()
                .filter(field -> isWritten(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(Predicate.not(String::isBlank))
                .filter(value -> !MADE.matcher(value).matches())
                .toList();
    }

    private boolean isWritten(String field) {
        boolean rests = field.equals(EITHER) && path.equals("/repair");
        return !CHOSEN.contains(field) && !rests;
    }
}
