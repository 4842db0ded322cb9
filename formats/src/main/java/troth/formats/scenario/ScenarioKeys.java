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
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;
import troth.model.Layout;

/// What a scenario and a study say at the top of the file, in the same words.
record ScenarioKeys(YamlMap root) {

    static final int MOST_DAYS = 36_525;

    private static final int NAME_LENGTH = 40;
    private static final long USUAL_SEED = 1;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    String title() {
        return root.text("title").filter(text -> !text.isBlank()).orElse("A scenario");
    }

    long seed() {
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

    OptionalInt whole(String key, int low, int high) {
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

    Dyad dyad() {
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

    Layout layout() {
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
}
