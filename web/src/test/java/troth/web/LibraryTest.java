package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import troth.evidence.Claims;
import troth.evidence.Claims.Finding;

/// The library over the wire.
class LibraryTest {

    private static final String MARK = "Told from memory";

    private static final WebServer SERVER = WebServer.start(Config.passing());
    private static final Visitor NOA = new Visitor(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
        NOA.close();
    }

    @Test
    void everyClaimHasItsPage() {
        for (var claim : Claims.all()) {
            var page = NOA.get("library/" + claim.id());

            assertThat(page.statusCode()).as(claim.words()).isEqualTo(200);
            assertThat(page.body())
                    .contains("What is known", "What is not known")
                    .doesNotContain("??");
        }
    }

    @Test
    void whatWasOnlyRecalledIsMarked() {
        for (var claim : Claims.all()) {
            long recalled =
                    claim.supporting().stream().filter(f -> !f.seen()).count()
                            + claim.opposing().stream().filter(f -> !f.seen()).count();

            var marks = NOA.get("library/" + claim.id()).body().split(MARK, -1).length - 1;

            assertThat(marks).as(claim.words()).isEqualTo((int) recalled);
        }
        assertThat(Claims.all().stream().flatMap(claim -> claim.opposing().stream()))
                .anyMatch(finding -> !seen(finding));
    }

    private static boolean seen(Finding finding) {
        return finding.seen();
    }

    @Test
    void aSearchFindsWhatHoldsAllWords() {
        assertThat(NOA.post("library", "q=OXYTOCIN+trust").body())
                .contains("Oxytocin builds trust.")
                .doesNotContain("Regular check-ins help.");
    }

    @Test
    void theEndOfALongerWordDoesNotMatter() {
        assertThat(NOA.post("library", "q=promises").body()).doesNotContain("Nothing holds");
        assertThat(NOA.post("library", "q=sleeping").body()).doesNotContain("Nothing holds");
        assertThat(NOA.post("library", "q=therapies").body()).doesNotContain("Nothing holds");
    }

    /// Nobody needs to know the letters of statistics.
    @Test
    void everySignOfASizeIsExplainedWhereItStands() {
        long signs = 0;
        for (var claim : Claims.all()) {
            var page = NOA.get("library/" + claim.id()).body();
            var sizes = Pattern.compile(">Size: ([^<]*)").matcher(page);

            signs +=
                    sizes.results()
                            .flatMap(size ->
                                    Pattern.compile("\\b(\\w+) = ")
                                            .matcher(size.group(1))
                                            .results())
                            .peek(sign -> assertThat(page).contains("<li>" + sign.group(1) + " "))
                            .count();
        }
        assertThat(signs).isGreaterThan(10);
    }

    @Test
    void aSearchFindsSources() {
        assertThat(NOA.post("library", "q=declerck").body()).contains("Oxytocin builds trust.");
    }

    @Test
    void whatIsNotThereIsSaidAndKeptInTheField() {
        assertThat(NOA.post("library", "q=zebra").body())
                .contains("Nothing holds all of “zebra”", "value=\"zebra\"");
    }

    /// A sign without a letter is in no claim, and not in all of them.
    @Test
    void whatHoldsNoWordFindsNothing() {
        assertThat(NOA.post("library", "q=%F0%9F%98%80").body()).contains("Nothing holds all of");
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        assertThat(NOA.post("library", "q=%3Cb%3E%27%22" + "x".repeat(5000)).body())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>'");
    }

    @Test
    void aClaimThatIsNotThereIsAMissingPage() {
        assertThat(NOA.get("library/36").statusCode()).isEqualTo(404);
        assertThat(NOA.get("library/no").body()).isEqualTo(NOA.get("library/36").body());
    }
}
