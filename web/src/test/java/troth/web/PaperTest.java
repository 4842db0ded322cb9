package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.AgreementContent.AgreementNoted;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.HardContent.FilledIn;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.Topic;

/// The paper that one takes to a therapist.
class PaperTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    private final WebServer server =
            WebServer.start(Config.passing(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    @Test
    void nothingIsChosenForThePaperBeforehand() {
        assertThat(noa.get("mine/report").body()).doesNotContain("checked=");
        var refused = noa.post("mine/report", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Nothing was chosen");
    }

    @Test
    void onThePaperStandsTheBannerAndWhatWasChosen() {
        var item =
                Pattern.compile("value=\"([0-9a-f]{32})\".*?</span><br>([^<]+)")
                        .matcher(noa.get("mine/report").body());
        assertThat(item.find()).isTrue();

        var text = text(noa.bytes("mine/report", "entry=" + item.group(1)));

        assertThat(text).contains("not proof of anything", "not made for courts");
        assertThat(text).contains(item.group(2).strip()).doesNotContain("Words kept");
        var picture = text(noa.bytes("mine/report", "part=picture"));
        assertThat(picture)
                .contains("Words kept", "not yet calibrated")
                .doesNotContain(item.group(2).strip());
    }

    /// What was typed into a form stands under the names of its fields, with dates as people say
    /// them, and a single word is not lost.
    @Test
    void onThePaperEachFieldHasItsName() {
        var offer = new Offered("hug", LocalDate.parse("2026-11-22"), "a long one");
        server.part(EntryStore.class)
                .add(
                        server.part(Guests.class).as(Partner.A).orElseThrow(),
                        List.of(
                                Entry.ofOne(Partner.A, NOW, new Note(Topic.LETTER, "Sorry", "")),
                                Entry.ofBoth(Partner.A, NOW, new NotNow("touch")),
                                Entry.ofBoth(Partner.A, NOW, offer),
                                Entry.ofOne(Partner.A, NOW, new IntimacyOpened(true)),
                                Entry.ofOne(
                                        Partner.A,
                                        NOW,
                                        new AgreementNoted(
                                                agreement(),
                                                "kept",
                                                List.of(Partner.B),
                                                "It was easy",
                                                List.of())),
                                Entry.ofOne(
                                        Partner.A,
                                        NOW,
                                        new FilledIn(
                                                "gad-7", 1, List.of(1, 1, 1, 2, 0, 0, -1), -1)),
                                Entry.ofOne(
                                        Partner.A,
                                        NOW,
                                        new FilledIn("gad-7", 1, List.of(1, 1, 1, 2, 0, 0, 3), -1)),
                                Entry.ofOne(
                                        Partner.A,
                                        NOW,
                                        new FilledIn(
                                                "pc-ptsd-5",
                                                1,
                                                List.of(0, -1, -1, -1, -1, -1),
                                                -1))));
        var all =
                Pattern.compile("name=\"entry\" value=\"([0-9a-f]{32})\"")
                        .matcher(noa.get("mine/report").body())
                        .results()
                        .map(match -> "entry=" + match.group(1))
                        .collect(Collectors.joining("&"));

        var text = text(noa.bytes("mine/report", all));

        assertThat(text)
                .contains("What One evening a week", "Why So that we", "Begins 23 November 2026")
                .contains(
                        "Impact letter Sorry",
                        "Total of the GAD-7 about 6 of 21, filled up at the same mean; 6 of 7 questions answered")
                .contains("Total of the GAD-7 8 of 21")
                .contains("Total of the PC-PTSD-5 0 of 5: the first question was answered with no")
                .contains("What Touch, step by step")
                .contains("An offer: A hug For 22 November 2026 In my words a long one")
                .containsPattern("Title [^:]{3,60} It was kept It was easy By my partner")
                .contains("A signature Title Telling the same day Signed as Noa")
                .contains("Chosen by Noa, 22 November 2026")
                .doesNotContain("2026-11-23", "alike", "sexual trust are open", "What hug");
    }

    /// Whoever helps must not miss it, and must not think that no answer was no.
    @Test
    void thoughtsOfDeathAreOnThePaperInTheWordsOfTheForm() {
        for (int answer : List.of(1, -1)) {
            var filled = new FilledIn("phq-9", 1, List.of(0, 0, 0, 0, 0, 0, 0, 0, answer), -1);
            var entry = Entry.ofOne(Partner.A, NOW, filled);
            server.part(EntryStore.class)
                    .add(server.part(Guests.class).as(Partner.A).orElseThrow(), List.of(entry));

            assertThat(text(noa.bytes("mine/report", "entry=" + entry.id())))
                    .contains(
                            "Question 9: Thoughts that you would be better off dead or of hurting"
                                    + " yourself in some way "
                                    + (answer == 1 ? "Several days" : "Not answered"))
                    .contains("The answers to the other questions are not told here");
        }
    }

    @Test
    void whatNoFontHasIsLeftOutOnThePaper() {
        var note = new Note(Topic.APPRECIATION, "Basil \ud83c\udf3f here", "");
        var entry = Entry.ofOne(Partner.A, NOW, note);
        server.part(EntryStore.class)
                .add(server.part(Guests.class).as(Partner.A).orElseThrow(), List.of(entry));

        assertThat(text(noa.bytes("mine/report", "entry=" + entry.id())))
                .contains("Basil", "here")
                .doesNotContain("#");
    }

    /// The id of one that both know.
    private String agreement() {
        return server
                .part(EntryStore.class)
                .view(server.part(Guests.class).as(Partner.A).orElseThrow())
                .entries()
                .stream()
                .map(Entry::content)
                .filter(AgreementProposed.class::isInstance)
                .map(content -> ((AgreementProposed) content).agreement())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEntryOfTheOtherIsNotPutOnPaper() {
        var secret =
                Entry.ofOne(
                        Partner.B, NOW, new Happened(new Event.AgreementBroken(Partner.A, 1, 1)));
        server.part(EntryStore.class)
                .add(server.part(Guests.class).as(Partner.B).orElseThrow(), List.of(secret));

        var none = noa.post("mine/report", "entry=" + Entry.newId());
        var robins = noa.post("mine/report", "entry=" + secret.id());

        assertThat(noa.wire(robins)).isEqualTo(noa.wire(none));
    }

    @Test
    void equalPapersAreEqualFiles() {
        assertThat(noa.bytes("mine/report", "part=picture"))
                .isEqualTo(noa.bytes("mine/report", "part=picture"));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
