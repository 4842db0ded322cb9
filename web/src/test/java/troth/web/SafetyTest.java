package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.Entry;
import troth.web.view.SafetyContent;

/// Safety and the quiet minute over the wire.
class SafetyTest {

    private static final String ALL_YES = "h1=1&h2=1&h3=1&h4=1&pressed=1&watched=1";

    private final WebServer server = WebServer.start(Config.passing());
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    /// C12: privacy, who may watch and who hosts stand before the first question.
    @Test
    void privacyStandsBeforeTheFirstQuestion() {
        assertThat(noa.get("help/check").body())
                .containsSubsequence(
                        "Before you read on",
                        "Someone may be looking at this device",
                        "Whoever keeps the computer",
                        "<form");
    }

    /// C3: what its owner gets.
    @Test
    void oneYesNamesHelpFirst() {
        var page = noa.post("help/check", "h2=1").body();

        assertThat(page)
                .contains("it is not your fault", "Couple work is not advised when you are afraid")
                .contains("href=\"/help\"");
    }

    @Test
    void thePageOfHelpHasADateAndHowToCheckAndHowToLeave() {
        assertThat(noa.get("help").body())
                .contains("November 2026", "All numbers change.", "1-800-799-7233", "0808 2000 247")
                .contains(
                        "If you think of leaving",
                        "Couple work is not advised when you are afraid");
    }

    /// Who has not come in, or has just left, may need it most.
    @Test
    void helpOpensForWhoeverAsks() {
        try (var stranger = Visitor.outside(server)) {
            var page = stranger.get("help");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("1-800-799-7233", "If you think of leaving")
                    .doesNotContain("href=\"/help/check\"");
            assertThat(stranger.get("sign-in").body()).contains("href=\"/help\"");
        }
    }

    /// Nor does it end for the one who stays when the other leaves.
    @Test
    void helpOpensWhenTheOtherHasLeft(@TempDir Path folder) {
        try (var own = WebServer.start(OwnSpace.in(folder))) {
            OwnSpace.begin(own);
            try (var robin = OwnSpace.signedIn(own, "Robin", OwnSpace.ROBINS);
                    var leaver = OwnSpace.signedIn(own, "Noa", OwnSpace.NOAS)) {
                leaver.post("account/close", OwnSpace.now(OwnSpace.NOAS));

                assertThat(robin.get("closed").body()).contains("This space is closed");
                for (var path : List.of("help", "help/check", "library", "library/3")) {
                    assertThat(robin.get(path).statusCode()).as(path).isEqualTo(200);
                }
                assertThat(robin.post("help/check", ALL_YES).body())
                        .contains("it is not your fault");
            }
        }
    }

    @Test
    void noProvesNothing() {
        assertThat(noa.post("help/check", ALL_YES.replace("=1", "=0")).body())
                .contains("does not prove that all is well");
    }

    @Test
    void whatIsNotToBeKeptIsForgotten() {
        var answered = noa.post("help/check", ALL_YES);

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).doesNotContain("checked=\"checked\"");
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsToBeKeptIsPrivateAndCanBeForgotten() {
        var sent = noa.post("help/check", ALL_YES + "&keep=yes");
        noa.post("help/check", ALL_YES + "&keep=yes");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(kept()).hasSize(1).noneMatch(Entry::shared);
        assertThat(noa.get("help/check").body()).contains("From the answers that you kept");
        noa.post("help/forget", "");
        assertThat(kept()).isEmpty();
    }

    /// What is told stands there once answered, in words, and not before.
    @Test
    void nothingIsToldBeforeItIsAsked() {
        assertThat(noa.get("help/check").body()).doesNotContain("What this may mean", "??");
        assertThat(noa.post("help/check", "h1=1").body())
                .containsOnlyOnce("What this may mean")
                .doesNotContain("From the answers that you kept", "??");
        assertThat(noa.post("help/check", "").body()).contains("You left some out");
        assertThat(noa.get("help").body()).doesNotContain("??");
    }

    /// C2: a positive check changes no other page, not even its writer's.
    @Test
    void aYesChangesNoOtherPage() {
        var paths = List.of("", "help", "steady", "days", "library");
        var before = paths.stream().map(noa::got).map(Visitor::words).toList();

        noa.post("help/check", ALL_YES + "&keep=yes");

        assertThat(paths.stream().map(noa::got).map(Visitor::words).toList()).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsShownAgainAsItWasSent() {
        var refused = noa.post("help/check", "h1=1&h2=7&keep=yes");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .containsOnlyOnce("aria-invalid=\"true\"")
                .containsOnlyOnce("checked=\"checked\"");
        assertThat(kept()).isEmpty();
    }

    /// W2: one tap away everywhere, whole without a script, and silent on what this program is.
    @Test
    void steadyIsOneTapAwayEverywhereAndDoesNotSayWhatThisIs() {
        for (var path : List.of("", "library", "days", "days/7", "help", "help/check", "no")) {
            assertThat(noa.get(path).body()).as(path).contains("href=\"/steady\"");
        }
        assertThat(main(noa.get("steady").body()))
                .doesNotContainIgnoringCase("troth", "trust", "couple", "partner");
    }

    /// D.6: what the set of grounding holds.
    @Test
    void steadyHoldsTheWholeSet() {
        assertThat(noa.get("steady").body())
                .contains("five things", "longer than you breathe in", "both feet", "cool or warm")
                .contains("date", "someone with whom you feel safe", "href=\"/help\"");
    }

    /// A question about how safe somebody is, or about violence.
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?i)[^.?!]*\\b(?:safe|safety|unsafe|afraid|scared|violen\\w*|hit|hits|hurts?|forced?|threat\\w*|abus\\w*|coerc\\w*|stalk\\w*)\\b[^.?!]*\\?");

    /// The one question of a text that both read: it is there to think about, beside terms that
    /// open a device, and has no field for an answer.
    private static final String RUBRIC = "Could I say no and be safe?";

    /// C8: nothing that both read asks about safety or violence.
    @Test
    void noSharedPageAsksAboutSafety() {
        assertThat(ASKS.matcher("Are you afraid of your partner?").find()).isTrue();
        for (var folder : List.of("safety", "hard")) {
            assertThat(sources(folder)).doesNotContain("\"side\"", "ofBoth");
        }
        for (var path : List.of("help", "help/check", "days", "days/5")) {
            assertThat(noa.get(path).body()).as(path).contains("body class=\"private\"");
        }
        int shared = 0;
        for (var step : Tour.steps()) {
            var page = step.asked(noa).body();
            if (page.contains("<body class=\"shared\"")) {
                shared++;
                var text = main(page).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
                assertThat(ASKS.matcher(text.replace(RUBRIC, "")).results().map(m -> m.group()))
                        .as(step.toString())
                        .isEmpty();
                assertThat(page).as(step.toString()).doesNotContain("name=\"safe");
            }
        }
        assertThat(shared).isPositive();
    }

    private static String sources(String folder) {
        var all = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/java/troth/web", folder))) {
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private List<Entry> kept() {
        return server.part(EntryStore.class)
                .view(server.part(Guests.class).as(Partner.A).orElseThrow())
                .own()
                .filter(entry -> entry.content() instanceof SafetyContent)
                .toList();
    }
}
