package troth.formats.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import troth.formats.Numbers;
import troth.formats.Problem;
import troth.formats.Problems;

/// One value in a YAML file: a text, a list or a map. Asking for what it is not reports that with
/// its line, and gives nothing.
public final class YamlValue {

    private final String file;
    private final String path;
    private final Node node;
    private final Problems problems;

    YamlValue(String file, String path, Node node, Problems problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    public long line() {
        return node.getStartMark().map(YamlFile::line).orElse(0L);
    }

    /// The keys that lead here, with dots between: `items.trust.scale`.
    public String path() {
        return path;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public void problem(String says) {
        problem(says, "");
    }

    public void problem(String says, String maybe) {
        problems.add(new Problem(file, line(), path, says, maybe));
    }

    /// The text as it was written, whatever YAML would make of it: `no` is "no", `1.0` is "1.0".
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problem("Here stands a %s where a single value was expected.".formatted(kind()));
        return Optional.empty();
    }

    public OptionalDouble number() {
        var text = text();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        var number = Numbers.parse(text.get());
        if (number.isEmpty()) {
            problem("The value (%s) must be a number.".formatted(Problem.shown(text.get())));
        }
        return number;
    }

    /// The values of a list; a single value is a list of one.
    public List<YamlValue> list() {
        return switch (node) {
            case ScalarNode _ -> List.of(this);
            case SequenceNode sequence ->
                    sequence.getValue().stream()
                            .map(item -> new YamlValue(file, path, item, problems))
                            .toList();
            default -> {
                problem("Here stands a %s where a list was expected.".formatted(kind()));
                yield List.of();
            }
        };
    }

    public Optional<YamlMap> map() {
        if (!(node instanceof MappingNode mapping)) {
            problem(
                    "Here stands a %s where keys with values were expected.".formatted(kind()),
                    isText() ? "Maybe a space after a colon is missing." : "");
            return Optional.empty();
        }
        return Optional.of(new YamlMap(this, entries(mapping)));
    }

    private Map<String, YamlValue> entries(MappingNode mapping) {
        var entries = new LinkedHashMap<String, YamlValue>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlValue(file, path, tuple.getKeyNode(), problems);
            var name = key.text();
            if (name.isPresent()) {
                var inner = path.isEmpty() ? name.get() : path + "." + name.get();
                var value = new YamlValue(file, inner, tuple.getValueNode(), problems);
                var earlier = entries.putIfAbsent(name.get(), value);
                if (earlier != null) {
                    key.problem(
                            "The key (%s) stands here a second time; first in line %d."
                                    .formatted(Problem.shown(name.get()), earlier.line()));
                }
            }
        }
        return entries;
    }

    private String kind() {
        return isText() ? "single value" : isList() ? "list" : "map";
    }
}
