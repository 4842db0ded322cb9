package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Agenda;

/// A page has several boxes and several buttons: what stands in any box is lost to none of the
/// buttons, and no box holds a button back that takes something away.
class BoxesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final String LONG = "y".repeat(4001);

    private final WebServer server =
            WebServer.start(Config.passing(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Visitor noa = new Visitor(server);

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    /// All boxes are of one form: whichever button is pressed, what stands in the others is kept.
    @Test
    void noButtonLosesWhatWasWrittenInAnotherBox() {
        var boxes = "&topic=need&text=%s&topic=desire&text=%s&topic=limit&text=%s";

        noa.post("boundaries", "here=limit" + boxes.formatted("", "A+walk", "No+calls"));
        assertThat(noa.get("boundaries").body()).contains("A walk", "No calls");
        var note = noteId("boundaries");
        var look =
                noa.post(
                        "boundaries?note=" + note,
                        "do=look" + boxes.formatted("Quiet", "A+walk", ""));
        assertThat(look.headers().firstValue("Location"))
                .hasValue("/boundaries/preview?note=" + note);
        noa.post("boundaries?note=" + note, "do=remove" + boxes.formatted("", "", "My+own+key"));

        assertThat(noa.get("boundaries").body())
                .contains("Quiet", "No calls", "My own key")
                .doesNotContain("A walk");
        assertThat(robinSees()).doesNotContain("Quiet", "No calls", "My own key");
    }

    /// Whoever takes something back has a reason not to wait.
    @Test
    void whatIsTakenBackGoesWhateverStandsInTheBoxes() {
        noa.post("boundaries", "topic=need&text=Quiet");

        var answer =
                noa.post(
                        "boundaries?note=" + noteId("boundaries"),
                        "do=remove&topic=desire&text=A+walk&topic=limit&text=" + LONG);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Removed.", "A walk", LONG, "id=\"limit-wrong\"")
                .containsOnlyOnce("longer than 4000")
                .doesNotContain("Quiet");
        assertThat(kept()).doesNotContain("Quiet", "A walk");
    }

    @Test
    void whereOneBoxHoldsTooMuchAllComeBackAndNoneIsKept() {
        var answer =
                noa.post(
                        "boundaries",
                        "topic=desire&text=A+walk&topic=limit&here=desire&text=" + LONG);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A walk", LONG, "id=\"limit-wrong\"");
        assertThat(kept()).doesNotContain("A walk");
    }

    @Test
    void whatIsWrittenAnewIsKeptThoughTheOldOneIsRemoved() {
        noa.post("boundaries", "topic=need&text=Quiet");

        var answer =
                noa.post(
                        "boundaries?note=" + noteId("boundaries"),
                        "do=remove&topic=need&text=Quiet");

        assertThat(kept()).containsOnlyOnce("text=Quiet");
        assertThat(answer.headers().firstValue("Location")).hasValue("/boundaries?removed&kept");
        assertThat(noa.get("boundaries?removed&kept").body())
                .contains("Removed.", "What stood in the boxes is kept, for you alone.");
    }

    @Test
    void whereNothingIsWrittenTheBoxOfTheButtonSaysSo() {
        var empty = noa.post("boundaries", "topic=need&text=&topic=limit&text=&here=limit");

        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body())
                .containsOnlyOnce("Nothing is written here yet.")
                .contains("id=\"limit-wrong\"");
    }

    /// The day and "it was held" are buttons of the same form.
    @Test
    void onesOwnPageIsKeptWhateverButtonIsPressed() {
        noa.post("meeting", "do=set&day=2026-11-29&issue=The+car" + was());
        assertThat(noa.get("meeting").body()).contains("Sunday 29 November", "The car");

        var refused = noa.post("meeting", "do=set&day=never&issue=The+roof" + was());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("The roof", "never", "Choose a day from Sunday 22 November on.");
        noa.post("meeting", "do=held&response=heard&issue=The+car" + was());
        assertThat(noa.get("meeting").body()).contains("The car");
    }

    /// Two devices: nothing was written on the older page, so there is nothing to choose between.
    @Test
    void anOlderPageOnWhichNothingWasWrittenHoldsNoButtonBack() {
        var older = was();
        noa.post("meeting", "do=keep&issue=The+car" + older);

        assertThat(noa.post("meeting", "do=set&day=2026-11-29" + older).statusCode())
                .isEqualTo(303);
        assertThat(noa.post("meeting", "do=held&response=heard" + older).statusCode())
                .isEqualTo(303);
        assertThat(noa.post("meeting", "do=keep&issue=The+roof" + older).statusCode())
                .isEqualTo(409);
        assertThat(noa.get("meeting").body()).contains("The car").doesNotContain("The roof");
    }

    @Test
    void whereNothingIsWrittenNoPageOfOnesOwnIsMade() {
        noa.post("meeting", "do=set&day=2026-11-29&appreciation1=&appreciation2=" + was());

        assertThat(view(Partner.A)).noneMatch(Agenda.class::isInstance);
        assertThat(view(Partner.B).toString()).contains("2026-11-29");
    }

    @Test
    void aDayThatIsChosenButNotSetStaysInItsBox() {
        var kept = noa.post("meeting", "do=keep&day=2026-11-29&issue=The+car" + was());

        var page = kept.headers().firstValue("Location").orElseThrow();
        assertThat(page).isEqualTo("/meeting?kept&day=2026-11-29");
        assertThat(noa.get(page.substring(1)).body())
                .contains("value=\"2026-11-29\"", "Not set yet.");
        assertThat(view(Partner.B).toString()).doesNotContain("2026-11-29");
        noa.post("meeting", "do=set&day=2026-11-29" + was());
        assertThat(noa.get("meeting").body()).doesNotContain("Not set yet.");
    }

    @Test
    void aReadyForTheAccountKeepsWhatIsWrittenOfIt() {
        noa.post("repair/account", "do=ready&what=disclosure&topic=disclosure&text=In+March");

        assertThat(noa.get("repair/account?ready&kept").body())
                .contains("Kept, for you alone, until the week ends.", "In March")
                .contains("value=\"unready\"");
        noa.post("repair/account", "do=unready&what=disclosure&topic=disclosure&text=" + LONG);
        assertThat(noa.get("repair/account").body()).contains("value=\"ready\"");
    }

    @Test
    void everyButtonUnderSexualTrustKeepsBoxesAndAnswers() {
        noa.post("alone", "do=open");
        for (var act : new String[] {"felt", "ready", "unready", "rest", "close"}) {
            noa.post("alone", "do=open");
            noa.post("alone", "do=" + act + "&safe=3&topic=diary&text=Evening+" + act);
            assertThat(kept()).as(act).contains("Evening " + act, "statement=safe, value=3");
        }

        noa.post("alone", "do=open");
        var rest = noa.post("alone", "do=rest&safe=4&topic=diary&text=" + LONG);
        assertThat(rest.body()).contains("It rests.", LONG);
        assertThat(kept()).contains("statement=safe, value=4");
        assertThat(noa.post("alone", "do=close&topic=diary&text=" + LONG).body()).contains(LONG);
    }

    /// As a browser sends it: which fields belong to which form, and what Enter presses.
    @Test
    void inABrowserNoButtonLosesABox() {
        var browser = Chromium.open(folder);
        try {
            noa.post("alone", "do=open");
            at(browser, "alone", "[name=text]", "Not tonight", "button[value=rest]");
            at(browser, "boundaries", "[name=text]", "A door", "button[name=here][value=limit]");
            at(browser, "repair/account", "[name=text]", "In March", "button[value=ready]");
            at(browser, "meeting", "[name=right]", "The soup", "button.main[value=keep]");
        } finally {
            browser.quit();
        }
    }

    private void at(WebDriver browser, String path, String box, String text, String button) {
        browser.get(server.address() + path);
        browser.findElement(By.cssSelector("main " + box)).sendKeys(text);
        JourneyTest.press(browser, "main " + button);
        assertThat(kept()).as(path).contains(text);
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains("ept, for you");
    }

    private String was() {
        var mark = Pattern.compile("name=\"was\" value=\"(\\w+)\"");
        var found = mark.matcher(noa.get("meeting").body());
        assertThat(found.find()).isTrue();
        return "&was=" + found.group(1);
    }

    private List<Content> view(Partner partner) {
        var visit = server.part(Guests.class).as(partner).orElseThrow();
        return server.part(EntryStore.class).view(visit).entries().stream()
                .map(Entry::content)
                .toList();
    }

    private String noteId(String path) {
        var id = Pattern.compile("note=(\\w+)\"").matcher(noa.get(path).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private String kept() {
        return view(Partner.A).toString();
    }

    private String robinSees() {
        return view(Partner.B).toString();
    }
}
