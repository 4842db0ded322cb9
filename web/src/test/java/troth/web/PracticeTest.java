package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Accepted;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Withdrawn;
import troth.web.view.Topic;

/// Talk, boundaries and closeness over the wire, as Noa; Robin writes straight into the store.
class PracticeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final WebServer server =
            WebServer.start(Config.passing(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    @Test
    void aNoteIsKeptForItsAuthorAloneUntilItIsShared() {
        keep("boundaries", "limit", "No calls after ten");
        assertThat(robinSees()).doesNotContain("No calls after ten");

        var preview = noa.get("boundaries/preview?note=" + noteId("boundaries"));
        assertThat(preview.body()).contains("exactly this", "No calls after ten");
        assertThat(robinSees()).doesNotContain("No calls after ten");

        noa.post("boundaries", "do=share&note=" + noteId("boundaries"));
        assertThat(robinSees()).contains("No calls after ten");
    }

    /// Whoever is in danger must not have to go down a long page to read it.
    @Test
    void whenToMendIsNotAdvisedStandsBeforeTheWay() {
        assertThat(noa.get("repair").body())
                .containsSubsequence("<h1>", "id=\"unadvised\"", "id=\"way\"");
    }

    @Test
    void aNoteSentOrSharedTwiceIsThereOnce() {
        keep("talk", "appreciation", "You drove");
        keep("talk", "appreciation", "You drove");
        var id = noteId("talk");
        noa.post("talk", "do=share&note=" + id);
        noa.post("talk", "do=share&note=" + id);

        assertThat(noa.get("talk").body().split("You drove", -1)).hasSize(3);
    }

    @Test
    void whatIsTakenBackIsGoneAtOnce() {
        keep("talk", "good_news", "I passed");
        noa.post("talk", "do=share&note=" + noteId("talk"));
        var shared = entry(Partner.B, Note.class).id();

        noa.post("talk", "do=remove&note=" + shared);

        assertThat(robinSees()).doesNotContain("I passed");
        assertThat(noa.post("talk", "do=remove&note=" + shared).statusCode()).isEqualTo(303);
    }

    @Test
    void anIdOfTheOtherAnswersLikeOneThatDoesNotExist() {
        var secret = robin(false, new Note(Topic.LIMIT, "hidden", ""));
        var shared = robin(true, new Note(Topic.LIMIT, "open", ""));
        var unknown = Entry.newId();

        for (var id : List.of(secret, shared)) {
            assertThat(named(noa.get("boundaries/preview?note=" + id)))
                    .isEqualTo(named(noa.get("boundaries/preview?note=" + unknown)));
            for (var act : List.of("share", "remove")) {
                var form = "do=" + act + "&note=";
                assertThat(named(noa.post("boundaries", form + id)))
                        .isEqualTo(named(noa.post("boundaries", form + unknown)));
            }
        }
        assertThat(view(Partner.B)).anyMatch(entry -> entry.id().equals(secret));
        assertThat(view(Partner.B)).anyMatch(entry -> entry.id().equals(shared));
    }

    @Test
    void aNoteThatCannotBeKeptIsShownAgainAsItWasTyped() {
        var text = "<script>x</script>" + "y".repeat(4000);

        var refused = noa.post("boundaries", "do=keep&topic=need&text=" + encoded(text));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("longer than 4000", "&lt;script&gt;x", "y".repeat(4000))
                .doesNotContain("<script>");
        assertThat(noa.post("boundaries", "do=keep&topic=diary&text=x").statusCode())
                .isEqualTo(400);
        assertThat(noa.post("boundaries", "do=keep&topic=need&text=+").statusCode()).isEqualTo(400);
    }

    @Test
    void theDayOfAMeetingIsSeenByBothAndTheLastOneSetCounts() {
        noa.post("meeting", "do=set&day=2026-11-29");
        noa.post("meeting", "do=set&day=2026-11-28");

        assertThat(noa.get("meeting").body()).contains("Saturday 28 November");
        assertThat(robinSees()).contains("2026-11-28").doesNotContain("2026-11-29");
        assertThat(noa.post("meeting", "do=set&day=2026-11-21").statusCode()).isEqualTo(400);
        assertThat(noa.post("meeting", "do=set&day=soon").body()).contains("value=\"soon\"");
    }

    @Test
    void aMeetingMovesOnlyThePictureOfWhoeverEntersItAndOnceADay() {
        noa.post("meeting", "do=held&response=heard");
        noa.post("meeting", "do=held&response=understood");
        noa.post("meeting", "do=held&response=");

        assertThat(today(Partner.A, Event.MeetingHeld.class))
                .containsExactly(new Event.MeetingHeld(0.9));
        assertThat(today(Partner.B, Event.MeetingHeld.class)).isEmpty();
    }

    @Test
    void onesOwnPageForAMeetingStaysPrivate() {
        noa.post("meeting", "do=keep&appreciation1=The+soup&issue=The+car");

        assertThat(noa.get("meeting").body()).contains("The soup", "The car");
        assertThat(robinSees()).doesNotContain("The soup");
    }

    @Test
    void anOfferIsCorrectedAfterTheLookAtIt() {
        var form = "kind=walk&day=2026-11-23&scope=along+the+river";

        var change = noa.post("closeness", "do=change&" + form);

        assertThat(noa.post("closeness", "do=look&" + form).body()).contains("value=\"change\"");
        assertThat(change.body())
                .contains("along the river</textarea>", "value=\"2026-11-23\"")
                .containsPattern("value=\"walk\"[^>]*checked");
        assertThat(robinSees()).doesNotContain("along the river");
    }

    @Test
    void anOfferIsLookedAtBeforeItIsMadeAndMadeOnce() {
        var form = "kind=walk&day=2026-11-23&scope=along+the+river";

        var look = noa.post("closeness", "do=look&" + form);
        assertThat(look.body()).contains("exactly this", "along the river");
        assertThat(robinSees()).doesNotContain("along the river");

        noa.post("closeness", "do=offer&" + form);
        noa.post("closeness", "do=offer&" + form);
        assertThat(robinSees().split("along the river", -1)).hasSize(2);
    }

    @Test
    void anOfferThatCannotBeMadeIsShownAgainAsItWasSent() {
        var refused = noa.post("closeness", "do=look&kind=hug&day=2020-01-01&scope=warm");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Sunday 22 November to Sunday 20 December", "warm", "2020-01-01");
        assertThat(noa.post("closeness", "do=look&kind=sex&day=2026-11-23").statusCode())
                .isEqualTo(400);
    }

    @Test
    void notThisTimeTellsTheOtherNothing() {
        var offer = robin(true, new Offered("hug", TODAY, ""));

        Private.holds(noa.get("closeness").body(), "value=\"no\"");
        noa.post("closeness", "do=no&offer=" + offer);

        Private.holds(noa.get("closeness").body(), "Only you see that");
        assertThat(robinSees()).doesNotContain("NotThisTime");
    }

    @Test
    void aYesIsTakenBackInTwoTaps() {
        var offer = robin(true, new Offered("hug", TODAY, "short"));
        noa.post("closeness", "do=yes&offer=" + offer);

        assertThat(noa.get("").body()).contains("href=\"/together\"");
        assertThat(noa.get("together").body()).contains("value=\"end\"", offer);
        noa.post("closeness", "do=end&offer=" + offer);

        assertThat(noa.get("together").body()).doesNotContain(offer);
        assertThat(noa.post("closeness", "do=yes&offer=" + offer).headers().firstValue("Location"))
                .hasValue("/closeness?gone");
    }

    @Test
    void aStaleFormChangesNothing() {
        var offer = robin(true, new Offered("hug", TODAY, ""));
        robin(true, new Withdrawn(offer));

        for (var act : List.of("yes", "no", "end", "entered&wish=fully")) {
            var answer = noa.post("closeness", "offer=" + offer + "&do=" + act);
            assertThat(answer.headers().firstValue("Location")).hasValue("/closeness?gone");
        }
        assertThat(today(Partner.A, Event.Closeness.class)).isEmpty();
    }

    @Test
    void closenessBecomesAnEventOnlyIfBothWantedItAndItsOwnerEntersIt() {
        var offered = robin(true, new Offered("hug", TODAY, ""));
        var enter = "do=entered&wish=mostly&offer=" + offered;

        noa.post("closeness", enter);
        assertThat(today(Partner.A, Event.Closeness.class)).isEmpty();

        noa.post("closeness", "do=yes&offer=" + offered);
        assertThat(today(Partner.A, Event.Closeness.class)).isEmpty();

        noa.post("closeness", enter);
        noa.post("closeness", enter);
        assertThat(today(Partner.A, Event.Closeness.class))
                .singleElement()
                .satisfies(event -> {
                    var closeness = (Event.Closeness) event;
                    assertThat(closeness.wishA()).isEqualTo(0.8);
                    assertThat(closeness.wishB()).isEqualTo(1);
                });
        assertThat(today(Partner.B, Event.Closeness.class)).isEmpty();
    }

    @Test
    void somethingElseIsNeverCloseness() {
        noa.post("closeness", "do=offer&kind=other&scope=the+shelf&day=" + TODAY);
        var offer = entry(Partner.A, Offered.class).id();
        robin(true, new Accepted(offer));

        noa.post("closeness", "do=entered&wish=fully&offer=" + offer);

        assertThat(today(Partner.A, Event.Closeness.class)).isEmpty();
    }

    @Test
    void noMoreIsNamedThanABatch() {
        assertThat(noa.post("wishes", "wish=trip&wish=play&wish=past").statusCode()).isEqualTo(303);

        var refused = noa.post("wishes", "wish=trip&wish=play&wish=past&wish=money");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(checked(refused)).isEqualTo(4);
        assertThat(checked(noa.get("wishes"))).isEqualTo(3);
        assertThat(noa.post("wishes", "wish=sex").statusCode()).isEqualTo(400);
    }

    private void keep(String path, String topic, String text) {
        noa.post(path, "do=keep&topic=" + topic + "&text=" + encoded(text));
    }

    private String noteId(String path) {
        var id = Pattern.compile("note=(\\w+)\"").matcher(noa.get(path).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private String robin(boolean shared, Content content) {
        var entry = new Entry(Entry.newId(), Partner.B, NOW, shared, content);
        server.part(EntryStore.class).add(viewer(Partner.B), List.of(entry));
        return entry.id();
    }

    private Visit viewer(Partner partner) {
        return server.part(Guests.class).as(partner).orElseThrow();
    }

    private List<Entry> view(Partner partner) {
        return server.part(EntryStore.class).view(viewer(partner)).entries();
    }

    private String robinSees() {
        return view(Partner.B).toString();
    }

    private Entry entry(Partner partner, Class<? extends Content> kind) {
        return view(partner).stream()
                .filter(entry -> entry.shared() && kind.isInstance(entry.content()))
                .findFirst()
                .orElseThrow();
    }

    private List<Event> today(Partner partner, Class<? extends Event> kind) {
        return view(partner).stream()
                .filter(entry -> !entry.moment().isBefore(NOW))
                .flatMap(entry ->
                        entry.content() instanceof Happened(Event event, _)
                                        && kind.isInstance(event)
                                ? java.util.stream.Stream.of(event)
                                : java.util.stream.Stream.of())
                .toList();
    }

    private String named(HttpResponse<String> response) {
        return noa.wire(response);
    }

    private static long checked(HttpResponse<String> page) {
        return page.body().split("checked=\"checked\"", -1).length - 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
