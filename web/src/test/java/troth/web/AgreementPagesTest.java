package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementNoted;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.View;

/// Agreements over the wire, as Noa; Robin writes into the store.
class AgreementPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /// The agreement in force of the invented couple, and Noa's draft.
    private static final String TELLING = "7e11a9c04d5b4c1e8f2a6b3d90c7e514";

    private static final String EVENING = "0d4c2be7719f4a53b6e8c1f5a2d37b96";

    private final WebServer server = WebServer.start(Config.passing(), CLOCK);
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    private static Map<String, String> draft() {
        return new TreeMap<>(
                Map.of(
                        "title", "Sundays",
                        "what", "We eat together on Sundays.",
                        "why", "We like it.",
                        "who", "alike",
                        "limits", "Illness.",
                        "secluded", "Notes of each.",
                        "missed", "We say so.",
                        "begins", "2026-11-22",
                        "review", "2026-12-01",
                        "ends", "2026-12-20"));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow().substring(1);
    }

    /// The value of the one hidden mark of a page.
    private static String mark(HttpResponse<String> page) {
        var found = Pattern.compile("name=\"mark\" value=\"(\\w+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Visit viewer(WebServer server, Partner partner) {
        return server.part(Guests.class).as(partner).orElseThrow();
    }

    private View view(Partner partner) {
        return server.part(EntryStore.class).view(viewer(server, partner));
    }

    private static Entry write(
            WebServer server, Partner author, boolean shared, Instant at, Content content) {
        var entry = new Entry(Entry.newId(), author, at, shared, content);
        server.part(EntryStore.class).add(viewer(server, author), List.of(entry));
        return entry;
    }

    private Stream<Content> own(Partner partner, Class<? extends Content> kind) {
        return view(partner).own().map(Entry::content).filter(kind::isInstance);
    }

    /// Drafts, previews and shares: the address of the shared page.
    private static String shared(Visitor noa) {
        var fields = draft();
        fields.put("do", "preview");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        return location(noa.post(preview, "mark=" + mark(noa.get(preview))));
    }

    private static String id(String address) {
        return address.replaceFirst(".*/", "");
    }

    private static String signing(Visitor noa, String address) {
        return "do=sign&name=Noa&free=yes&mark=" + mark(noa.get(address));
    }

    @Test
    void aDraftIsPrivateUntilItIsSharedAfterAPreview() {
        var fields = draft();
        fields.put("do", "keep");
        var address = location(noa.post("agreements/new/own", form(fields)));
        assertThat(noa.get(address).body()).contains("Kept, for you alone", "value=\"Sundays\"");
        assertThat(view(Partner.B).entries())
                .noneMatch(entry -> entry.content() instanceof AgreementDraft);

        var draft = address.replace("?kept", "");
        fields.put("do", "preview");
        var preview = location(noa.post(draft, form(fields)));
        var page = noa.get(preview);
        assertThat(page.body())
                .contains("Only you can read this page", "Robin will read exactly this")
                .contains("We eat together on Sundays.");
        var open = location(noa.post(preview, "mark=" + mark(page)));

        assertThat(noa.get(open).body())
                .contains("You and Robin both read this page", "Not in force.");
        assertThat(view(Partner.B).entries())
                .anyMatch(entry ->
                        entry.content() instanceof AgreementProposed p
                                && p.text().title().equals("Sundays"));
        assertThat(noa.get(draft).statusCode()).isEqualTo(404);
        assertThat(location(noa.post(preview, "mark=" + mark(page)))).isEqualTo(open);
    }

    @Test
    void onlyWhatWasPreviewedIsShared() {
        var fields = draft();
        fields.put("do", "preview");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        var mark = mark(noa.get(preview));
        fields.put("what", "Something else.");
        noa.post(preview.replace("/share", ""), form(fields));

        var refused = noa.post(preview, "mark=" + mark);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The text has changed since this preview.");
        assertThat(own(Partner.A, AgreementProposed.class)).isEmpty();
    }

    @Test
    void whatIsNotWholeIsShownAgainAsItWasTyped() {
        var refused =
                noa.post(
                        "agreements/new/own",
                        "do=preview&title=Half&what=%3Cb%3EWords&who=apart&ends=soon");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("This is not ready.", "value=\"Half\"", "&lt;b&gt;Words")
                .contains("Say what stays private", "Say how it differs", "Choose a date")
                .doesNotContain("??");
    }

    @Test
    void aWarningNamesItsReasonAndMayBeOverruledButNotADuty() {
        var fields = draft();
        fields.put("do", "preview");
        fields.put("what", "We have sex twice a week.");
        assertThat(noa.post("agreements/new/own", form(fields)).body())
                .contains("A number turns a wish into a debt.");

        fields.put("heeded", "yes");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        assertThat(noa.get(preview).body()).contains("A number turns a wish into a debt.");

        fields.put("what", "Noa never refuses sex.");
        assertThat(noa.post("agreements/new/own", form(fields)).body())
                .contains("This makes sex a duty.");
    }

    @Test
    void whatTouchesADeviceShowsBothTheFiveQuestions() {
        var fields = draft();
        fields.put("do", "preview");
        fields.put("what", "We tell each other our passwords.");
        fields.put("heeded", "yes");
        var preview = location(noa.post("agreements/new/own", form(fields)));
        assertThat(noa.get(preview).body()).contains("Could I say no and be safe?");
        var open = location(noa.post(preview, "mark=" + mark(noa.get(preview))));

        assertThat(noa.get(open).body())
                .contains("Could I say no and be safe?", "30 days at most", "never reads a device");
        assertThat(noa.get("agreements/" + TELLING).body()).doesNotContain("Could I say no");
    }

    @Test
    void bothSignTheSameTextAndThenItIsInForce() {
        var address = shared(noa);
        noa.post(address + "/sign", signing(noa, address));
        assertThat(noa.get(address).body()).contains("You have signed this text", "Not in force.");

        var signed =
                own(Partner.A, AgreementSigned.class)
                        .map(AgreementSigned.class::cast)
                        .filter(s -> s.agreement().equals(id(address)))
                        .findFirst()
                        .orElseThrow();
        write(
                server,
                Partner.B,
                true,
                NOW,
                new AgreementSigned(
                        signed.agreement(), signed.mark(), "R.", signed.seen(), signed.before()));

        assertThat(noa.get(address).body())
                .contains("In force until 20 December 2026", "R.")
                .doesNotContain("Sign this text");
        assertThat(noa.get("agreements/history").body()).contains("The chain fits together.");
    }

    @Test
    void aSignatureIsGivenFreelyUnderANameToTheTextOnThePage() {
        var address = shared(noa);
        var mark = mark(noa.get(address));

        var bare = noa.post(address + "/sign", "do=sign&mark=" + mark);
        var stale = noa.post(address + "/sign", "do=sign&name=Noa+N&free=yes&mark=0");

        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("Write your name", "Tick this only if it is true");
        assertThat(stale.statusCode()).isEqualTo(400);
        assertThat(stale.body()).contains("cannot be signed any more", "value=\"Noa N\"");
        assertThat(own(Partner.A, AgreementSigned.class)).hasSize(1);
    }

    @Test
    void aSignatureThatStandsAloneCanBeTakenBack() {
        var address = shared(noa);
        var before = noa.get(address).body();
        noa.post(address + "/sign", signing(noa, address));
        noa.post(address + "/sign", signing(noa, address));

        noa.post(address + "/sign", "do=back&mark=" + mark(noa.get(address)));

        assertThat(noa.get(address).body()).isEqualTo(before);
    }

    /// With two signatures it is history: it is ended, not taken back.
    @Test
    void whatBothSignedCannotBeTakenBack() {
        var mark =
                ((AgreementSigned) own(Partner.A, AgreementSigned.class).findFirst().orElseThrow())
                        .mark();

        noa.post("agreements/" + TELLING + "/sign", "do=back&mark=" + mark);

        assertThat(noa.get("agreements/" + TELLING).body()).contains("In force until");
    }

    /// Refusal, lateness, not seen, and one who signed: all look the same.
    @Test
    void nothingShowsWhatTheOtherDidWithAText() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            assertThat(asNoaSees(heavy, true)).isEqualTo(asNoaSees(plain, false));
        }
    }

    private static List<String> asNoaSees(WebServer server, boolean robinSigns) {
        try (var noa = new Visitor(server)) {
            var address = shared(noa);
            if (robinSigns) {
                robinSigns(server, address, mark(noa.get(address)));
            }
            return Stream.of(
                            noa.get(""),
                            noa.get("agreements"),
                            noa.get(address),
                            noa.get(address + "/end"),
                            noa.get(address + "/kept"),
                            noa.post(address + "/sign", "do=rest"),
                            noa.post(address + "/sign", "do=back&mark=1"),
                            noa.post(address + "/sign", "do=sign&mark=1"),
                            noa.get("agreements/history"),
                            noa.get("agreements/history.txt"),
                            noa.get("agreements/history.json"))
                    .map(noa::wire)
                    .map(AgreementPagesTest::withoutMarks)
                    .toList();
        }
    }

    /// The random id of an agreement is part of what its mark is made from.
    private static String withoutMarks(String wire) {
        return wire.replaceAll("\\b[0-9a-f]{64}\\b", "mark")
                .replaceAll("\\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\\b", "mark");
    }

    private static void robinSigns(WebServer server, String address, String mark) {
        write(
                server,
                Partner.B,
                true,
                NOW,
                new AgreementSigned(id(address), mark, "Robin", 1, "before"));
        write(server, Partner.B, false, NOW, new AgreementLapsing(id(address)));
    }

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
    void howItWentIsPrivateAndMovesOnesOwnPictureOnly() {
        var address = "agreements/" + TELLING + "/kept";
        noa.post(address, "went=missed&about=other&note=late");
        noa.post(address, "went=kept&about=both&note=fine");

        var noted = own(Partner.A, AgreementNoted.class).map(AgreementNoted.class::cast).toList();
        assertThat(noted).extracting(AgreementNoted::note).containsExactly("fine");
        var event = new Happened(new Event.AgreementKept(Side.BOTH, 0.6));
        assertThat(view(Partner.A).own())
                .anyMatch(entry ->
                        !entry.shared()
                                && entry.content().equals(event)
                                && noted.getFirst().events().contains(entry.id()));
        assertThat(view(Partner.B).entries())
                .noneMatch(entry -> entry.moment().equals(NOW) && !entry.shared());
        assertThat(noa.get("agreements/" + TELLING).body()).doesNotContain("fine");
    }

    @Test
    void aBreachByBothIsTwoEvents() {
        noa.post("agreements/" + TELLING + "/kept", "went=missed&about=both");

        assertThat(view(Partner.A).own().filter(entry -> entry.moment().equals(NOW)))
                .extracting(Entry::content)
                .contains(
                        new Happened(new Event.AgreementBroken(Partner.A, 0.6, 0)),
                        new Happened(new Event.AgreementBroken(Partner.B, 0.6, 0)));
    }

    @Test
    void onlyItsAuthorSharesANoteAndCanStop() {
        var page = "agreements/" + TELLING;
        noa.post(page + "/kept", "went=kept&about=other&note=thank+you");
        var note =
                view(Partner.A)
                        .own()
                        .filter(entry -> entry.content() instanceof AgreementNoted)
                        .findFirst()
                        .orElseThrow();
        var address = page + "/kept/" + note.id();
        assertThat(noa.get(page + "/kept").body()).contains("On “Telling the same day”.");
        assertThat(noa.get(address + "/share").body())
                .contains("Robin will read exactly this", ">Telling the same day</h2>");

        noa.post(address + "/share", "");
        noa.post(address + "/share", "");

        assertThat(own(Partner.A, AgreementTold.class)).hasSize(1);
        assertThat(noa.get(page).body()).containsOnlyOnce("thank you").contains("Kept by Robin");
        noa.post(address + "/unshare", "");
        assertThat(noa.get(page).body()).doesNotContain("thank you");
        noa.post(address + "/remove", "");
        assertThat(own(Partner.A, AgreementNoted.class)).isEmpty();
        assertThat(view(Partner.A).own()).noneMatch(entry -> entry.moment().equals(NOW));
    }

    /// What is Robin's alone answers as what does not exist.
    @Test
    void anotherOnesAddressesAnswerLikeNone() {
        var secret = Entry.newId();
        write(server, Partner.B, false, NOW, new AgreementDraft(secret, draft()));
        var note =
                write(
                        server,
                        Partner.B,
                        false,
                        NOW,
                        new AgreementNoted(TELLING, "missed", List.of(), "n", List.of()));
        var none = Entry.newId();

        for (var path :
                List.of("agreements/drafts/%s", "agreements/drafts/%s/share", "agreements/%s")) {
            assertThat(noa.wire(noa.get(path.formatted(secret))))
                    .isEqualTo(noa.wire(noa.get(path.formatted(none))));
        }
        var kept = "agreements/" + TELLING + "/kept/%s/";
        assertThat(noa.wire(noa.get(kept.formatted(note.id()) + "share")))
                .isEqualTo(noa.wire(noa.get(kept.formatted(none) + "share")));
        for (var act : List.of("share", "unshare", "remove")) {
            assertThat(noa.wire(noa.post(kept.formatted(note.id()) + act, "")))
                    .isEqualTo(noa.wire(noa.post(kept.formatted(none) + act, "")));
        }
        assertThat(own(Partner.B, AgreementNoted.class)).hasSize(1);
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
