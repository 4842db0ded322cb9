package troth.formats.simulate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import troth.evidence.Evidence;
import troth.evidence.Evidence.Estimate;

/// Says where a number comes from, as a reader would: names and a year.
final class Sources {

    private static final Pattern FIELD = Pattern.compile("(\\w+) = \\{([^}]*)\\}");

    private Sources() {}

    /// "Muise and others 2016", or "assumed" where nothing was published.
    static String of(Estimate estimate) {
        return estimate.assumed()
                ? "assumed"
                : estimate.sources().stream().map(Sources::brief).collect(Collectors.joining("; "));
    }

    private static String brief(String key) {
        if (key.equals("textbook")) {
            return "a textbook range";
        }
        var author = field(key, "author");
        var year = field(key, "year");
        return author.isEmpty() ? field(key, "title") : (author + " " + year).strip();
    }

    /// The full line of a reference.
    static String full(String key) {
        var parts =
                List.of(
                        field(key, "author"),
                        field(key, "title"),
                        field(key, "journal"),
                        field(key, "publisher"),
                        field(key, "volume"),
                        field(key, "pages"),
                        field(key, "year"));
        var line = parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
        var note = field(key, "note");
        return note.isEmpty() ? line + "." : line + " (" + note + ").";
    }

    private static String field(String key, String name) {
        var entry = Evidence.bibliography().getOrDefault(key, "");
        return FIELD.matcher(entry)
                .results()
                .filter(match -> match.group(1).equals(name))
                .map(match -> match.group(2).replace("--", "–"))
                .findFirst()
                .orElse("");
    }
}
