package troth.formats.diary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which columns probably hold answers that the model knows what to do with, told by their names.
final class GuessedItems {

    /// A part of a name, what an item with it measures, and what event its answer is.
    private record Clue(String part, String measures, String event) {}

    // spotless:off
    private static final List<Clue> CLUES = List.of(
            new Clue("trust", "trust", ""),
            new Clue("satisf", "satisfaction", ""),
            new Clue("closeness", "closeness", ""),
            new Clue("connected", "closeness", ""),
            new Clue("conflict", "conflict", "conflict"),
            new Clue("argu", "conflict", "conflict"),
            new Clue("quarrel", "conflict", "conflict"),
            new Clue("fight", "conflict", "conflict"),
            new Clue("stress", "stress", ""),
            new Clue("anxi", "anxiety", ""),
            new Clue("lowmood", "low_mood", ""),
            new Clue("depress", "low_mood", ""),
            new Clue("anger", "anger", ""),
            new Clue("angry", "anger", ""),
            new Clue("shame", "shame", ""),
            new Clue("intrusion", "intrusion", ""),
            new Clue("fear", "fear", ""),
            new Clue("honest", "honesty", ""),
            new Clue("touch", "other", "touch"),
            new Clue("hug", "other", "touch"),
            new Clue("cuddl", "other", "touch"),
            new Clue("intimacy", "other", "intimacy"),
            new Clue("sex", "other", "intimacy"));
    // spotless:on

    /// A longer cell in a header is no name (characters).
    private static final int LONGEST_NAME = 120;

    private final Map<String, String> items = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    /// Columns of the table.
    ///
    /// @param suffix what the mapping and the name of the item leave out, such as `_A`
    static GuessedItems ofColumns(List<ColumnProfile> columns, String suffix) {
        var guess = new GuessedItems();
        for (var column : columns) {
            var name = column.name().substring(0, column.name().length() - suffix.length());
            if (!isCopy(column, columns)) {
                guess.add(column, name, "column: " + quoted(column.name()) + ", ");
            }
        }
        return guess;
    }

    /// Columns that come in pairs, one for each partner.
    static GuessedItems ofPairs(Map<String, List<ColumnProfile>> pairs, List<String> roles) {
        var guess = new GuessedItems();
        pairs.forEach((name, pair) ->
                guess.add(
                        widest(pair),
                        name,
                        "columns: {%s: %s, %s: %s}, "
                                .formatted(
                                        quoted(roles.get(0)),
                                        quoted(pair.get(0).name()),
                                        quoted(roles.get(1)),
                                        quoted(pair.get(1).name()))));
        return guess;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /// The lines of the mapping below `items:`.
    String yaml() {
        var text = new StringBuilder();
        items.forEach((name, keys) -> text.append("  %s: {%s}%n".formatted(quoted(name), keys)));
        return text.toString();
    }

    /// "satisfaction (scale: ordinal, from: 1, to: 7)" for each.
    String words() {
        return String.join("; ", words);
    }

    private void add(ColumnProfile column, String name, String where) {
        var clue = name.length() > LONGEST_NAME ? Optional.<Clue>empty() : clue(name);
        var scale = clue.isEmpty() ? Optional.<String>empty() : GuessedScale.of(column);
        if (scale.isEmpty()) {
            return;
        }
        var measures = measures(clue.get(), scale.get());
        var event = event(clue.get(), scale.get());
        items.put(
                name,
                where
                        + scale.get()
                        + ", measures: "
                        + measures
                        + (event.isEmpty() ? "" : ", event: " + event));
        words.add(
                "%s as %s on the %s%s"
                        .formatted(
                                column.name(),
                                measures,
                                scale.get().replace("scale: ", "scale "),
                                event.isEmpty() ? "" : " and as the event " + event));
    }

    /// An answer in degrees to "how intimate" is closeness; a yes is an event.
    private static String measures(Clue clue, String scale) {
        return clue.part().equals("intimacy") && !GuessedScale.isBinary(scale)
                ? "closeness"
                : clue.measures();
    }

    private static String event(Clue clue, String scale) {
        boolean degree = clue.event().equals("conflict") && GuessedScale.isRanged(scale);
        return degree || GuessedScale.isBinary(scale) ? clue.event() : "";
    }

    private static Optional<Clue> clue(String name) {
        var plain = Survey.plain(name);
        return CLUES.stream().filter(clue -> plain.contains(clue.part())).findFirst();
    }

    /// A column whose name is a letter before that of another is a transformed copy: Cconflict.
    private static boolean isCopy(ColumnProfile column, List<ColumnProfile> columns) {
        var plain = Survey.plain(column.name());
        var original = plain.isEmpty() ? plain : plain.substring(1);
        return Set.of('c', 'z', 'm').contains(plain.isEmpty() ? ' ' : plain.charAt(0))
                && columns.stream().anyMatch(other -> Survey.plain(other.name()).equals(original));
    }

    private static ColumnProfile widest(List<ColumnProfile> pair) {
        return pair.get(0).high() >= pair.get(1).high() ? pair.get(0) : pair.get(1);
    }

    static String quoted(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9_.]*") && !text.equals("null");
        return plain ? text : "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(
                    c == '"' || c == '\\'
                            ? "\\" + c
                            : c < ' ' || c > '~' ? "\\u%04X".formatted((int) c) : c);
        }
        return escaped.toString();
    }
}
