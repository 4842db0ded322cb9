package troth.formats.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import troth.dyad.Dyad;
import troth.dyad.Facet;
import troth.dyad.Physiology;
import troth.formats.Problem;
import troth.formats.Problems;
import troth.formats.Source;
import troth.formats.TextFile;
import troth.formats.yaml.YamlFile;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;
import troth.model.Layout;

/// Reads a scenario, all of it or nothing: whatever is wrong is said with its line and what was
/// expected.
public final class ScenarioReader {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_DAYS = 36_525;
    private static final int MOST_COUPLES = 10_000;
    private static final int MOST_ARMS = 6;
    private static final int ROWS_OF_COUPLES = 7;
    private static final int NAME_LENGTH = 40;
    private static final long MOST_ROWS = 400_000;
    private static final long USUAL_SEED = 1;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private ScenarioReader() {}

    /// @throws troth.formats.BadFileException if anything in it is not as docs/scenarios.md says
    public static Scenario read(Source source) {
        var problems = new Problems();
        var root = YamlFile.read(source.name(), TextFile.read(source, LONGEST), problems);
        var scenario = new Reading(root).scenario();
        problems.stopInOrderOfLines();
        return scenario.orElseThrow(
                () -> new IllegalStateException("A scenario that is none was not reported."));
    }

    /// One scenario while it is read.
    private record Reading(YamlMap root) {

        Optional<Scenario> scenario() {
            root.only(
                    "title",
                    "days",
                    "seed",
                    "preset",
                    "parameters",
                    "facets",
                    "partners",
                    "start",
                    "events",
                    "habits",
                    "behaviour",
                    "couples",
                    "rows",
                    "minutes",
                    "arms");
            var days = whole("days", 1, MOST_DAYS);
            var dyad = dyad();
            var couples = couples();
            long seed = seed();
            int rows =
                    whole("rows", 1, MOST_DAYS).orElse(couples.isPresent() ? ROWS_OF_COUPLES : 1);
            root.require("days");
            if (days.isEmpty()) {
                return Optional.empty();
            }
            limitRows(couples, days.getAsInt(), rows);
            var arms = arms(days.getAsInt(), dyad);
            return arms.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Scenario(
                                    title(),
                                    days.getAsInt(),
                                    seed,
                                    dyad,
                                    couples,
                                    rows,
                                    shown(arms),
                                    arms));
        }

        private String title() {
            return root.text("title").filter(text -> !text.isBlank()).orElse("A scenario");
        }

        private long seed() {
            var value = root.find("seed");
            var text = value.flatMap(YamlValue::text);
            if (text.isPresent() && !WHOLE.matcher(text.get()).matches()) {
                value.get()
                        .problem(
                                "The seed (%s) must be a whole number."
                                        .formatted(Problem.shown(text.get())));
                return USUAL_SEED;
            }
            return text.map(Long::parseLong).orElse(USUAL_SEED);
        }

        private OptionalInt whole(String key, int low, int high) {
            var value = root.find(key);
            if (value.isEmpty()) {
                return OptionalInt.empty();
            }
            var number = Fields.number(value.get(), key, low, high);
            if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
                value.get()
                        .problem(
                                "The value (%s) must be a whole number."
                                        .formatted(value.get().text().orElse("")));
            }
            return number.isPresent()
                    ? OptionalInt.of((int) number.getAsDouble())
                    : OptionalInt.empty();
        }

        private OptionalInt couples() {
            boolean live = root.flag("behaviour");
            var couples = whole("couples", 1, MOST_COUPLES);
            if (couples.isPresent() && !live) {
                root.find("couples")
                        .ifPresent(value ->
                                value.problem(
                                        "Couples are simulated only where they live by their"
                                                + " states.",
                                        "Maybe the line behaviour: true is missing."));
            }
            return live ? OptionalInt.of(couples.orElse(100)) : OptionalInt.empty();
        }

        /// So that all numbers fit into the memory of a usual machine.
        private void limitRows(OptionalInt couples, int days, int rows) {
            long all = (long) couples.orElse(1) * (days / rows + 1);
            if (all > MOST_ROWS) {
                root.self()
                        .problem(
                                "%,d couples with a row every %d days make %,d rows an arm, and at most"
                                                .formatted(couples.orElse(1), rows, all)
                                        + " %,d are kept.".formatted(MOST_ROWS),
                                "Maybe rows: %d."
                                        .formatted(
                                                (int) Math.ceil((double) rows * all / MOST_ROWS)));
            }
        }

        private Dyad dyad() {
            var partners = root.find("partners").flatMap(YamlValue::map);
            partners.ifPresent(map -> map.only("a", "b"));
            var a = person(partners, "a", "Noa");
            var b = person(partners, "b", "Robin");
            if (a.id().equals(b.id())) {
                root.find("partners")
                        .ifPresent(value ->
                                value.problem(
                                        "The partners must have two different names, not (%s)"
                                                        .formatted(Problem.shown(a.id()))
                                                + " twice."));
                return new Dyad("couple", a, new Dyad.Person(a.id() + " 2"));
            }
            return new Dyad("couple", a, b);
        }

        private static Dyad.Person person(Optional<YamlMap> partners, String key, String name) {
            var value = partners.flatMap(map -> map.find(key));
            if (value.isEmpty()) {
                return new Dyad.Person(name);
            }
            if (value.get().isText()) {
                return new Dyad.Person(name(value.get(), name));
            }
            var map = value.get().map();
            map.ifPresent(m -> m.only("name", "physiology"));
            var called = map.flatMap(m -> m.find("name")).map(v -> name(v, name)).orElse(name);
            var body = map.flatMap(m -> m.constant("physiology", Physiology.class));
            return new Dyad.Person(called, "", body.orElse(Physiology.UNSPECIFIED));
        }

        private static String name(YamlValue value, String otherwise) {
            var name = value.text().orElse(otherwise);
            boolean reserved = Arrays.asList("", "a", "b", "both", "none", "from").contains(name);
            if (reserved || name.length() > NAME_LENGTH) {
                value.problem(
                        "The name (%s) must have 1 to %d letters and be none of a, b, both, none, from."
                                .formatted(Problem.shown(name), NAME_LENGTH));
                return otherwise;
            }
            return name;
        }

        private Layout layout() {
            var value = root.find("facets");
            if (value.isEmpty()) {
                return Layout.GENERAL;
            }
            var apart =
                    Arrays.stream(Facet.values())
                            .filter(facet -> facet != Facet.GENERAL)
                            .collect(
                                    Collectors.toMap(
                                            facet -> facet.name().toLowerCase(Locale.ROOT),
                                            facet -> facet));
            return value.get().isText()
                    ? layout(value.get(), apart)
                    : Fields.attempt(value.get(), () -> new Layout(facets(value.get(), apart)))
                            .orElse(Layout.GENERAL);
        }

        private static Layout layout(YamlValue value, Map<String, Facet> apart) {
            var words = new ArrayList<>(List.of("general", "all"));
            words.addAll(apart.keySet().stream().sorted().toList());
            var word = Fields.word(value, words).orElse("general");
            return switch (word) {
                case "general" -> Layout.GENERAL;
                case "all" -> Layout.ALL_FACETS;
                default -> new Layout(List.of(apart.getOrDefault(word, Facet.GENERAL)));
            };
        }

        private static List<Facet> facets(YamlValue value, Map<String, Facet> apart) {
            return value.list().stream()
                    .flatMap(item ->
                            Fields.word(item, apart.keySet().stream().sorted().toList()).stream())
                    .map(word -> apart.getOrDefault(word, Facet.GENERAL))
                    .distinct()
                    .toList();
        }

        private List<Arm> arms(int days, Dyad dyad) {
            var reader = new ArmReader(root, days, dyad, layout());
            var arms = root.find("arms").flatMap(YamlValue::map);
            if (arms.isEmpty()) {
                return List.of(reader.alone());
            }
            var entries = arms.get().entries();
            if (entries.size() > MOST_ARMS || entries.isEmpty()) {
                arms.get()
                        .self()
                        .problem(
                                "A scenario compares 1 to %d arms, not %d."
                                        .formatted(MOST_ARMS, entries.size()));
            }
            return entries.entrySet().stream()
                    .map(entry -> reader.arm(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private Optional<String> shown(List<Arm> arms) {
            var names =
                    arms.stream()
                            .flatMap(arm -> arm.entries().stream().map(Entry::name))
                            .distinct()
                            .toList();
            return root.find("minutes").flatMap(value -> Fields.word(value, names));
        }
    }
}
