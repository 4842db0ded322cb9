package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.instrument.Instruments;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.Entry;
import troth.web.view.HardContent;
import troth.web.view.HardContent.FilledIn;

/// Hard times over the wire.
class HardTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final String CRISIS = "You wrote of thoughts of death";
    private static final String STOP = "This may be a good moment to stop";

    private final WebServer server =
            WebServer.start(Config.passing(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    @Test
    void everyListHasItsPageWithANoteAndAWayOut() {
        for (var spec : Instruments.hardTimes()) {
            var page = noa.get("days/" + spec.page());

            assertThat(page.statusCode()).as(spec.name()).isEqualTo(200);
            assertThat(page.body())
                    .containsSubsequence(
                            "href=\"/steady\">Steady", "Stop here", "Before you begin", "<form");
            assertThat(page.body()).contains("body class=\"private\"").doesNotContain("??");
        }
    }

    @Test
    void whatIsFilledInIsKeptForItsWriterAlone() {
        var page = fill("phq-8", "i1=2&i2=2&i3=2&i4=2&i5=1&i6=1&i7=1&i8=1");

        assertThat(page)
                .contains("Your answers add up to 12 of 24.", "This is no diagnosis")
                .doesNotContain("??", CRISIS);
        assertThat(kept(Partner.A)).hasSize(1).noneMatch(Entry::shared);
        assertThat(kept(Partner.B)).isEmpty();
    }

    @Test
    void aMissingAnswerIsFilledUpAndSaidSo() {
        assertThat(fill("phq-8", "i1=1&i2=1&i3=1&i4=1&i5=1&i6=1&i7=1"))
                .contains("You answered 7 of 8 questions. Filled up at the same mean")
                .contains("about 8 of 24");
    }

    @Test
    void withTooFewAnswersThereIsNoTotal() {
        assertThat(fill("gad-7", "i1=3&i2=3"))
                .contains("You answered 2 of 7 questions.", "there is no total")
                .doesNotContain("add up to");
    }

    /// Seven threes are 21 of 27, whatever the two others are.
    @Test
    void whatIsReachedWithoutTheMissingAnswersIsSaid() {
        assertThat(fill("phq-9", "i1=3&i2=3&i3=3&i4=3&i5=3&i6=3&i7=3"))
                .contains("What you did answer adds up to 21 already.", "In studies, 10 or more")
                .doesNotContain("That is all right", "??");
        assertThat(fill("phq-9", "i1=1&i2=1")).contains("That is all right");
    }

    @Test
    void whyTheFirstOfTheSixDecidesIsSaid() {
        assertThat(fill("pc-ptsd-5", "i1=0&i2=1&i3=1&i4=1&i5=1&i6=1"))
                .contains("After a no this list counts none of the others", "answered 5 of them")
                .contains("If it weighs on you, talk to someone")
                .doesNotContain("??");
        assertThat(fill("pc-ptsd-5", "i1=0")).contains("Your answers add up to 0 of 5.");
        assertThat(fill("pc-ptsd-5", "i2=1&i3=1&i4=1&i5=1"))
                .contains("You skipped the first question", "adds up to 4 already")
                .contains("In studies, 4 or more")
                .doesNotContain("More than a fifth", "??");
        assertThat(fill("pc-ptsd-5", "i2=1"))
                .contains("You skipped the first question", "That is all right");
    }

    @Test
    void theLastItemOfTheNineOpensHelpWhateverTheTotal() {
        assertThat(fill("phq-9", "i9=1"))
                .contains(CRISIS, "988", "116 123", "nobody has been told");
        assertThat(fill("phq-9", "i1=3&i9=0")).doesNotContain(CRISIS);
        assertThat(fill("phq-8", "i1=3&i9=3")).doesNotContain(CRISIS);
    }

    @Test
    void aRiseInUneaseOffersToStop() {
        var path = path("gad-2", "before=2&i1=1&i2=1");
        assertThat(noa.get(path).body()).doesNotContain(STOP);

        noa.post(path, "after=5");

        assertThat(noa.get(path).body()).contains(STOP, "is kept: 5 of 10");
        noa.post(path, "after=");
        assertThat(noa.get(path).body()).doesNotContain(STOP);
    }

    @Test
    void highUneaseBeforeItOffersToStop() {
        assertThat(fill("gad-2", "before=7&i1=0&i2=0")).contains(STOP);
    }

    @Test
    void theSameTodayTakesThePlaceOfTheFirst() {
        var first = path("gad-2", "i1=1&i2=1");
        noa.post(first, "after=3");

        path("gad-2", "i1=2&i2=2");

        assertThat(kept(Partner.A)).hasSize(1);
        assertThat(noa.get(first).statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeThatCanBeChanceIsSaidSo() {
        before("gad-7", 1);

        assertThat(fill("gad-7", answers(7, 1, 1, 1, 1, 1, 1, 2)))
                .contains("The time before it was 7, now 8", "can be chance");
        assertThat(fill("gad-7", answers(7, 2, 2, 2, 2, 1, 1, 1)))
                .contains("The time before it was 7, now 11", "seldom chance alone");
    }

    @Test
    void nothingChosenKeepsNothing() {
        var sent = noa.post("days/2", "i1=&i2=&before=");

        assertThat(sent.headers().firstValue("Location")).hasValue("/days/2?skipped");
        assertThat(kept(Partner.A)).isEmpty();
        assertThat(noa.get("days/2?skipped").body()).contains("nothing was kept");
    }

    @Test
    void whatCannotBeKeptIsShownAgainAsItWasSent() {
        var refused = noa.post("days/2", "before=3&i1=2&i2=4");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).containsOnlyOnce("aria-invalid=\"true\"");
        assertThat(refused.body().split("checked=\"checked\"", -1)).hasSize(3);
        assertThat(kept(Partner.A)).isEmpty();
    }

    @Test
    void unheardOfUneaseIsRefusedBesideTheScale() {
        var path = path("gad-2", "i1=1&i2=1");

        assertThat(noa.post(path, "after=11").statusCode()).isEqualTo(400);
        assertThat(noa.post(path, "after=11").body()).containsOnlyOnce("aria-invalid=\"true\"");
    }

    @Test
    void whatIsRemovedIsGone() {
        var path = path("gad-2", "i1=1&i2=1");
        noa.post(path, "after=3");

        noa.post(path + "/remove", "");

        assertThat(kept(Partner.A)).isEmpty();
        assertThat(noa.post(path + "/remove", "").statusCode()).isEqualTo(404);
    }

    /// An id of another looks like one that nobody has.
    @Test
    void whatRobinFilledInIsAMissingPage() {
        var robins = before("gad-7", 1, Partner.B);

        assertThat(noa.wire(noa.get("days/3/" + robins)))
                .isEqualTo(noa.wire(noa.get("days/3/" + Entry.newId())));
    }

    private String fill(String name, String form) {
        return noa.get(path(name, form)).body();
    }

    private String path(String name, String form) {
        var sent = noa.post("days/" + Instruments.named(name).orElseThrow().page(), form);
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow().substring(1);
    }

    private static String answers(int items, int... values) {
        return IntStream.range(0, items)
                .mapToObj(i -> "i" + (i + 1) + "=" + values[i])
                .collect(Collectors.joining("&"));
    }

    private void before(String name, int answer) {
        before(name, answer, Partner.A);
    }

    private String before(String name, int answer, Partner author) {
        var spec = Instruments.named(name).orElseThrow();
        var answers = Stream.generate(() -> answer).limit(spec.items().size()).toList();
        var entry =
                Entry.ofOne(
                        author, NOW.minus(Duration.ofDays(9)), new FilledIn(name, 1, answers, -1));
        server.part(EntryStore.class).add(viewer(author), List.of(entry));
        return entry.id();
    }

    private List<Entry> kept(Partner partner) {
        return server.part(EntryStore.class)
                .view(viewer(partner))
                .own()
                .filter(entry -> entry.content() instanceof HardContent)
                .toList();
    }

    private Visit viewer(Partner partner) {
        return server.part(Guests.class).as(partner).orElseThrow();
    }
}
