package troth.formats.diary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import troth.dyad.Construct;
import troth.dyad.Item;
import troth.formats.Problem;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;

/// Reads the items of a mapping: what each asks, and where its answers stand.
final class QuestionReader {

    /// All keys that an item may have.
    static final List<String> KEYS =
            List.of(
                    "column",
                    "columns",
                    "first",
                    "scale",
                    "from",
                    "to",
                    "step",
                    "nearest",
                    "no",
                    "yes",
                    "measures",
                    "lower",
                    "event");

    private static final int MOST = 1_000;

    private static final int LAST_OCCASION = 20_000;

    /// More columns than a table may have, all items together.
    private static final int MOST_COLUMNS = 40_000;

    private final String file;
    private final Layout layout;
    private int columns;

    QuestionReader(String file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    List<Question> read(YamlMap root) {
        var questions = new ArrayList<Question>();
        var items = root.require("items").flatMap(YamlValue::map);
        items.ifPresent(map -> {
            int n = map.entries().size();
            if (n < 1 || n > MOST) {
                map.self().problem("A diary has from 1 to 1,000 items, not %,d.".formatted(n));
                return;
            }
            map.entries().forEach((name, value) -> read(name, value).ifPresent(questions::add));
            refuseShared(map, questions);
        });
        return questions;
    }

    private Optional<Question> read(String name, YamlValue value) {
        var map = value.map();
        if (name.isEmpty()) {
            value.problem("An item must have a name.");
        }
        if (map.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        var keys = map.get().only(KEYS.toArray(String[]::new));
        var sources = sources(name, keys);
        return ScaleReader.read(keys)
                .map(scale -> {
                    var item =
                            new Item(
                                    name,
                                    scale,
                                    keys.constant("measures", Construct.class)
                                            .orElse(Construct.OTHER),
                                    !keys.flag("lower"));
                    return new Question(
                            item,
                            keys.flag("nearest"),
                            texts(keys, "no", "0"),
                            texts(keys, "yes", "1"),
                            DriverReader.read(item, keys),
                            sources,
                            Place.of(file, value));
                });
    }

    private List<Question.Origin> sources(String name, YamlMap keys) {
        int first = first(keys);
        if (layout == Layout.DYADS || keys.has("columns")) {
            return byRole(keys, first);
        }
        var place = Place.of(file, keys.find("column").orElse(keys.self()));
        var column = keys.text("column").filter(text -> !text.isEmpty()).orElse(name);
        return List.of(
                new Question.Origin(
                        "", names(keys.find("column").orElse(keys.self()), column), first, place));
    }

    private List<Question.Origin> byRole(YamlMap keys, int first) {
        keys.find("column")
                .ifPresent(value -> value.problem("Here the key (columns) is meant, by role."));
        var columns = keys.require("columns");
        if (layout == Layout.ANSWERS || layout == Layout.MOMENTS) {
            columns.ifPresent(value ->
                    value.problem("Here the key (column) is meant: a row has one person."));
            return List.of();
        }
        var sources = new ArrayList<Question.Origin>();
        columns.flatMap(YamlValue::map)
                .ifPresent(byRole ->
                        byRole.entries()
                                .forEach((role, value) ->
                                        value.text()
                                                .map(text -> source(role, value, text, first))
                                                .ifPresent(sources::add)));
        return sources;
    }

    private Question.Origin source(String role, YamlValue value, String text, int first) {
        if (role.isEmpty() || text.isEmpty()) {
            value.problem("A role and the name of its column were expected.");
        }
        return new Question.Origin(role, names(value, text), first, Place.of(file, value));
    }

    private List<String> names(YamlValue value, String text) {
        if (layout != Layout.OCCASIONS) {
            return List.of(text);
        }
        var names =
                columns > MOST_COLUMNS ? Optional.<List<String>>empty() : ColumnRange.names(text);
        columns += names.map(List::size).orElse(0);
        return names.orElseGet(() -> {
            value.problem(
                    "The columns (%s) must be the first and the last, such as A01..A48; at most 40,000 in all."
                            .formatted(Problem.shown(text)));
            return List.of();
        });
    }

    private int first(YamlMap keys) {
        var value = keys.find("first");
        if (value.isEmpty()) {
            return 1;
        }
        double number = value.get().number().orElse(1);
        boolean possible = number >= 1 && number <= LAST_OCCASION && number == Math.rint(number);
        if (!possible || layout != Layout.OCCASIONS) {
            value.get()
                    .problem(
                            "The occasion of the first column must be a whole number from 1, in the"
                                    + " layout (occasions).");
        }
        return possible ? (int) number : 1;
    }

    private static List<String> texts(YamlMap keys, String key, String usual) {
        return keys.find(key)
                .map(value -> value.list().stream().flatMap(v -> v.text().stream()).toList())
                .orElse(List.of(usual));
    }

    /// Two items that take their answers from one place are a slip of the pen.
    private static void refuseShared(YamlMap items, List<Question> questions) {
        var owners = new HashMap<String, String>();
        for (var question : questions) {
            for (var source : question.origins()) {
                for (var name : source.names()) {
                    var other = owners.putIfAbsent(name, question.name());
                    if (other != null) {
                        items.find(question.name())
                                .orElseThrow()
                                .problem(
                                        "The column (%s) belongs to the item (%s) already."
                                                .formatted(
                                                        Problem.shown(name), Problem.shown(other)));
                        return;
                    }
                }
            }
        }
    }
}
