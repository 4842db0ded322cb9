package troth.formats.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import troth.dyad.Dyad;
import troth.formats.Problems;
import troth.formats.Source;
import troth.formats.TextFile;
import troth.formats.yaml.YamlFile;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;

/// Reads a scenario, all of it or nothing: whatever is wrong is said with its line and what was
/// expected.
public final class ScenarioReader {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_COUPLES = 10_000;
    private static final int MOST_ARMS = 6;
    private static final int ROWS_OF_COUPLES = 7;
    private static final long MOST_ROWS = 400_000;

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
            var keys = new ScenarioKeys(root);
            var days = keys.whole("days", 1, ScenarioKeys.MOST_DAYS);
            var dyad = keys.dyad();
            var couples = couples();
            long seed = keys.seed();
            int rows =
                    keys.whole("rows", 1, ScenarioKeys.MOST_DAYS)
                            .orElse(couples.isPresent() ? ROWS_OF_COUPLES : 1);
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
                                    keys.title(),
                                    days.getAsInt(),
                                    seed,
                                    dyad,
                                    couples,
                                    rows,
                                    shown(arms),
                                    arms));
        }

        private OptionalInt couples() {
            boolean live = root.flag("behaviour");
            var couples = new ScenarioKeys(root).whole("couples", 1, MOST_COUPLES);
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

        private List<Arm> arms(int days, Dyad dyad) {
            var reader = new ArmReader(root, days, dyad, new ScenarioKeys(root).layout());
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
