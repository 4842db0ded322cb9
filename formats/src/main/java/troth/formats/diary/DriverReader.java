package troth.formats.diary;

import java.util.Optional;
import java.util.OptionalDouble;
import troth.dyad.Driver;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;

/// Reads that an answer is also an event: `event: conflict`, or with the answers that mean none and
/// full.
final class DriverReader {

    private DriverReader() {}

    static Optional<Driver> read(Item item, YamlMap keys) {
        var event = keys.find("event");
        if (event.isEmpty()) {
            return Optional.empty();
        }
        if (event.get().isText()) {
            return driver(item, keys, keys.constant("event", Driver.Kind.class));
        }
        var map = event.get().map();
        return map.flatMap(inner -> {
            inner.only("kind", "none", "full").require("kind");
            return driver(item, inner, inner.constant("kind", Driver.Kind.class));
        });
    }

    private static Optional<Driver> driver(Item item, YamlMap keys, Optional<Driver.Kind> kind) {
        var none = end(item, keys, "none", lowest(item.scale()));
        var full = end(item, keys, "full", highest(item.scale()));
        if (kind.isEmpty() || none.isEmpty() || full.isEmpty()) {
            return Optional.empty();
        }
        if (none.getAsDouble() == full.getAsDouble()) {
            keys.self().problem("The answers for none and full must differ.");
            return Optional.empty();
        }
        return Optional.of(
                new Driver(item.name(), kind.get(), none.getAsDouble(), full.getAsDouble()));
    }

    private static OptionalDouble end(Item item, YamlMap keys, String key, OptionalDouble usual) {
        if (keys.has(key)) {
            return keys.find(key).map(value -> within(item.scale(), value)).orElseThrow();
        }
        if (usual.isEmpty()) {
            keys.self()
                    .problem(
                            "The event needs the key (%s): the scale of (%s) has no such end."
                                    .formatted(key, item.name()));
        } else if (!item.higher()) {
            keys.self()
                    .problem(
                            "The event needs the keys (none) and (full): with lower: true it is not"
                                    + " clear which end is which.");
        }
        return item.higher() ? usual : OptionalDouble.empty();
    }

    private static OptionalDouble within(Scale scale, YamlValue value) {
        var number = value.number();
        if (number.isPresent()
                && (number.getAsDouble() < lowest(scale).orElse(Double.NEGATIVE_INFINITY)
                        || number.getAsDouble()
                                > highest(scale).orElse(Double.POSITIVE_INFINITY))) {
            value.problem("The answer lies outside of the item's scale.");
            return OptionalDouble.empty();
        }
        return number;
    }

    private static OptionalDouble lowest(Scale scale) {
        return switch (scale) {
            case Scale.Ordinal(var from, _, _) -> OptionalDouble.of(from);
            case Scale.Censored(var low, _) -> OptionalDouble.of(low);
            case Scale.Count _, Scale.Binary _ -> OptionalDouble.of(0);
            case Scale.Number _ -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble highest(Scale scale) {
        return switch (scale) {
            case Scale.Ordinal(_, var to, _) -> OptionalDouble.of(to);
            case Scale.Censored(_, var high) -> OptionalDouble.of(high);
            case Scale.Binary _ -> OptionalDouble.of(1);
            case Scale.Count _, Scale.Number _ -> OptionalDouble.empty();
        };
    }
}
