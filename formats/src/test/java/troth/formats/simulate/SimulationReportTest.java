package troth.formats.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import troth.formats.Source;
import troth.formats.scenario.ScenarioReader;

/// What holds for every report. The pages are those of the examples and of scenarios made to be
/// awkward: facets told apart, names with signs, one arm, nothing at all.
class SimulationReportTest {

    private static final String AWKWARD =
            """
            title: "<b>Zwei & \\"drei\\"</b>"
            days: 40
            facets: [honesty, sexual]
            partners: {a: "<i>Kim</i>", b: "O'Brien & Söhne"}
            start: {both: {trauma: 0.4}}
            events:
              a < b & c: {day: 20, time: 21:30, event: betrayal, by: b, severity: grave, deceived: lies}
              a strain: {day: 21, event: stressor, severity: 1.5, touch: held}
            minutes: a strain
            arms:
              one:
              "<script>alert(1)</script>": {without: [a < b & c]}
              claimed: {preset: as-claimed, parameters: {a_fear: 0.5}}
            """;

    static List<String> pages() {
        return List.of(
                page(read(Path.of("../examples/first-breach.yaml"))),
                page(ScenarioReader.read(Source.of("s.yaml", AWKWARD))),
                page(ScenarioReader.read(Source.of("s.yaml", "days: 5"))),
                page(
                        ScenarioReader.read(
                                Source.of("s.yaml", "days: 60\nbehaviour: true\ncouples: 12"))),
                page(
                        ScenarioReader.read(
                                Source.of(
                                        "s.yaml",
                                        """
                                        days: 60
                                        behaviour: true
                                        couples: 12
                                        facets: all
                                        arms:
                                          none:
                                          breach:
                                            events:
                                              it: {day: 30, event: betrayal, by: a, severity: 1}
                                        """))));
    }

    private static troth.formats.scenario.Scenario read(Path path) {
        return ScenarioReader.read(Source.of(path));
    }

    private static String page(troth.formats.scenario.Scenario scenario) {
        return SimulationReport.of(ScenarioRun.run(scenario, () -> {})).html();
    }

    @ParameterizedTest(name = "page {index}")
    @MethodSource("pages")
    void aPageStandsAlone(String page) {
        assertThat(page).containsOnlyOnce("<style>").doesNotContain("<script", "http", "@import");
        assertThat(matches(page, "\\s(?:style|on\\w+)=")).isEmpty();
        assertThat(matches(page, "(?:src|href)=\"(?!#)[^\"]*\"")).isEmpty();
        assertThat(matches(page, "url\\((?!#)[^)]*\\)")).isEmpty();
        assertThat(page).doesNotContain("NaN", "Infinity", "null", "%s", "%d");
    }

    @ParameterizedTest(name = "page {index}")
    @MethodSource("pages")
    void everyDrawingHasItsWordsAndItsTable(String page) {
        var ids = matches(page, "\\sid=\"([^\"]+)\"").stream().map(m -> m.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (var svg : matches(page, "<svg class=\"chart\"[^>]*>")) {
            assertThat(svg.group()).contains("role=\"img\"");
            for (var name : List.of("aria-labelledby", "aria-describedby")) {
                var named = matches(svg.group(), name + "=\"([^\"]+)\"").getFirst().group(1);
                assertThat(ids).as(svg.group()).contains(named.split(" "));
            }
        }
        assertThat(matches(page, "<svg class=\"chart\"")).isNotEmpty();
        assertThat(matches(page, "<svg class=\"chart\""))
                .hasSameSizeAs(matches(page, "<title id="))
                .hasSameSizeAs(matches(page, "<desc id="));
    }

    @ParameterizedTest(name = "page {index}")
    @MethodSource("pages")
    void nobodyIsScored(String page) {
        var words = page.replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ").toLowerCase(Locale.ROOT);

        assertThat(words)
                .doesNotContainPattern(
                        "\\b(score|scores|rank|rating|grade [a-z] couple|winner|loser|healthy|toxic|you"
                                + " should|congratulations|good couple|bad couple)\\b");
        assertThat(words).contains("not a forecast of a couple");
    }

    @Test
    void wordsOfAScenarioAreShownAndNeverRun() {
        var page = page(ScenarioReader.read(Source.of("s.yaml", AWKWARD)));

        assertThat(page)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "&lt;b&gt;Zwei &amp; ",
                        "O'Brien &amp; Söhne")
                .doesNotContain("<i>Kim", "<b>Zwei");
    }

    @Test
    void theFirstSentenceSaysWhatDiffersAndFromWhenOn() {
        var simulation = ScenarioRun.run(read(Path.of("../examples/first-breach.yaml")), () -> {});

        assertThat(SimulationReport.of(simulation).lead())
                .isEqualTo(
                        "Noa’s trust in Robin ends at 0.81 (repaired), at 0.30 (nothing after) and at"
                                + " 0.90 (told at once). Until day 187 all three differ by less than 0.01.");
    }

    @Test
    void armsThatDoNotDifferAreSaidNotTo() {
        var same = "days: 20\narms: {one: , two: }";

        var simulation = ScenarioRun.run(ScenarioReader.read(Source.of("s", same)), () -> {});

        assertThat(SimulationReport.of(simulation).lead())
                .isEqualTo(
                        "Between the two arms Noa’s trust in Robin differs by less than 0.01 on every day.");
    }

    @Test
    void facetsHaveChartsOfTheirOwnAndNoMean() {
        var page = page(ScenarioReader.read(Source.of("s.yaml", AWKWARD)));

        assertThat(page).contains("id=\"trust-a-0-t\"", "id=\"trust-b-1-t\"", "told what matters");
        assertThat(page).doesNotContain("trust-a-2-t");
    }

    @Test
    void everyCurveInMinutesHasItsGradeBesideIt() {
        var page = page(read(Path.of("../examples/first-breach.yaml")));
        var part = page.substring(page.indexOf("<h2 id=\"minutes\">"));
        var section = part.substring(0, part.indexOf("</section>"));

        assertThat(matches(section, "<svg class=\"chart\"")).hasSizeGreaterThan(5);
        assertThat(matches(section, "<p class=\"grade\"><b>[A-DX]</b>"))
                .hasSameSizeAs(matches(section, "<svg class=\"chart\""));
    }

    @Test
    void fragilityIsNotToldWhereTrustIsAtMostOneHalf() {
        var simulation = ScenarioRun.run(read(Path.of("../examples/first-breach.yaml")), () -> {});
        var nothing = simulation.outcomes().get(1);
        var trust = nothing.course(0, "trust", troth.dyad.Partner.A);
        var fragility = nothing.course(0, "fragility", troth.dyad.Partner.A);

        for (int day = 0; day < trust.size(); day++) {
            assertThat(Double.isFinite(fragility.at(day))).isEqualTo(trust.at(day) > 0.5);
        }
        assertThat(fragility.at(180)).isFinite();
        assertThat(fragility.at(200)).isNaN();
    }

    @Test
    void equalScenariosGiveEqualPagesInEveryCountry() {
        var scenario = "days: 30\nbehaviour: true\ncouples: 8\nseed: 5";
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            var one = page(ScenarioReader.read(Source.of("s", scenario)));
            Locale.setDefault(Locale.GERMANY);
            var again = page(ScenarioReader.read(Source.of("s", scenario)));

            assertThat(again).isEqualTo(one);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }
}
