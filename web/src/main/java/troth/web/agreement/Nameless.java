package troth.web.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import troth.web.view.Marks;

/// A history without the name of the one who left, at their wish.
///
/// Other words have other marks, so the chain is made anew, and each record says so in its last
/// line. The marks of the old words are not kept beside the new ones: whoever had both could try
/// names until one fits the old mark.
///
/// @param name what is replaced: the names and their parts, as whole words
record Nameless(Pattern name) {

    /// What stands in the place of the name.
    static final String OTHER = "the other party";

    private static final String OF_THIS = "Mark of this text: ";
    private static final String OF_THAT = "Mark of the text: ";
    private static final String SIGNED = "Signed by ";
    private static final String CHANGED =
            "Changed: one of the two left and had their name replaced; all marks were made anew\n";
    private static final int SHORTEST = 3;

    /// @param names of the one who left
    /// @param kept the names of the one who stays, of which nothing is replaced
    static Nameless of(Set<String> names, Set<String> kept) {
        var stays = words(kept).collect(Collectors.toSet());
        var parts = words(names).filter(part -> part.length() >= SHORTEST && !stays.contains(part));
        var all =
                Stream.concat(names.stream().filter(name -> !kept.contains(name)), parts)
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new));
        var longestFirst =
                all.descendingSet().stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        var any = all.isEmpty() ? "(?!)" : "(?:" + longestFirst + ")";
        return new Nameless(Pattern.compile("(?<![\\p{L}\\p{N}])" + any + "(?![\\p{L}\\p{N}])"));
    }

    private static Stream<String> words(Set<String> names) {
        return names.stream().flatMap(name -> Arrays.stream(name.split("[^\\p{L}\\p{N}]+")));
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
                            without(link.title()), link.ended(), link.day(), text, Marks.of(text)));
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
        int typed =
                line.startsWith(SIGNED)
                        ? SIGNED.length()
                        : line.startsWith(" ") ? 0 : line.indexOf(':') + 1;
        return line.substring(0, typed) + without(line.substring(typed));
    }

    private String without(String text) {
        return name.matcher(text).replaceAll(OTHER);
    }
}
