package troth.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one table of words to numbers, `words.csv`: people say "grave", the model reads 0.8.
public final class Words {

    private static final Map<String, Map<String, Word>> FAMILIES = read();

    private Words() {}

    /// @param label how a page says it
    public record Word(String word, double number, String label) {}

    /// The words of a family ("severity", "response", ...) in their order.
    public static List<Word> of(String family) {
        return List.copyOf(family(family).values());
    }

    public static Word word(String family, String word) {
        var found = family(family).get(word);
        if (found == null) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be a number or one of %s.%s"
                            .formatted(
                                    family,
                                    word,
                                    String.join(", ", family(family).keySet()),
                                    nearest(word, family(family).keySet())
                                            .map("%nMaybe you meant (%s)."::formatted)
                                            .orElse("")));
        }
        return found;
    }

    /// The candidate that is spelt most alike, if one is near enough to be a slip.
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> edits(word, candidate)))
                .filter(candidate -> edits(word, candidate) <= Math.max(2, word.length() / 3));
    }

    private static Map<String, Word> family(String family) {
        var words = FAMILIES.get(family);
        if (words == null) {
            throw new IllegalArgumentException(
                    "There is no family of words (%s).".formatted(family));
        }
        return words;
    }

    private static Map<String, Map<String, Word>> read() {
        var table = Table.load("words.csv");
        var families = new LinkedHashMap<String, Map<String, Word>>();
        for (var row : table.rows()) {
            var word = table.cell(row, "word");
            families.computeIfAbsent(table.cell(row, "family"), _ -> new LinkedHashMap<>())
                    .put(
                            word,
                            new Word(word, table.number(row, "number"), table.cell(row, "label")));
        }
        return families;
    }

    /// The Levenshtein distance.
    private static int edits(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
