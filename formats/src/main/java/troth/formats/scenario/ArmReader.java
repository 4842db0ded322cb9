package troth.formats.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import troth.dyad.Dyad;
import troth.dyad.Timeline;
import troth.evidence.Evidence;
import troth.formats.Problem;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;

/// Reads the arms of a scenario. An arm adds to what the scenario says, writes over it key by key,
/// or leaves named parts of it out.
final class ArmReader {

    private static final List<String> PRESETS = List.of("as-evidenced", "as-claimed");
    private static final int MOST_HAPPENINGS = 1_000_000;
    private static final int NAME_LENGTH = 60;

    /// What is written to happen: once, or again and again.
    private enum Part {
        EVENTS("events", "day", "time"),
        HABITS("habits", "when", "time");

        private final String key;
        private final List<String> timing;

        Part(String key, String... timing) {
            this.key = key;
            this.timing = List.of(timing);
        }
    }

    private final YamlMap root;
    private final Dyad dyad;
    private final Layout layout;
    private final WhenReader when;
    private final EventReader events;
    private final StartReader starts;

    ArmReader(YamlMap root, int days, Dyad dyad, Layout layout) {
        this.root = root;
        this.dyad = dyad;
        this.layout = layout;
        var people = new People(dyad.a().id(), dyad.b().id());
        when = new WhenReader(days);
        events = new EventReader(people);
        starts = new StartReader(people);
    }

    /// The only arm of a scenario that compares none.
    Arm alone() {
        return arm("as written", List.of(root), Set.of());
    }

    /// What the file says, less what is named.
    Arm without(String name, Set<String> names) {
        return arm(name, List.of(root), names);
    }

    Arm arm(String name, YamlValue value) {
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            value.problem("The name of an arm must have 1 to %d letters.".formatted(NAME_LENGTH));
        }
        if (value.isText() && value.text().orElse("x").isEmpty()) {
            return arm(name, List.of(root), Set.of());
        }
        var own = value.map();
        own.ifPresent(
                map -> map.only("preset", "parameters", "start", "events", "habits", "without"));
        var layers = own.map(map -> List.of(root, map)).orElse(List.of(root));
        return arm(name, layers, own.map(this::without).orElse(Set.of()));
    }

    /// The names of what this arm leaves out.
    private Set<String> without(YamlMap own) {
        var known = new LinkedHashSet<String>();
        for (var part : Part.values()) {
            map(root, part.key).ifPresent(map -> known.addAll(map.entries().keySet()));
        }
        var without = new HashSet<String>();
        for (var value : own.find("without").map(YamlValue::list).orElse(List.of())) {
            Fields.word(value, List.copyOf(known)).ifPresent(without::add);
        }
        return without;
    }

    private Arm arm(String name, List<YamlMap> layers, Set<String> without) {
        var fields = new Fields(layers);
        var preset =
                fields.word("preset", PRESETS).filter(PRESETS.getLast()::equals).isPresent()
                        ? Preset.AS_CLAIMED
                        : Preset.AS_EVIDENCED;
        var changed = changed(layers);
        var model = new TrustModel(parameters(preset, changed), layout);
        var entries = new ArrayList<Entry>();
        for (var part : Part.values()) {
            entries.addAll(entries(part, layers, without));
        }
        var from = starts.read(fields.find("start"), layout);
        var start = Series.of(from.of(model));
        return new Arm(name, preset, changed, model, from, start, entries, timeline(entries));
    }

    private Timeline timeline(List<Entry> entries) {
        long all = 0;
        for (var entry : entries) {
            all += entry.when() instanceof Entry.Habit habit ? habit.times() : 1;
        }
        if (all > MOST_HAPPENINGS) {
            root.self()
                    .problem(
                            "All habits together happen %,d times, and at most %,d are read."
                                    .formatted(all, MOST_HAPPENINGS));
            return new Timeline(dyad, List.of(), List.of());
        }
        var happenings = entries.stream().flatMap(entry -> entry.happenings().stream()).toList();
        return new Timeline(dyad, happenings, List.of());
    }

    private static SequencedMap<String, Double> changed(List<YamlMap> layers) {
        var changed = new LinkedHashMap<String, Double>();
        for (var layer : layers) {
            map(layer, "parameters")
                    .ifPresent(map ->
                            map.entries().forEach((name, value) -> change(name, value, changed)));
        }
        return changed;
    }

    /// Takes a parameter that exists at a value in its range.
    private static void change(String name, YamlValue value, Map<String, Double> changed) {
        var number = value.number();
        var estimate = Fields.attempt(value, () -> Evidence.load().estimate(name));
        if (number.isPresent() && estimate.isPresent()) {
            double v = number.getAsDouble();
            Fields.attempt(value, () -> Parameters.of(Preset.AS_EVIDENCED).with(name, v))
                    .ifPresent(_ -> changed.put(name, v));
        }
    }

    private static Parameters parameters(Preset preset, Map<String, Double> changed) {
        var parameters = Parameters.of(preset);
        for (var change : changed.entrySet()) {
            parameters = parameters.with(change.getKey(), change.getValue());
        }
        return parameters;
    }

    private List<Entry> entries(Part part, List<YamlMap> layers, Set<String> without) {
        var found = new ArrayList<Entry>();
        merged(part, layers)
                .forEach((name, fields) -> {
                    if (!without.contains(name)) {
                        entry(name, fields, part).ifPresent(found::add);
                    }
                });
        return found;
    }

    /// Each named event or habit; one that an arm names again takes the arm's keys over its own.
    private static SequencedMap<String, Fields> merged(Part part, List<YamlMap> layers) {
        var merged = new LinkedHashMap<String, Fields>();
        for (var layer : layers) {
            var entries = map(layer, part.key).map(YamlMap::entries).orElse(Map.of());
            for (var entry : entries.entrySet()) {
                entry.getValue()
                        .map()
                        .ifPresent(map -> {
                            var before = Optional.ofNullable(merged.get(entry.getKey()));
                            merged.put(
                                    entry.getKey(),
                                    before.map(b -> b.over(map)).orElse(Fields.of(map)));
                        });
            }
        }
        return merged;
    }

    private Optional<Entry> entry(String name, Fields fields, Part part) {
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            fields.layers()
                    .getLast()
                    .self()
                    .problem(
                            "The name (%s) must have 1 to %d letters."
                                    .formatted(Problem.shown(name), NAME_LENGTH));
        }
        var days = part == Part.EVENTS ? when.once(fields) : when.habit(fields);
        var event = events.read(fields, part.timing);
        return days.flatMap(d -> event.map(e -> new Entry(name, d, e)));
    }

    private static Optional<YamlMap> map(YamlMap layer, String part) {
        return layer.find(part).filter(value -> !isEmpty(value)).flatMap(YamlValue::map);
    }

    /// A key with nothing after it.
    private static boolean isEmpty(YamlValue value) {
        return value.isText() && value.text().orElse("x").isEmpty();
    }
}
