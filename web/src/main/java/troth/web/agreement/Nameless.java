package troth.web.agreement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.web.access.Farewell;
import troth.web.view.Marks;

/// A history without the name of the one who left, at their wish.
///
/// Other words have other marks, so the chain is made anew, and each record says so in its last
/// line. The marks of the old words are not kept beside the new ones: whoever had both could try
/// names until one fits the old mark.
///
/// A name is found in large and in small letters, since people write it either way. But some names
/// are words too (Will, May, Mark, Hope), and a text in which "we will talk" reads otherwise is not
/// what both signed. No list knows all such names in all languages, so whoever leaves says whether
/// theirs is one. Then what begins with a small letter is taken for the word; where nothing but a
/// name can stand, all of it goes even so.
///
/// @param name what is replaced where names stand: the names and their parts, as whole words
/// @param inText the same within sentences
record Nameless(Pattern name, Pattern inText) {

    /// What stands in the place of the name.
    static final String OTHER = "the other party";

    private static final String OF_THIS = "Mark of this text: ";
    private static final String OF_THAT = "Mark of the text: ";
    private static final String SIGNED = "Signed by ";
    private static final String BETWEEN = "Between: ";
    private static final String CHANGED =
            "Changed: one of the two left and had their name replaced; all marks were made anew\n";
    private static final int SHORTEST = 3;
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}\\p{N}]+";
    private static final String NOT_SMALL = "(?!(?-i:\\p{Ll}))";

    /// @param names of the one who left
    /// @param kept the names of the one who stays, of which nothing is replaced
    static Nameless of(Set<String> names, Set<String> kept, Farewell.Name wish) {
        var stays = words(kept).map(Nameless::folded).collect(Collectors.toSet());
        kept.forEach(name -> stays.add(folded(name)));
        var parts = words(names).filter(part -> part.length() >= SHORTEST);
        var longestFirst =
                Stream.concat(names.stream(), parts)
                        .filter(name -> !name.isBlank() && !stays.contains(folded(name)))
                        .map(Nameless::composed)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        boolean isAWord = wish == Farewell.Name.GOES_WHERE_IT_IS_ONE;
        return new Nameless(
                pattern("", longestFirst), pattern(isAWord ? NOT_SMALL : "", longestFirst));
    }

    /// @param begin what the beginning of each word of a name must be
    private static Pattern pattern(String begin, List<String> names) {
        var any = names.stream().map(name -> quoted(begin, name)).collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?iu:"
                        + (any.isEmpty() ? "(?!)" : any)
                        + ")(?![\\p{L}\\p{M}\\p{N}])");
    }

    private static String quoted(String begin, String name) {
        return Arrays.stream(name.splitWithDelimiters(BETWEEN_WORDS, 0))
                .map(part -> (part.matches(BETWEEN_WORDS) ? "" : begin) + Pattern.quote(part))
                .collect(Collectors.joining());
    }

    private static String folded(String name) {
        return composed(name).toLowerCase(Locale.ROOT);
    }

    /// As the letters of the records are: é is one sign.
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Stream<String> words(Set<String> names) {
        return names.stream().flatMap(name -> Arrays.stream(name.split(BETWEEN_WORDS)));
    }

    /// The same history, as one who did not know the name would have written it.
    History of(History history) {
        var marks = new HashMap<String, String>();
        var bodies = history.links().stream().map(link -> body(link, marks)).toList();
        var links = new ArrayList<History.Link>();
        for (int i = 0; i < bodies.size(); i++) {
            var link = history.links().get(i);
            var text = "Before: " + History.head(links) + "\n" + tied(bodies.get(i), marks);
            links.add(
                    new History.Link(
                            without(inText, link.title()),
                            link.ended(),
                            link.closed(),
                            link.day(),
                            text,
                            Marks.of(text)));
        }
        return new History(List.copyOf(links), history.sound());
    }

    /// The lines of a record but its first, with the new mark of its text.
    private String body(History.Link link, Map<String, String> marks) {
        var body = new StringBuilder();
        for (var line : link.text().lines().skip(1).toList()) {
            if (line.startsWith(OF_THIS)) {
                var mark = Marks.of(body.toString());
                marks.put(line.substring(OF_THIS.length()), mark);
                body.append(OF_THIS).append(mark).append('\n');
            } else {
                body.append(line(line)).append('\n');
            }
        }
        return body.append(CHANGED).toString();
    }

    /// With the new marks of texts that other records name.
    private static String tied(String body, Map<String, String> marks) {
        return body.lines()
                .map(line ->
                        line.startsWith(OF_THAT)
                                ? OF_THAT + marks.getOrDefault(line.substring(OF_THAT.length()), "")
                                : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// The name of a field stays, what was typed into it does not.
    private String line(String line) {
        boolean names = line.startsWith(SIGNED) || line.startsWith(BETWEEN);
        int typed =
                line.startsWith(SIGNED)
                        ? SIGNED.length()
                        : line.startsWith(" ") ? 0 : line.indexOf(':') + 1;
        return line.substring(0, typed) + without(names ? name : inText, line.substring(typed));
    }

    private static String without(Pattern name, String text) {
        return name.matcher(composed(text)).replaceAll(OTHER);
    }
}
