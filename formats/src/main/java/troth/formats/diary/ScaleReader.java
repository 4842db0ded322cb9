package troth.formats.diary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import troth.dyad.Scale;
import troth.formats.Numbers;
import troth.formats.Problem;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;

/// Reads the scale of an item: its kind, and the keys that belong to this kind and no other.
final class ScaleReader {

    private static final List<String> KINDS =
            List.of("ordinal", "censored", "number", "count", "binary");

    private ScaleReader() {}

    static Optional<Scale> read(YamlMap item) {
        item.require("scale");
        return item.word("scale", KINDS).flatMap(kind -> read(item, kind));
    }

    private static Optional<Scale> read(YamlMap item, String kind) {
        boolean ranged = kind.equals("ordinal") || kind.equals("censored");
        belong(item, ranged, kind, "from", "to");
        belong(item, kind.equals("ordinal"), kind, "step", "nearest");
        belong(item, kind.equals("binary"), kind, "no", "yes");
        return switch (kind) {
            case "number" -> Optional.of(new Scale.Number());
            case "count" -> Optional.of(new Scale.Count());
            case "binary" -> Optional.of(new Scale.Binary());
            default -> ranged(item, kind);
        };
    }

    private static Optional<Scale> ranged(YamlMap item, String kind) {
        var from = item.require("from").map(YamlValue::number).orElse(OptionalDouble.empty());
        var to = item.require("to").map(YamlValue::number).orElse(OptionalDouble.empty());
        var step = item.find("step").map(ScaleReader::step).orElse(OptionalDouble.of(1));
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    kind.equals("ordinal")
                            ? new Scale.Ordinal(
                                    from.getAsDouble(), to.getAsDouble(), step.getAsDouble())
                            : new Scale.Censored(from.getAsDouble(), to.getAsDouble()));
        } catch (IllegalArgumentException e) {
            item.self().problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static void belong(YamlMap item, boolean fits, String kind, String... keys) {
        for (var key : keys) {
            if (!fits) {
                item.find(key)
                        .ifPresent(value ->
                                value.problem(
                                        "A scale of the kind (%s) has no key (%s)."
                                                .formatted(kind, key)));
            }
        }
    }

    /// A number, or a fraction such as 1/3 for the mean of three items.
    private static OptionalDouble step(YamlValue value) {
        var text = value.isText() ? value.text().orElseThrow() : "";
        if (!text.startsWith("1/")) {
            return value.number();
        }
        var parts = Numbers.parse(text.substring(2));
        if (parts.isEmpty() || parts.getAsDouble() <= 0) {
            value.problem(
                    "The step (%s) must be a number or a fraction such as 1/3."
                            .formatted(Problem.shown(text)));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(1 / parts.getAsDouble());
    }
}
