package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.TodayContent.SetAside;

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
        assertThat(saved.headers().firstValue("Location")).hasValue("/#row-happened");
        assertThat(noa.get("").body()).contains("Saved");
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
    void aSkipSavesNothingAndErasesWhatWasSavedThere() {
        noa.post("", "told=4");
        assertThat(own("told", 0)).hasSize(1);

        var skipped = noa.post("", "told=");

        assertThat(skipped.statusCode()).isEqualTo(303);
        assertThat(own("told", 0)).isEmpty();
    }

    /// The field of the line goes along with every button of the form, empty or not.
    @Test
    void afterATapTheEyeGoesOnToTheNextRow() {
        var rows = Rows.of(noa.get("").body());

        assertThat(led(rows.get(0) + "=4&line=")).isEqualTo("/#row-" + rows.get(1));
        assertThat(led(rows.get(1) + "=&line=")).isEqualTo("/#row-" + rows.get(2));
        assertThat(led(rows.get(2) + "=4&line=It+was+quiet")).isEqualTo("/#row-" + rows.get(3));
        assertThat(led("happened=hug&line=")).isEqualTo("/#row-happened");
        assertThat(led("unhappened=hug&line=")).isEqualTo("/#row-happened");
        assertThat(led("line=It+was+quiet")).isEqualTo("/#after");
        assertThat(led("line=&unline=yes")).isEqualTo("/#after");
    }

    /// A double click sends one form twice, before the first is answered.
    @Test
    void aFormThatIsSentManyTimesAtOnceActsOnce() {
        store().replace(guest(), store().view(guest()).own().toList(), List.of());
        noa.get("");
        var notes = noa.postAtOnce(6, "boundaries", "topic=limit&text=No+calls&detail=");
        noa.get("");
        var answers = noa.postAtOnce(6, "", "word=4&line=");
        noa.get("");
        noa.postAtOnce(6, "", "happened=conflict&line=");

        assertThat(store().view(guest()).own()).hasSize(3);
        assertThat(notes).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
                .hasSize(6)
                .allMatch(answers.getFirst().headers().firstValue("Location").get()::equals);
    }

    /// The same words from a page that was made afterwards are another form.
    @Test
    void whatIsSentAnewFromALaterPageActsAgain() {
        noa.get("");
        noa.post("", "happened=hug");
        noa.get("");
        noa.post("", "unhappened=hug");
        noa.get("");
        noa.post("", "happened=hug");

        assertThat(noa.get("").body()).contains("name=\"unhappened\" value=\"hug\"");
    }

    private String led(String form) {
        return noa.post("", form).headers().firstValue("Location").orElseThrow();
    }

    /// The page of yesterday says so, and its answers are of yesterday.
    @Test
    void yesterdayCanBeFilledInAndNoDayBefore() {
        var yesterday = LocalDate.now().minusDays(1);
        store().replace(guest(), store().view(guest()).own().toList(), List.of());

        assertThat(noa.get("?about=yesterday").body()).contains("Check-in about ");
        assertThat(noa.post("", "word=4&day=" + yesterday).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/?about=yesterday#"));
        assertThat(own("word", 1)).hasSize(1);
        var late = noa.post("", "word=4&day=" + yesterday.minusDays(1));
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("only today and yesterday");
        assertThat(own("word", 1)).hasSize(1);
    }

    /// Two pages lay open: what one saved the other does not undo.
    @Test
    void aRowChangesNothingButItself() {
        noa.post("", "line=It+was+quiet&word=6");

        noa.post("", "told=5&line=");

        assertThat(own("word", 0)).hasSize(1);
        assertThat(noa.get("").body()).contains("It was quiet");
        noa.post("", "unline=yes");
        assertThat(noa.get("").body()).doesNotContain("It was quiet");
    }

    @Test
    void whatHappenedIsTakenBackByTheSameButton() {
        noa.post("", "happened=kept");
        noa.post("", "happened=conflict");
        assertThat(noa.get("").body()).contains("name=\"unhappened\" value=\"kept\"");

        noa.post("", "unhappened=kept");
        noa.post("", "unhappened=kept");

        assertThat(noa.get("").body())
                .contains("name=\"happened\" value=\"kept\"")
                .contains("name=\"unhappened\" value=\"conflict\"");
    }

    @Test
    void sexualTrustIsAskedOnlyOfWhoOpenedIt() {
        assertThat(noa.get("").body()).doesNotContain("name=\"felt-");
        noa.post("", "felt-safe=3");
        assertThat(felt()).isZero();

        noa.post("alone", "do=open");

        assertThat(noa.get("").body()).containsOnlyOnce("id=\"row-felt-");
        noa.post("", "felt-safe=3");
        assertThat(felt()).isEqualTo(1);
        noa.post("alone", "do=close");
        assertThat(noa.get("").body()).doesNotContain("name=\"felt-");
    }

    private long felt() {
        return store().view(guest()).own().filter(e -> e.content() instanceof Felt).count();
    }

    @Test
    void notTodayIsOneTapAndOfThisDay() {
        assertThat(noa.get("").body()).containsAnyOf("Not today", "Nothing needs doing today.");

        noa.post("", "do=not");
        noa.post("", "do=not");

        assertThat(noa.get("").body()).contains("Put aside for today.").doesNotContain("Not today");
        assertThat(store().view(guest()).own().filter(e -> e.content() instanceof SetAside))
                .singleElement()
                .matches(entry -> !entry.shared());
        noa.post("", "do=off");
        assertThat(noa.get("").body()).contains("Nothing is suggested here.");
        noa.post("", "do=on");
        assertThat(noa.get("").body()).contains("Put aside for today.");
    }

    /// The line has no button of its own beside the others; whatever is pressed, it is kept.
    @Test
    void noButtonOfThePageLosesTheLine() {
        noa.post("", "do=not&line=Before+the+walk");
        assertThat(noa.get("").body()).contains("Before the walk", "Put aside for today.");

        assertThat(led("go=yesterday&line=After+the+walk")).isEqualTo("/?about=yesterday");
        assertThat(noa.get("").body()).contains("After the walk");
        assertThat(led("go=elsewhere")).startsWith("/#");

        var row = Rows.of(noa.get("").body()).getFirst();
        noa.post("", row + "=4");
        assertThat(led("change=" + row + "&line=At+home"))
                .isEqualTo("/?change=" + row + "#row-" + row);
        assertThat(led("change=nothing")).startsWith("/#");
        assertThat(noa.get("?change=" + row).body())
                .contains("At home", "name=\"" + row + "\" value=\"4\"");
    }

    /// G5: off until someone fetches a file, and neutral in it.
    @Test
    void aReminderIsANeutralNoteInOnesOwnCalendar() {
        noa.post("meeting", "do=set&day=" + LocalDate.now().plusDays(7));
        for (var path : List.of("reminder.ics?at=20:00", "meeting.ics")) {
            var file = noa.get(path);

            assertThat(file.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"note.ics\"");
            assertThat(file.body())
                    .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                    .contains("SUMMARY:Note\r\n")
                    .endsWith("END:VCALENDAR\r\n")
                    .doesNotContainIgnoringCase("troth")
                    .doesNotContainIgnoringCase("check")
                    .doesNotContain("Noa", "Robin", "http", "LOCATION", "ATTENDEE");
        }
        assertThat(noa.get("reminder.ics?at=24:00").statusCode()).isEqualTo(404);
        assertThat(noa.get("reminder").body()).contains("Troth reminds nobody");
    }

    private List<Entry> own(String item, int daysAgo) {
        return store().view(guest())
                .own()
                .filter(e -> e.content() instanceof Answer(String of, _) && of.equals(item))
                .filter(e -> day(e).equals(LocalDate.now().minusDays(daysAgo)))
                .toList();
    }

    private static LocalDate day(Entry entry) {
        return entry.moment().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private Visit guest() {
        return server.part(Guests.class).as(Partner.A).orElseThrow();
    }

    private EntryStore store() {
        return server.part(EntryStore.class);
    }

    @Test
    void whatCannotBeSavedIsShownAgainAsItWasSent() {
        var row = Rows.of(noa.get("").body()).getFirst();

        var refused = noa.post("", row + "=11&line=It+was+quiet");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("nothing of this was saved", "Choose a number from 0 to 10")
                .contains("It was quiet");
        assertThat(noa.get("").body()).doesNotContain("It was quiet");
        assertThat(noa.post("", "line=" + "a".repeat(281)).body())
                .contains("longer than 280 characters", "a".repeat(281));
    }

    @Test
    void aFormOfOursIsLetInByItsOrigin() {
        var ours = server.address().toString().replaceFirst("/$", "");

        assertThat(noa.post("", "word=5", "Origin", ours).statusCode()).isEqualTo(303);
    }

    private static String table(String page, String id) {
        int from = page.indexOf("<table id=\"" + id + "-table\">");
        return page.substring(from, page.indexOf("</table>", from));
    }
}
