package troth.formats.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import troth.formats.Nearest;
import troth.formats.Problem;

/// Keys with their values. Begin with [#only], which reports every key that nobody asked for.
public final class YamlMap {

    private final YamlValue self;
    private final Map<String, YamlValue> entries;

    YamlMap(YamlValue self, Map<String, YamlValue> entries) {
        this.self = self;
        this.entries = entries;
    }

    /// In the order of the file.
    public Map<String, YamlValue> entries() {
        return entries;
    }

    /// The map as a value: its line, its path and its `problem(...)`.
    public YamlValue self() {
        return self;
    }

    /// Reports every key but these, with the nearest of them.
    public YamlMap only(String... keys) {
        var known = Arrays.asList(keys);
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                value.problem(
                        "There is no key (%s) here, only %s."
                                .formatted(Problem.shown(key), String.join(", ", known)),
                        Nearest.maybe(key, known));
            }
        });
        return this;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// The value, or nothing and a problem.
    public Optional<YamlValue> require(String key) {
        var value = find(key);
        if (value.isEmpty()) {
            self.problem("The key (%s) is missing here.".formatted(key));
        }
        return value;
    }

    public Optional<String> text(String key) {
        return find(key).flatMap(YamlValue::text);
    }

    public OptionalDouble number(String key) {
        return find(key).map(YamlValue::number).orElse(OptionalDouble.empty());
    }

    public boolean flag(String key) {
        return word(key, FLAGS).map(FLAGS.get(0)::equals).orElse(false);
    }

    private static final List<String> FLAGS = List.of("true", "false");

    /// One of these words, or nothing and, if there was another, a problem.
    public Optional<String> word(String key, List<String> words) {
        var value = find(key);
        var text = value.flatMap(YamlValue::text);
        if (text.isPresent() && !words.contains(text.get())) {
            value.get()
                    .problem(
                            "The value (%s) must be one of %s."
                                    .formatted(Problem.shown(text.get()), String.join(", ", words)),
                            Nearest.maybe(text.get(), words));
            return Optional.empty();
        }
        return text;
    }

    /// One of the constants of an enum, which a file writes in lower case.
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        var byWord =
                Arrays.stream(type.getEnumConstants())
                        .collect(Collectors.toMap(YamlMap::word, constant -> constant));
        var words = Arrays.stream(type.getEnumConstants()).map(YamlMap::word).toList();
        return word(key, words).map(byWord::get);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
