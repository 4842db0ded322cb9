package troth.formats.diary;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import troth.formats.Problem;
import troth.formats.Problems;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;

/// Turns the YAML of a mapping into a [Mapping] and reports what does not fit together.
final class MappingReader {

    private static final Map<String, Charset> CHARSETS =
            Map.of(
                    "utf-8", StandardCharsets.UTF_8,
                    "utf-16", StandardCharsets.UTF_16,
                    "latin1", StandardCharsets.ISO_8859_1,
                    "windows-1252", Charset.forName("windows-1252"));

    /// All keys that a mapping may have.
    static final List<String> KEYS =
            List.of(
                    "name",
                    "layout",
                    "columns",
                    "unit",
                    "roles",
                    "items",
                    "events",
                    "holdOut",
                    "missing",
                    "order",
                    "others",
                    "separator",
                    "decimal",
                    "encoding");

    private final String file;
    private final Problems problems;

    MappingReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// Nothing if, and only if, a problem was reported.
    Optional<Mapping> read(YamlMap root) {
        root.only(KEYS.toArray(String[]::new));
        root.require("layout");
        var layout = root.constant("layout", Layout.class);
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        var questions = new QuestionReader(file, layout.get()).read(root);
        var columns = columns(root, layout.get());
        var times = times(root, layout.get());
        var mapping =
                new Mapping(
                        file,
                        root.text("name").filter(name -> !name.isEmpty()).orElse("Diary"),
                        layout.get(),
                        columns,
                        times,
                        form(root),
                        Missing.with(texts(root, "missing")),
                        roles(root),
                        questions,
                        root.word("order", List.of("any", "time")).filter("any"::equals).isEmpty(),
                        root.word("others", List.of("ignore", "refuse"))
                                .filter("ignore"::equals)
                                .isPresent(),
                        root.find("events").flatMap(this::column),
                        holdOut(root));
        checkWho(root, mapping);
        return problems.isEmpty() ? Optional.of(mapping) : Optional.empty();
    }

    private Map<String, Mapping.Column> columns(YamlMap root, Layout layout) {
        var columns = new LinkedHashMap<String, Mapping.Column>();
        var map = root.find("columns").flatMap(YamlValue::map);
        if (map.isEmpty()) {
            if (!layout.required().isEmpty() && !root.has("columns")) {
                root.require("columns");
            }
            return columns;
        }
        var known = new ArrayList<>(layout.required());
        known.addAll(layout.optional());
        map.get().only(known.toArray(String[]::new));
        layout.required().forEach(map.get()::require);
        map.get()
                .entries()
                .forEach((key, value) -> {
                    if (!key.equals("time")) {
                        column(value).ifPresent(column -> columns.put(key, column));
                    }
                });
        return columns;
    }

    private Optional<Mapping.Column> column(YamlValue value) {
        var text = value.text();
        if (text.isPresent() && text.get().isEmpty()) {
            value.problem("Here the name of a column or file was expected.");
            return Optional.empty();
        }
        return text.map(name -> new Mapping.Column(name, Place.of(file, value)));
    }

    /// The columns of time with their units; in `OCCASIONS` no column, but the length of a step.
    private List<Mapping.Timed> times(YamlMap root, Layout layout) {
        var units =
                root.require("unit").map(YamlValue::list).orElse(List.of()).stream()
                        .map(this::unit)
                        .toList();
        if (units.isEmpty() || units.contains(Optional.<TimeUnit>empty())) {
            return List.of();
        }
        var columns = timeColumns(root, layout);
        if (units.size() != columns.size() && units.size() != 1) {
            root.find("unit")
                    .orElseThrow()
                    .problem(
                            "There are %d units for %d columns of time."
                                    .formatted(units.size(), columns.size()));
            return List.of();
        }
        var times = new ArrayList<Mapping.Timed>();
        for (int i = 0; i < columns.size(); i++) {
            times.add(
                    new Mapping.Timed(
                            columns.get(i),
                            units.get(Math.min(i, units.size() - 1)).orElseThrow()));
        }
        if (layout == Layout.OCCASIONS && !(times.getFirst().unit() instanceof TimeUnit.Step)) {
            root.find("unit")
                    .orElseThrow()
                    .problem("An occasion must have a length, such as 10 s or 1 day.");
        }
        return times;
    }

    private List<Optional<Mapping.Column>> timeColumns(YamlMap root, Layout layout) {
        if (layout == Layout.OCCASIONS) {
            return List.of(Optional.empty());
        }
        return root
                .find("columns")
                .filter(YamlValue::isMap)
                .flatMap(YamlValue::map)
                .flatMap(map -> map.find("time"))
                .map(YamlValue::list)
                .orElse(List.of())
                .stream()
                .map(this::column)
                .toList();
    }

    private Optional<TimeUnit> unit(YamlValue value) {
        var text = value.text();
        var unit = text.flatMap(TimeUnit::of);
        if (text.isPresent() && unit.isEmpty()) {
            value.problem(
                    "The unit (%s) must be a length such as day, hour or 10 s, or iso, or the form of a date such as dd.MM.yyyy HH:mm."
                            .formatted(Problem.shown(text.get())));
        }
        return unit;
    }

    private TableForm form(YamlMap root) {
        var charset = root.word("encoding", List.of("utf-8", "latin1", "windows-1252", "utf-16"));
        var separator = root.find("separator").flatMap(value -> separator(value));
        char decimal = root.word("decimal", List.of(".", ",")).orElse(".").charAt(0);
        if (separator.isPresent() && separator.get() == decimal) {
            root.find("separator")
                    .orElseThrow()
                    .problem("The same sign cannot part the cells and the decimals.");
        }
        return new TableForm(
                charset.map(CHARSETS::get).orElse(StandardCharsets.UTF_8),
                separator.map(c -> OptionalInt.of(c)).orElse(OptionalInt.empty()),
                decimal);
    }

    private static Optional<Character> separator(YamlValue value) {
        var text = value.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var sign = text.get().equals("tab") ? "\t" : text.get();
        boolean possible = sign.length() == 1 && ",;\t|".contains(sign);
        if (!possible) {
            value.problem(
                    "The separator (%s) must be one of , ; | or tab."
                            .formatted(Problem.shown(sign)),
                    "Maybe it needs quotes, such as \";\".");
        }
        return possible ? Optional.of(sign.charAt(0)) : Optional.empty();
    }

    private List<String> roles(YamlMap root) {
        var roles = texts(root, "roles");
        if (root.has("roles")
                && (roles.size() != 2
                        || roles.getFirst().equals(roles.getLast())
                        || roles.contains(""))) {
            root.find("roles")
                    .orElseThrow()
                    .problem(
                            "Two different roles were expected, such as [F, M].",
                            "Maybe leave roles out: then the partners are exchangeable.");
        }
        return roles;
    }

    private static List<String> texts(YamlMap root, String key) {
        return root.find(key).map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(value -> value.text().stream())
                .toList();
    }

    private static OptionalDouble holdOut(YamlMap root) {
        var text = root.text("holdOut");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        var seconds = TimeUnit.duration(text.get());
        if (seconds.isEmpty()) {
            root.find("holdOut")
                    .orElseThrow()
                    .problem(
                            "The time kept back (%s) must be a length such as 4 days or 120 s."
                                    .formatted(Problem.shown(text.get())));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(seconds.getAsDouble() / TimeUnit.DAY);
    }

    /// Whoever answers must be told by a column, or by the role that a column belongs to.
    private void checkWho(YamlMap root, Mapping mapping) {
        boolean byRow =
                mapping.questions().stream()
                        .flatMap(q -> q.origins().stream())
                        .anyMatch(s -> s.role().isEmpty());
        boolean told =
                mapping.columns().containsKey("person") || mapping.columns().containsKey("role");
        if (byRow && !told) {
            root.self()
                    .problem(
                            "The columns must say who answers: a person, or a role within the dyad.",
                            mapping.layout() == Layout.OCCASIONS
                                    ? "Maybe the items need columns: {ROLE: FIRST..LAST}."
                                    : "");
        }
        if (byRow && !mapping.columns().containsKey("dyad")) {
            root.self().problem("The columns must say to which dyad a person belongs.");
        }
        if (byRow && !mapping.roles().isEmpty() && !mapping.columns().containsKey("role")) {
            root.find("roles")
                    .orElseThrow()
                    .problem("Roles need a column that holds them: columns: {role: NAME}.");
        }
        var roles = mapping.rolesOfItems();
        if (roles.size() > 2) {
            root.self()
                    .problem(
                            "A dyad has two roles, and the mapping speaks of more: %s."
                                    .formatted(String.join(", ", roles)));
        }
    }
}
