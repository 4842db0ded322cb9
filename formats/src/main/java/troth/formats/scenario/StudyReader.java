package troth.formats.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import troth.dyad.Dyad;
import troth.formats.Problem;
import troth.formats.Problems;
import troth.formats.Source;
import troth.formats.TextFile;
import troth.formats.yaml.YamlFile;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;
import troth.model.Preset;
import troth.study.Findings;
import troth.study.WrittenStudy;

/// Reads a study that someone wrote: a scenario in the words of scenarios, with a question and what
/// is asked of its arms. All of it or nothing: whatever is wrong is said with its line.
public final class StudyReader {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_DAYS = 3_653;
    private static final int MOST_ARMS = 32;
    private static final int MOST_LETTERS = 200;
    private static final double SMALLEST = 1e-6;
    private static final List<String> PRESETS = List.of("as-evidenced", "as-claimed");

    private StudyReader() {}

    /// @throws troth.formats.BadFileException if anything in it is not as docs/studies.md says
    public static StudyFile read(Source source) {
        var problems = new Problems();
        var text = TextFile.read(source, LONGEST);
        var root = YamlFile.read(source.name(), text, problems);
        var reading = new Reading(root, new ScenarioKeys(root));
        var study = reading.study();
        if (problems.isEmpty()) {
            study.ifPresent(reading::compare);
        }
        var couples = new ScenarioKeys(root).whole("couples", Findings.FEWEST, Findings.MOST);
        long seed = new ScenarioKeys(root).seed();
        problems.stopInOrderOfLines();
        return new StudyFile(
                study.orElseThrow(
                        () -> new IllegalStateException("A study that is none was not reported.")),
                couples,
                seed,
                text);
    }

    /// One study while it is read.
    private record Reading(YamlMap root, ScenarioKeys keys) {

        Optional<WrittenStudy> study() {
            root.only(
                    "name",
                    "question",
                    "days",
                    "seed",
                    "couples",
                    "preset",
                    "parameters",
                    "facets",
                    "partners",
                    "start",
                    "events",
                    "habits",
                    "behaviour",
                    "arms",
                    "factorial",
                    "estimand");
            var name = words("name");
            var question = words("question");
            root.require("days");
            var days = keys.whole("days", 1, MOST_DAYS);
            var dyad = keys.dyad();
            root.require("estimand");
            if (days.isEmpty()) {
                return Optional.empty();
            }
            var reader = new ArmReader(root, days.getAsInt(), dyad, keys.layout());
            var factors = factors();
            var arms = arms(reader, factors);
            var asked = asked(days.getAsInt(), dyad, arms.stream().map(Arm::name).toList());
            if (arms.size() < 2 || asked.isEmpty()) {
                return Optional.empty();
            }
            var study =
                    new WrittenStudy(
                            name,
                            question,
                            preset(),
                            keys.layout().facets(),
                            days.getAsInt(),
                            root.flag("behaviour"),
                            arms.stream().map(this::way).toList(),
                            factors,
                            asked.get());
            return Optional.of(study);
        }

        private String words(String key) {
            var value = root.require(key);
            var words = value.flatMap(YamlValue::text).orElse("-");
            if (words.isBlank() || words.length() > MOST_LETTERS) {
                value.orElseThrow()
                        .problem("The %s must have 1 to %d letters.".formatted(key, MOST_LETTERS));
            }
            return words.strip();
        }

        private Preset preset() {
            return new Fields(List.of(root))
                            .word("preset", PRESETS)
                            .filter(PRESETS.getLast()::equals)
                            .isPresent()
                    ? Preset.AS_CLAIMED
                    : Preset.AS_EVIDENCED;
        }

        /// The names of events and habits whose every combination is an arm.
        private List<String> factors() {
            var value = root.find("factorial");
            if (value.isEmpty()) {
                return List.of();
            }
            if (root.has("arms")) {
                value.get()
                        .problem(
                                "A study has either arms or factorial, not both.",
                                "Maybe leave out the arms: factorial makes them.");
            }
            var known = new LinkedHashSet<String>();
            for (var part : List.of("events", "habits")) {
                root.find(part)
                        .flatMap(YamlValue::map)
                        .ifPresent(map -> known.addAll(map.entries().keySet()));
            }
            var named = value.get().list();
            var factors = new ArrayList<String>();
            for (var item : named) {
                Fields.word(item, List.copyOf(known)).ifPresent(factors::add);
            }
            if (named.size() < 2 || named.size() > WrittenStudy.MOST_FACTORS) {
                value.get()
                        .problem(
                                "A factorial study has 2 to %d factors, not %d."
                                        .formatted(WrittenStudy.MOST_FACTORS, named.size()));
            } else if (new HashSet<>(factors).size() < factors.size()) {
                value.get().problem("A factor is named twice.");
            }
            return List.copyOf(factors);
        }

        private List<Arm> arms(ArmReader reader, List<String> factors) {
            if (root.has("factorial")) {
                return factors.size() > WrittenStudy.MOST_FACTORS
                        ? List.of()
                        : IntStream.range(0, 1 << factors.size())
                                .mapToObj(cell -> programme(reader, factors, cell))
                                .toList();
            }
            var written = root.require("arms");
            if (written.filter(v -> v.isText() && v.text().orElse("-").isEmpty()).isPresent()) {
                written.get()
                        .problem(
                                "A study compares 2 to %d arms, and none is written here."
                                        .formatted(MOST_ARMS),
                                "Maybe two of them: arms: {with: , without: {without: NAME}}, NAME"
                                        + " being that of an event or habit.");
                return List.of();
            }
            var arms = written.flatMap(YamlValue::map);
            var entries = arms.map(YamlMap::entries).orElse(java.util.Map.of());
            if (arms.isPresent() && (entries.size() < 2 || entries.size() > MOST_ARMS)) {
                arms.get()
                        .self()
                        .problem(
                                "A study compares 2 to %d arms, not %d."
                                        .formatted(MOST_ARMS, entries.size()));
            }
            return entries.entrySet().stream()
                    .map(entry -> reader.arm(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private static Arm programme(ArmReader reader, List<String> factors, int cell) {
            var with = new ArrayList<String>();
            var without = new HashSet<String>();
            for (int k = 0; k < factors.size(); k++) {
                (((cell >> k) & 1) == 1 ? with : without).add(factors.get(k));
            }
            var name =
                    with.isEmpty()
                            ? "none"
                            : without.isEmpty() ? "all" : String.join(" and ", with);
            return reader.without(name, Set.copyOf(without));
        }

        private WrittenStudy.Way way(Arm arm) {
            var parameters = new HashMap<>(WrittenStudy.turning(preset(), arm.preset()));
            parameters.putAll(arm.changed());
            return new WrittenStudy.Way(
                    arm.name(),
                    parameters,
                    arm.from().established(),
                    arm.from().set(),
                    arm.timeline().happenings());
        }

        private Optional<WrittenStudy.Estimand> asked(int days, Dyad dyad, List<String> arms) {
            var map = root.find("estimand").flatMap(YamlValue::map);
            if (map.isEmpty() || arms.isEmpty()) {
                return Optional.empty();
            }
            map.get()
                    .only(
                            "outcome",
                            "of",
                            "day",
                            "from",
                            "to",
                            "arm",
                            "against",
                            "smallest_effect");
            var fields = Fields.of(map.get());
            var keysOf = new ScenarioKeys(map.get());
            var outcome =
                    fields.require("outcome")
                            .flatMap(v -> Fields.word(v, WrittenStudy.quantities(keys.layout())));
            var people = new People(dyad.a().id(), dyad.b().id());
            var of = fields.require("of").flatMap(people::partner);
            var arm = fields.require("arm").flatMap(v -> Fields.word(v, arms));
            var against = fields.require("against").flatMap(v -> Fields.word(v, arms));
            int last = keysOf.whole("day", 0, days).orElse(days);
            int from = keysOf.whole("from", 0, days).orElse(last);
            int to = keysOf.whole("to", 0, days).orElse(map.get().has("from") ? days : last);
            if (map.get().has("day") && (map.get().has("from") || map.get().has("to"))) {
                map.get().self().problem("An estimand has either day, or from and to.");
            }
            double smallest = smallest(map.get());
            if (outcome.isEmpty() || of.isEmpty() || arm.isEmpty() || against.isEmpty()) {
                return Optional.empty();
            }
            return Fields.attempt(
                    map.get().self(),
                    () ->
                            new WrittenStudy.Estimand(
                                    outcome.get(),
                                    of.get(),
                                    from,
                                    to,
                                    arm.get(),
                                    against.get(),
                                    smallest));
        }

        /// The smallest effect of interest; 0 where none is written.
        private static double smallest(YamlMap estimand) {
            return estimand.find("smallest_effect")
                    .map(v -> Fields.number(v, "smallest_effect", SMALLEST, 1000).orElse(0))
                    .orElse(0.0);
        }

        /// Arms in which the same happens, at least until it is asked, cannot differ.
        void compare(WrittenStudy study) {
            int asked = study.asked().to();
            var same = study.twins(study.days());
            var until = study.twins(asked);
            if (!same.isEmpty()) {
                problem(same, "are the same.", "Maybe one of them lacks its events.");
            } else if (!until.isEmpty()) {
                problem(
                        until,
                        "are the same until the beginning of day %d, the last on which the outcome is asked: they cannot differ."
                                .formatted(asked),
                        "Maybe ask on a later day.");
            }
        }

        private void problem(List<String> arms, String says, String maybe) {
            root.find("arms")
                    .or(() -> root.find("factorial"))
                    .ifPresent(value ->
                            value.problem(
                                    "The arms (%s) and (%s) %s"
                                            .formatted(
                                                    Problem.shown(arms.getFirst()),
                                                    Problem.shown(arms.getLast()),
                                                    says),
                                    maybe));
        }
    }
}
