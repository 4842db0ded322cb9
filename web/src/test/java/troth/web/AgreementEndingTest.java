package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementText;
import troth.web.view.Entry;

/// How an agreement ends, changes or goes on, and what is left of it.
class AgreementEndingTest extends AgreementPages {

    @Test
    void noPageSaysWhoEndedIt() {
        try (var byNoa = WebServer.start(Config.passing(), CLOCK);
                var byRobin = WebServer.start(Config.passing(), CLOCK)) {
            endedBy(byNoa, Partner.A);
            endedBy(byRobin, Partner.B);

            assertThat(agreementPages(byNoa)).isEqualTo(agreementPages(byRobin));
            assertThat(agreementPages(byNoa).getFirst()).contains("This agreement has ended");
        }
    }

    private static void endedBy(WebServer server, Partner partner) {
        write(server, partner, true, NOW, new AgreementEnded(TELLING, 1, 0, "nothing"));
    }

    private static List<String> agreementPages(WebServer server) {
        try (var noa = new Visitor(server)) {
            return Stream.of(
                            noa.get("agreements/" + TELLING),
                            noa.get("agreements"),
                            noa.get("agreements/" + TELLING + "/end"),
                            noa.get("agreements/history"),
                            noa.get("agreements/history.txt"))
                    .map(noa::wire)
                    .toList();
        }
    }

    @Test
    void eitherEndsItAloneInTwoStepsWithoutAReason() {
        assertThat(noa.get("agreements/" + TELLING + "/end").body())
                .contains("No reason is needed.", "This agreement has ended.");

        noa.post("agreements/" + TELLING + "/end", "");
        noa.post("agreements/" + TELLING + "/end", "");

        assertThat(noa.get("agreements/" + TELLING).body())
                .contains("This agreement has ended, on 22 November 2026");
        assertThat(own(Partner.A, AgreementEnded.class)).hasSize(1);
        assertThat(noa.get("agreements/history").body()).contains("The chain fits together.");
    }

    @Test
    void whoLetsItLapseCannotBeMadeToSignARenewal() {
        noa.post("agreements/" + TELLING + "/lapse", "do=lapse");
        noa.post("agreements/" + TELLING + "/lapse", "do=lapse");
        assertThat(own(Partner.A, AgreementLapsing.class)).hasSize(1);
        assertThat(noa.get("agreements/" + TELLING).body()).contains("You chose to let it lapse");
        var first =
                (AgreementProposed)
                        view(Partner.A).entries().stream()
                                .map(Entry::content)
                                .filter(AgreementProposed.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        var next = new AgreementProposed(TELLING, 2, first.text());
        write(server, Partner.B, true, NOW, next);

        var refused =
                noa.post(
                        "agreements/" + TELLING + "/sign",
                        "do=sign&name=Noa&free=yes&mark=" + next.mark());
        assertThat(refused.statusCode()).isEqualTo(400);

        noa.post("agreements/" + TELLING + "/lapse", "do=undo");
        assertThat(own(Partner.A, AgreementLapsing.class)).isEmpty();
    }

    /// Anyone may sign under any name, so whose signature it is stands beside it.
    @Test
    void whoseASignatureIsAndWhatIsProposedNextIsSaid() {
        assertThat(noa.get("agreements/" + TELLING).body())
                .contains("signed by Noa", "signed by Robin");
        assertThat(noa.get("agreements").body()).doesNotContain("proposed next");
        write(server, Partner.B, true, NOW, new AgreementProposed(TELLING, 2, text()));

        assertThat(noa.get("agreements").body()).contains("Another text is proposed next");
    }

    /// It was never in force, so the history does not say of it that it ended, either.
    @Test
    void aNextTextThatHadNotBegunIsClosedWithTheEnd() {
        var text = text();
        var next =
                new AgreementProposed(
                        TELLING, 2, moved(text, text.ends().plusDays(1), text.ends().plusDays(9)));
        write(server, Partner.B, true, NOW, next);
        for (var partner : Partner.values()) {
            var signed = new AgreementSigned(TELLING, next.mark(), "Robin", 1, head());
            write(server, partner, true, NOW, signed);
        }
        assertThat(noa.get("agreements").body()).contains("Another text, signed by both, begins");
        assertThat(noa.get("agreements/" + TELLING + "/end").body()).contains("is closed with it");

        noa.post("agreements/" + TELLING + "/end", "");

        assertThat(noa.get("agreements/" + TELLING).body())
                .contains("This agreement has ended, on 22 November 2026")
                .contains("A text that never came into force", "This text was closed on")
                .doesNotContain("It lapses by itself on");
        var history = noa.get("agreements/history").body();
        assertThat(history).containsOnlyOnce("” ended").containsOnlyOnce("closed with it");
        assertThat(history).contains("The chain fits together.");
    }

    /// It was in force, so the page does not call it anything else.
    @Test
    void ofARenewalThatLapsedThePageShowsThatItHeld() {
        var ended = NOW.minus(Duration.ofDays(8));
        write(server, Partner.A, true, ended, new AgreementEnded(TELLING, 1, 1, head()));
        var text = text();
        var renewal =
                new AgreementProposed(
                        TELLING,
                        2,
                        moved(text, LocalDate.parse("2026-11-15"), LocalDate.parse("2026-11-21")));
        write(server, Partner.B, true, NOW, renewal);
        for (var partner : Partner.values()) {
            var signed = new AgreementSigned(TELLING, renewal.mark(), "Robin", 2, head());
            write(server, partner, true, NOW, signed);
        }

        assertThat(noa.get("agreements/" + TELLING).body())
                .contains("What it says", "It ran to its date, 21 November 2026")
                .doesNotContain("never came into force", "This agreement has ended");
    }

    private static AgreementText moved(AgreementText text, LocalDate begins, LocalDate ends) {
        return new AgreementText(
                text.between(),
                text.title(),
                text.what(),
                text.why(),
                text.difference(),
                text.limits(),
                text.secluded(),
                text.missed(),
                text.opens(),
                begins,
                begins,
                ends);
    }

    private String head() {
        var marks = Pattern.compile("=== mark ([0-9a-f]{64})");
        var found = marks.matcher(noa.get("agreements/history.txt").body());
        return found.results().map(mark -> mark.group(1)).reduce("", (_, last) -> last);
    }

    private AgreementText text() {
        return view(Partner.A).entries().stream()
                .map(Entry::content)
                .filter(AgreementProposed.class::isInstance)
                .map(content -> ((AgreementProposed) content).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChangeAndARenewalBeginAsDraftsOfOnesOwn() {
        var draft = location(noa.post("agreements/" + TELLING + "/change", "do=renew"));

        assertThat(draft).isEqualTo("agreements/drafts/" + TELLING);
        assertThat(noa.get(draft).body())
                .contains("Robin tells Noa the same day", "value=\"2026-12-11\"");
        noa.post(draft + "/discard", "");
        assertThat(noa.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void theHistoryIsTakenOutAlone() {
        var text = noa.get("agreements/history.txt");
        var json = noa.get("agreements/history.json");

        assertThat(text.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"history.txt\"");
        assertThat(text.body()).contains("sha256sum", "Signed by Noa as: Noa", "=== mark ");
        assertThat(json.body()).contains("\"troth-agreements-1\"", "Signed by Robin as: Robin");
    }

    @Test
    void everyPageHasItsWords() {
        noa.post("agreements/" + TELLING + "/kept", "went=kept&about=me");
        var pages =
                Stream.of(
                        "agreements",
                        "agreements?discarded",
                        "agreements/new",
                        "agreements/new/own",
                        "agreements/new/openness",
                        "agreements/drafts/" + EVENING,
                        "agreements/" + TELLING,
                        "agreements/" + TELLING + "/end",
                        "agreements/" + TELLING + "/kept?saved",
                        "agreements/history");

        assertThat(pages)
                .allSatisfy(path -> {
                    var page = noa.get(path);
                    assertThat(page.statusCode()).as(path).isEqualTo(200);
                    assertThat(page.body()).as(path).doesNotContain("??", "{0}", " th:");
                });
        assertThat(noa.get("agreements/new/nothing").statusCode()).isEqualTo(404);
        assertThat(noa.get("agreements/drafts/" + EVENING + "/share").statusCode()).isEqualTo(400);
    }
}
