package troth.formats.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import troth.evidence.Words;
import troth.formats.Numbers;
import troth.formats.Problem;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;

/// Keys with their values where an arm may write over what the scenario says: of two layers the
/// later one wins, key by key.
record Fields(List<YamlMap> layers) {

    static Fields of(YamlMap map) {
        return new Fields(List.of(map));
    }

    Fields over(YamlMap arm) {
        return new Fields(List.of(layers.getFirst(), arm));
    }

    void only(String... keys) {
        layers.forEach(layer -> layer.only(keys));
    }

    Optional<YamlValue> find(String key) {
        return layers.reversed().stream().flatMap(layer -> layer.find(key).stream()).findFirst();
    }

    /// The value, or nothing and a problem.
    Optional<YamlValue> require(String key) {
        return find(key)
                .or(() -> {
                    layers.getLast().self().problem("The key (%s) is missing here.".formatted(key));
                    return Optional.empty();
                });
    }

    /// A word of this list, or nothing and, if there was another, a problem.
    Optional<String> word(String key, List<String> words) {
        return find(key).flatMap(value -> word(value, words));
    }

    static Optional<String> word(YamlValue value, List<String> words) {
        var text = value.text();
        if (text.isPresent() && !words.contains(text.get())) {
            value.problem(
                    "The value (%s) must be one of %s."
                            .formatted(Problem.shown(text.get()), String.join(", ", words)),
                    maybe(text.get(), words));
            return Optional.empty();
        }
        return text;
    }

    /// A number in [low, high], or a word of this family of `words.csv`.
    OptionalDouble amount(String key, String family, double low, double high) {
        var value = require(key);
        var text = value.flatMap(YamlValue::text);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        var words = Words.of(family);
        var number = Numbers.parse(text.get());
        for (var word : words) {
            number = word.word().equals(text.get()) ? OptionalDouble.of(word.number()) : number;
        }
        if (number.isPresent() && number.getAsDouble() >= low && number.getAsDouble() <= high) {
            return number;
        }
        var spelt = words.stream().map(Words.Word::word).toList();
        value.get()
                .problem(
                        "The %s (%s) must be a number from %.0f to %.0f or one of %s."
                                .formatted(
                                        family,
                                        Problem.shown(text.get()),
                                        low,
                                        high,
                                        String.join(", ", spelt)),
                        maybe(text.get(), spelt));
        return OptionalDouble.empty();
    }

    /// A number in [0, 1] or a word; `otherwise` where the key is missing.
    OptionalDouble amount(String key, String family, double otherwise) {
        return find(key).isEmpty() ? OptionalDouble.of(otherwise) : amount(key, family, 0, 1);
    }

    /// A number in [low, high], or nothing and a problem.
    static OptionalDouble number(YamlValue value, String name, double low, double high) {
        var number = value.number();
        if (number.isPresent() && !(number.getAsDouble() >= low && number.getAsDouble() <= high)) {
            value.problem(
                    "The %s (%s) must lie in [%s, %s]."
                            .formatted(
                                    name,
                                    Problem.shown(value.text().orElse("")),
                                    plain(low),
                                    plain(high)));
            return OptionalDouble.empty();
        }
        return number;
    }

    /// What `make` makes, or nothing and, as a problem of `value`, what it says is wrong.
    static <T> Optional<T> attempt(YamlValue value, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            var lines = String.valueOf(e.getMessage()).split("\\R", 2);
            value.problem(lines[0], lines.length > 1 ? lines[1] : "");
            return Optional.empty();
        }
    }

    static String maybe(String word, List<String> known) {
        return Words.nearest(word, known).map("Maybe you meant (%s)."::formatted).orElse("");
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? "%.0f".formatted(number)
                : String.valueOf(number);
    }
}
