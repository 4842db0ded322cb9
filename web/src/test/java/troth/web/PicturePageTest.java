package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.Doubted;

/// The picture over the wire.
class PicturePageTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

    private final WebServer server = WebServer.start(Config.passing(), CLOCK);
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    @Test
    void everyStatementMaySeemWrong() {
        var page = noa.got("picture").body();

        assertThat(page)
                .contains(
                        "value=\"lead.all\"",
                        "value=\"course.word\"",
                        "value=\"why.",
                        "value=\"ahead.")
                .contains("value=\"help.word.nothing\"");
        int said = page.split("class=\"said", -1).length + page.split("<h3>", -1).length - 2;
        assertThat(page.split("class=\"doubt\"", -1).length - 1).isEqualTo(said);
    }

    /// Read aloud from the top: what is to come begins where the first sentence ended, and no act
    /// is listed that changes nothing.
    @Test
    void theSentencesOfOnePageAgree() {
        for (var who : List.of("A", "B")) {
            noa.post("be", "who=" + who);
            var page = noa.got("picture").body();

            assertThat(page)
                    .containsPattern(
                            "class=\"lead\">Since [^<]*(?:more likely (?:risen|fallen) than not|nothing here has clearly moved)")
                    .containsPattern(
                            "mean of seven days,? (?:no direction can be told from there|is more likely to (?:rise|fall) from there than not: in)")
                    .doesNotContainPattern(
                            "stay about|has (?:risen|fallen) to|a part of the (?:rise|fall)|(?:rise|fall) (?:a little|somewhat)");
            assertThat(page.substring(0, page.indexOf("What nothing here measures")))
                    .doesNotContain("In 20 of 20 futures");
        }
    }

    /// To leave things as they are has a range, so it does not stand with what nothing measures,
    /// and ranges are explained wherever one stands.
    @Test
    void doingNothingStandsApartFromWhatNothingMeasures() {
        var page = noa.got("picture").body();
        var unmeasured = page.substring(page.indexOf("What nothing here measures"));
        var list = unmeasured.substring(0, unmeasured.indexOf("</ul>"));

        assertThat(list).contains("Say thank you").doesNotContain("Might change", "Nothing now");
        assertThat(unmeasured.substring(list.length())).contains("Nothing now", "Might change");
        assertThat(page).contains("in points of the scale from 0 to 10");
        assertThat(page).doesNotContain("Left out, since");
    }

    @Test
    void aDoubtIsKeptForItsOwnerAndCountsOnceADay() {
        var before = noa.got("picture").body();

        for (int i = 0; i < 3; i++) {
            var noted = noa.post("picture/doubt", "statement=course.word");
            assertThat(noted.headers().firstValue("Location")).hasValue("/picture?noted");
        }

        assertThat(noa.got("picture").body())
                .contains("you said once that something here seems wrong")
                .isNotEqualTo(before);
        assertThat(doubts(Partner.A)).hasSize(1).allMatch(entry -> !entry.shared());
        assertThat(doubts(Partner.B)).isEmpty();
    }

    @Test
    void aSentenceThatIsNotThereIsRefused() {
        var refused = noa.post("picture/doubt", "statement=robin");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("That sentence is not on this page.");
        assertThat(doubts(Partner.A)).isEmpty();
    }

    @Test
    void thePriorIsNamedAndThatNothingIsCalibrated() {
        assertThat(noa.got("picture").body())
                .contains("“as-evidenced”")
                .contains("not yet calibrated on daily trust: no public data exist");
    }

    @Test
    void closenessIsNoReasonAndNoLever() {
        var page = noa.got("picture").body();
        var helps = page.substring(page.indexOf("id=\"helps\""), page.indexOf("made-title"));

        assertThat(helps).contains("Nothing now").doesNotContainIgnoringCase("close", "hug", "sex");
        assertThat(helps).doesNotContainIgnoringCase("forgive", "stay with", "leave them");
    }

    @Test
    void withoutAnswersThereIsAPageThatSaysSo() {
        noa.post("mine/delete", "part=all&sure=yes");

        assertThat(noa.got("picture").body())
                .contains("Too little to tell", "no hurry")
                .doesNotContain("<svg class=\"chart\"");
    }

    @Test
    void aReasonLeadsToTheEntriesOfItsDay() {
        var page = noa.got("picture").body();
        int at = page.indexOf("/picture/day/");
        var day = page.substring(at + 1, at + 1 + "picture/day/2026-11-01".length());

        assertThat(noa.get(day).body()).contains("A ").contains("yours");
        assertThat(noa.get("picture/day/2026-13-41").statusCode()).isEqualTo(404);
    }

    @Test
    void howOftenItWasRightIsCountedBesideTheRequest() {
        var page = noa.got("picture/right").body();

        assertThat(page).containsPattern("Of \\d+ later answers of yours, \\d+ lay in the bands");
    }

    private List<troth.web.view.Entry> doubts(Partner partner) {
        return server.part(EntryStore.class)
                .view(server.part(Guests.class).as(partner).orElseThrow())
                .own()
                .filter(entry -> entry.content() instanceof Doubted)
                .toList();
    }
}
