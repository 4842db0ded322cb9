package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.Entry;
import troth.web.view.Happened;

/// The check-in over the wire.
class CheckInTest {

    private final WebServer server = WebServer.start(Config.passing());
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    @Test
    void savingLeadsBackToThePageSoThatAReloadSendsNothingTwice() {
        var before = noa.got("picture").body();

        var saved = noa.post("", "word=0&happened=broken");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).hasValue("/?saved");
        assertThat(noa.got("?saved").body()).contains("Saved, and your picture counts it.");
        var after = noa.got("picture").body();
        assertThat(table(after, "word")).isNotEqualTo(table(before, "word"));
    }

    @Test
    void aReloadShowsTheSamePictureAtOnce() {
        var first = noa.got("").body();
        long from = System.nanoTime();

        assertThat(noa.got("").body()).isEqualTo(first);
        assertThat(System.nanoTime() - from).isLessThan(1_000_000_000L);
    }

    @Test
    void answeringAgainTodayTakesThePlaceOfTheFirstAnswers() {
        noa.post("", "word=9");
        var once = table(noa.got("picture").body(), "word");
        noa.post("", "word=0");

        noa.post("", "word=9");

        assertThat(table(noa.got("picture").body(), "word")).isEqualTo(once);
    }

    @Test
    void whatHappenedTodayIsSaidOnceHoweverOftenItIsSent() {
        noa.post("", "word=5&happened=broken");
        var once = table(noa.got("picture").body(), "word");

        noa.post("", "word=5&happened=broken");
        noa.post("", "word=5&happened=broken");

        assertThat(table(noa.got("picture").body(), "word")).isEqualTo(once);
    }

    /// A later check-in of the day takes the place of the earlier one, and of nothing else.
    @Test
    void whatAnotherPageSaidTodayStays() {
        var guest = server.part(Guests.class).as(Partner.A).orElseThrow();
        var store = server.part(EntryStore.class);
        var kept = new Happened(new Event.AgreementKept(Side.B, 1));
        store.add(guest, List.of(Entry.ofOne(Partner.A, Instant.now(), kept)));

        noa.post("", "happened=broken");
        noa.post("", "happened=broken");

        assertThat(store.view(guest).own().map(Entry::content).filter(kept::equals)).hasSize(1);
    }

    @Test
    void nothingChosenIsAnAnswerToo() {
        var saved = noa.post("", "word=&happened=");

        assertThat(saved.headers().firstValue("Location")).hasValue("/?skipped");
        assertThat(noa.get("?skipped").body()).contains("Nothing was chosen");
    }

    @Test
    void whatCannotBeSavedIsShownAgainAsItWasSent() {
        var before = table(noa.got("picture").body(), "word");

        var refused = noa.post("", "word=11&told=4&free=&happened=kept");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("This was not saved.", "Choose a number from 0 to 10")
                .containsOnlyOnce("aria-invalid=\"true\"");
        assertThat(checked(refused)).isEqualTo(3);
        assertThat(table(noa.got("picture").body(), "word")).isEqualTo(before);
    }

    @Test
    void aFormOfOursIsLetInByItsOrigin() {
        var ours = server.address().toString().replaceFirst("/$", "");

        assertThat(noa.post("", "word=5", "Origin", ours).statusCode()).isEqualTo(303);
    }

    private static long checked(HttpResponse<String> page) {
        return page.body().split("checked=\"checked\"", -1).length - 1;
    }

    private static String table(String page, String id) {
        int from = page.indexOf("<table id=\"" + id + "-table\">");
        return page.substring(from, page.indexOf("</table>", from));
    }
}
