package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every page of a reading; docs/design.md has the rules.
class ReadingReportTest {

    @TempDir static Path temporary;

    private static final List<Path> PAGES = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        ReadingFolder.write(temporary.resolve("small"), SmallDiary.reading());
        ReadingFolder.write(temporary.resolve("awkward"), AwkwardDiary.read());
        try (var files = Files.walk(temporary)) {
            files.filter(file -> file.toString().endsWith(".html")).sorted().forEach(PAGES::add);
        }
    }

    static Stream<Path> pages() {
        return PAGES.stream();
    }

    @Test
    void thereIsAPageForTheWholeAndOneForEachCouple() {
        assertThat(PAGES)
                .extracting(page -> temporary.relativize(page).toString())
                .containsExactlyInAnyOrder(
                        "awkward/couples/x.html",
                        "awkward/couples/X-2.html",
                        "awkward/report.html",
                        "small/couples/c_0.html",
                        "small/couples/c_1.html",
                        "small/couples/c_2.html",
                        "small/couples/c_3.html",
                        "small/couples/c_4.html",
                        "small/couples/c_5.html",
                        "small/report.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageStandsAlone(Path file) {
        var page = text(file);

        assertThat(page).containsOnlyOnce("<style>").doesNotContain("<script", "http", "@import");
        assertThat(matches(page, "\\s(?:style|on\\w+)=")).isEmpty();
        assertThat(matches(page, "\\ssrc=|url\\((?!#)[^)]*\\)")).isEmpty();
        assertThat(page).doesNotContain("NaN", "Infinity", "null", "%s", "%d");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyWayLeadsSomewhereInTheFolder(Path file) {
        var page = text(file);
        for (var link : matches(page, "href=\"([^\"]*)\"")) {
            var to = link.group(1);
            if (to.startsWith("#")) {
                assertThat(page).contains("id=\"" + to.substring(1) + "\"");
            } else {
                assertThat(file.resolveSibling(to)).exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyDrawingHasItsWordsAndItsTable(Path file) {
        var page = text(file);
        var ids = matches(page, "\\sid=\"([^\"]+)\"").stream().map(m -> m.group(1)).toList();

        assertThat(ids).doesNotHaveDuplicates();
        var drawings = matches(page, "<svg class=\"chart\"[^>]*>");
        for (var svg : drawings) {
            assertThat(svg.group()).contains("role=\"img\"");
            for (var name : List.of("aria-labelledby", "aria-describedby")) {
                var named = matches(svg.group(), name + "=\"([^\"]+)\"").getFirst().group(1);
                assertThat(ids).as(svg.group()).contains(named.split(" "));
            }
        }
        assertThat(drawings)
                .isNotEmpty()
                .hasSameSizeAs(matches(page, "<title id="))
                .hasSameSizeAs(matches(page, "<desc id="));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobodyIsScored(Path file) {
        var words = words(file);

        assertThat(words)
                .doesNotContainPattern(
                        "\\b(scores?|ranks|rating|winner|loser|healthy|toxic|you should|congratulations"
                                + "|good couple|bad couple|best couple|worst couple)\\b")
                .contains("not a verdict");
    }

    @Test
    void whatTheDiaryCannotTellIsSaidWithItsReason() {
        assertThat(words(temporary.resolve("small/report.html")))
                .contains("fear apart from safety", "reach an answer as one difference")
                .contains("hormones", "leave no trace of their own")
                .contains("shows only after a betrayal; none is on these timelines");
        assertThat(words(temporary.resolve("awkward/report.html")))
                .contains("2 are on these timelines")
                .contains("nothing could be held back")
                .contains("mapping, guessed");
    }

    @Test
    void gapsStayGapsAndSilenceIsSaid() {
        assertThat(text(temporary.resolve("small/couples/c_1.html")))
                .contains(">no answers</text>");
        assertThat(words(temporary.resolve("small/couples/c_2.html")))
                .contains("no answers, so there is nothing to draw");
    }

    @Test
    void wordsOfTheDiaryAreShownAndNeverRun() {
        assertThat(text(temporary.resolve("small/report.html")))
                .contains("A &lt;small&gt; diary &amp; &quot;more&quot;", "p&lt;0")
                .doesNotContain("<small>");
    }

    @Test
    void theTableOfForecastsHoldsEveryRival() {
        assertThat(words(temporary.resolve("small/report.html")))
                .contains("without mechanism", "car(1)", "last value", "own mean", "shrunken mean")
                .contains("own histogram", "row, one step", "mood, block");
    }

    @Test
    void aYearOfSixItemsStaysSmall() {
        var year = LongReading.of(40);
        var names = CoupleNames.of(year.reading().dyads());

        assertThat(new ReadingReport(year, names).page().html().length()).isLessThan(1_000_000);
        assertThat(CouplePage.html(year, 7).length()).isLessThan(250_000);
    }

    private static String words(Path page) {
        return text(page)
                .replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }
}
