package troth.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.evidence.Words;
import troth.formats.EventKinds;
import troth.formats.Source;
import troth.formats.simulate.ScenarioRun;

/// docs/scenarios.md says what is: its scenarios run, and its tables leave nothing out.
class ScenariosPageTest {

    private static final List<String> FAMILIES =
            List.of(
                    "quality",
                    "wish",
                    "depth",
                    "response",
                    "expectation",
                    "weight",
                    "hidden",
                    "deceived",
                    "severity",
                    "completeness",
                    "effort",
                    "strength",
                    "touch",
                    "support");

    private final String page;

    ScenariosPageTest() throws IOException {
        page = Files.readString(Path.of("../docs/scenarios.md"));
    }

    @Test
    void everyScenarioOnThePageRuns() {
        var blocks = blocks();

        assertThat(blocks).hasSizeGreaterThan(4);
        for (var block : blocks) {
            var scenario = ScenarioReader.read(Source.of("page", smaller(block)));

            assertThat(ScenarioRun.run(scenario, () -> {}).outcomes())
                    .hasSameSizeAs(scenario.arms());
        }
    }

    /// As many couples as a test has time for.
    private static String smaller(String block) {
        return block.replaceFirst("couples: \\d+", "couples: 3");
    }

    @Test
    void theExamplesThatShipAreRead() {
        for (var name : List.of("first-breach", "everyday")) {
            var file = Path.of("../examples/%s.yaml".formatted(name));

            assertThat(ScenarioReader.read(Source.of(file)).arms()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void everyKindOfEventAndEveryWordIsOnThePage() {
        for (var kind : EventKinds.ALL) {
            assertThat(page).contains("`" + kind + "`");
        }
        for (var family : FAMILIES) {
            var row = row(family);
            for (var word : Words.of(family)) {
                assertThat(row).as(family).contains("`" + word.word() + "`");
            }
        }
        for (var word : EventKinds.words(Event.Betrayal.Kind.values())) {
            assertThat(row("kind` of a betrayal")).contains("`" + word + "`");
        }
        for (var word : EventKinds.words(Event.Trauma.Kind.values())) {
            assertThat(row("kind` of a trauma")).contains("`" + word + "`");
        }
    }

    @Test
    void everyQuantityOfTheTableIsOnThePage() {
        var simulation =
                ScenarioRun.run(ScenarioReader.read(Source.of("s", "days: 1\nrows: 1")), () -> {});
        var table = new java.io.StringWriter();
        troth.formats.simulate.CourseTable.write(simulation, table);

        table.toString()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[4])
                .distinct()
                .forEach(quantity -> assertThat(page).contains("`" + quantity + "`"));
    }

    private String row(String first) {
        return page.lines()
                .filter(line ->
                        line.startsWith("| `" + first) || line.contains("`, `" + first + "` |"))
                .findFirst()
                .orElse("");
    }

    private List<String> blocks() {
        return Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
