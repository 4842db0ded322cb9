package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the first start to the last leave, over the wire.
class DoorsTest {

    private static final String NOA =
            "name=Noa&other=Robin&passphrase=quiet+river+stone&again=quiet+river+stone&agrees=yes";
    private static final String ROBIN =
            "name=Robin&passphrase=seven+grey+herons&again=seven+grey+herons&agrees=yes";

    private final Moving clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));

    @TempDir private Path folder;

    @Test
    void theFirstPageTellsWhatToKnowBeforeItAsksAnything() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = Visitor.outside(server)) {
            var page = noa.get(path(server.setup().orElseThrow())).body();

            assertThat(page.indexOf("What to know, in ten lines"))
                    .isPositive()
                    .isLessThan(page.indexOf("<input"));
            assertThat(page.indexOf("Someone may watch this device"))
                    .isPositive()
                    .isLessThan(page.indexOf("<input"));
            assertThat(page.indexOf("Whoever runs this server could change the program"))
                    .isPositive()
                    .isLessThan(page.indexOf("<input"));
        }
    }

    /// Asked before anything else is, answered without a script, and kept nowhere: the address
    /// opens as before.
    @Test
    void theFirstRunAsksWhoKeepsTheComputer() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = Visitor.outside(server)) {
            var first = path(server.setup().orElseThrow());
            var asked = noa.get(first).body();
            assertThat(asked)
                    .containsSubsequence(
                            "Who keeps it here?",
                            "A therapist or a practice",
                            "which rules of secrecy hold",
                            "id=\"name\"");
            assertThat(asked.split("change the program", -1)).hasSize(8);
            assertThat(noa.post(first, NOA).body()).contains("Your recovery code");
        }
    }

    @Test
    void whatIsMissingIsSaidAtTheTopWithAWayToItsField() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = Visitor.outside(server)) {
            var first = path(server.setup().orElseThrow());
            assertThat(noa.get("sign-in").body()).contains("Nobody has an account here.");
            assertThat(noa.get(first).body()).doesNotContain("Not yet", "role=\"alert\"");

            var page = noa.post(first, NOA.replace("&agrees=yes", "")).body();

            assertThat(page).contains("<title>Not yet: before you begin</title>");
            assertThat(page.indexOf("href=\"#agrees\""))
                    .isGreaterThan(page.indexOf("role=\"alert\""))
                    .isLessThan(page.indexOf("<h1"));
            assertThat(page)
                    .contains("id=\"agrees\"", "value=\"Noa\"")
                    .doesNotContain("href=\"#name\"", "quiet river stone");
            noa.post(first, NOA);
            assertThat(Visitor.outside(server).get("sign-in").body())
                    .doesNotContain("Nobody has an account here.");
        }
    }

    @Test
    void theFirstAddressIsGoodOnceAndForHalfAnHour() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = Visitor.outside(server)) {
            var first = path(server.setup().orElseThrow());

            assertThat(noa.post(first, "name=Noa").statusCode()).isEqualTo(400);
            assertThat(noa.post(first, NOA).statusCode()).isEqualTo(200);
            assertThat(noa.get(first).statusCode()).isEqualTo(404);
            assertThat(server.setup()).isEmpty();
        }
        try (var server = WebServer.start(OwnSpace.in(folder.resolve("late")), clock);
                var noa = Visitor.outside(server)) {
            var first = path(server.setup().orElseThrow());
            clock.on(Duration.ofMinutes(31));

            assertThat(noa.get(first).statusCode()).isEqualTo(404);
            assertThat(noa.post(first, NOA).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLinkLetsOneInOnceForThreeDays() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = begun(server);
                var robin = Visitor.outside(server);
                var third = Visitor.outside(server)) {
            var revoked = link(noa);
            noa.post("account/revoke", "");
            assertThat(robin.get(revoked).statusCode()).isEqualTo(404);
            var old = link(noa);
            clock.on(Duration.ofMinutes(5));
            var link = link(noa);
            assertThat(robin.get(old).statusCode()).isEqualTo(404);

            assertThat(robin.post(link, ROBIN.replace("&agrees=yes", "")).statusCode())
                    .isEqualTo(400);
            assertThat(robin.post(link, ROBIN).body()).contains("Your recovery code");
            assertThat(robin.get("").statusCode()).isEqualTo(200);
            assertThat(third.get(link).statusCode()).isEqualTo(404);
            assertThat(third.post(link, ROBIN).statusCode()).isEqualTo(404);
        }
    }

    /// A double click sends the form twice, and the page that comes is the answer to the second.
    @Test
    void whoHasSentTheFormTwiceReadsHowToGoOn() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = begun(server);
                var robin = Visitor.outside(server)) {
            var link = link(noa);
            assertThat(robin.post(link, ROBIN).statusCode()).isEqualTo(200);

            var second = Visitor.outside(server).post(link, ROBIN);

            assertThat(second.statusCode()).isEqualTo(404);
            assertThat(second.body())
                    .contains("If you have just sent this form", "make a new recovery code")
                    .doesNotContain("seven grey herons");
            assertThat(robin.get(link).body()).doesNotContain("If you have just sent this form");
            assertThat(
                            Visitor.outside(server)
                                    .post("sign-in", OwnSpace.form("Robin", "seven grey herons"))
                                    .statusCode())
                    .isEqualTo(303);
        }
    }

    /// While one lives alone, a therapist can have been asked in already. Who joins is not told why
    /// a name is taken; all that they typed is still there.
    @Test
    void whoJoinsIsNotCalledAsTheTherapistIs() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = begun(server);
                var ada = Visitor.outside(server);
                var robin = Visitor.outside(server)) {
            noa.get("clinician");
            noa.post("clinician", "do=ask");
            var door = Trio.link(noa.get("clinician").body());
            assertThat(ada.post(door, THERAPIST).statusCode()).isEqualTo(303);
            var link = link(noa);

            var asOfAPartner = robin.post(link, ROBIN.replace("Robin", "Noa")).body();
            for (var name : List.of("Robin", "robin+2")) {
                var refused = robin.post(link, ROBIN.replace("Robin", name));
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.body())
                        .contains("or one that reads like it, cannot be had here")
                        .contains("value=\"" + name.replace('+', ' ') + "\"")
                        .isEqualTo(asOfAPartner.replace("Noa", name.replace('+', ' ')));
            }
            clock.on(Duration.ofMinutes(1));
            assertThat(robin.post(link, ROBIN.replace("Robin", "Robin+Levi")).body())
                    .contains("Your recovery code");
        }
    }

    private static final String THERAPIST =
            "name=Robin&licence=Psychotherapist&policy=held&more=&ends=2026-12-31"
                    + "&passphrase=an+umbrella+for+pelicans&again=an+umbrella+for+pelicans&agrees=yes";

    @Test
    void aLinkIsTooOldAfterThreeDays() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = begun(server);
                var robin = Visitor.outside(server)) {
            var link = link(noa);
            clock.on(Duration.ofHours(73));

            assertThat(robin.post(link, ROBIN).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theCodeOpensOnceAndTheOldPassphraseNoMore() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = Visitor.outside(server)) {
            var code = code(noa.post(path(server.setup().orElseThrow()), NOA).body());
            noa.get("");
            noa.post("", "word=7");
            var fresh = "&passphrase=another+blue+kettle&again=another+blue+kettle";
            var later = Visitor.outside(server);

            assertThat(later.post("recover", "name=noa&code=" + code.toLowerCase() + fresh).body())
                    .contains("Your recovery code");
            assertThat(later.got("picture").body()).contains("One answer so far");
            assertThat(noa.get("").statusCode()).isEqualTo(303);
            assertThat(later.post("recover", "name=noa&code=" + code + fresh).statusCode())
                    .isNotEqualTo(200);
            assertThat(
                            Visitor.outside(server)
                                    .post("sign-in", OwnSpace.form("Noa", "quiet river stone"))
                                    .statusCode())
                    .isEqualTo(400);
            later.close();
        }
    }

    @Test
    void anotherPassphraseEndsTheOtherSessionsAndIsNotedForItsOwner() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = begun(server);
                var elsewhere = OwnSpace.signedIn(server, "Noa", "quiet river stone")) {
            var fresh = "&passphrase=another+blue+kettle&again=another+blue+kettle";

            assertThat(noa.post("account/passphrase", "now=wrong" + fresh).statusCode())
                    .isEqualTo(400);
            var changed = noa.post("account/passphrase", "now=quiet+river+stone" + fresh);

            assertThat(changed.headers().firstValue("Location")).hasValue("/account?changed");
            assertThat(noa.get("account?changed").body()).contains("Your passphrase is changed.");
            assertThat(elsewhere.get("").statusCode()).isEqualTo(303);
            assertThat(noa.get("account").body())
                    .contains("passphrase changed", "wrong words were tried")
                    .doesNotContain("Your passphrase is changed.");
        }
    }

    @Test
    void aLostCodeIsMadeAnewAndTheOldOneOpensNothing() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = Visitor.outside(server);
                var later = Visitor.outside(server)) {
            var old = code(noa.post(path(server.setup().orElseThrow()), NOA).body());
            var elsewhere = OwnSpace.signedIn(server, "Noa", "quiet river stone");
            noa.get("account");
            assertThat(noa.post("account/recovery", "now=wrong").statusCode()).isEqualTo(400);

            var code = code(noa.post("account/recovery", "now=quiet+river+stone").body());

            assertThat(elsewhere.get("").statusCode()).isEqualTo(303);
            assertThat(noa.get("account").body())
                    .contains("a new recovery code was made")
                    .doesNotContain(code);
            var fresh = "&passphrase=another+blue+kettle&again=another+blue+kettle";
            assertThat(later.post("recover", "name=noa&code=" + old + fresh).statusCode())
                    .isEqualTo(400);
            assertThat(later.post("recover", "name=noa&code=" + code + fresh).statusCode())
                    .isEqualTo(200);
            elsewhere.close();
        }
    }

    @Test
    void oneLeavesAloneAndTheOtherReadsThatTheSpaceIsClosed() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock);
                var noa = begun(server);
                var robin = Visitor.outside(server)) {
            robin.post(link(noa), ROBIN);
            robin.get("");
            robin.get("account/close");
            assertThat(robin.post("account/close", "now=wrong").statusCode()).isEqualTo(400);

            var left = robin.post("account/close", "now=seven+grey+herons");

            assertThat(left.headers().firstValue("Clear-Site-Data")).isPresent();
            assertThat(left.statusCode()).isEqualTo(303);
            assertThat(left.headers().firstValue("Location")).hasValue("/steady?done");
            assertThat(robin.get("steady?done").body())
                    .contains("It is done. What was yours here is gone");
            assertThat(robin.get("steady").body()).doesNotContain("It is done.");
            assertThat(noa.get("account").body())
                    .contains("Nobody can be let in any more", "href=\"/mine/move\"")
                    .doesNotContain("/account/invite", "All of this works alone");
            assertThat(noa.get("").headers().firstValue("Location")).hasValue("/closed");
            assertThat(noa.get("mine/delete?part=all").body())
                    .contains("goes from your partner’s pages")
                    .doesNotContain("–’s");
            assertThat(noa.get("closed").body())
                    .contains("This space is closed")
                    .doesNotContain("Robin");
            assertThat(
                            robin.post("sign-in", OwnSpace.form("Robin", "seven grey herons"))
                                    .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aForeignFileIsLeftAsItIs() throws IOException {
        var file = folder.resolve("troth.mv.db");
        Files.writeString(file, "somebody else's file, and a long one at that".repeat(200));

        assertThatThrownBy(() -> WebServer.start(OwnSpace.in(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of Troth's");
        assertThat(file).content().startsWith("somebody else's file");
    }

    private static Visitor begun(WebServer server) {
        var noa = Visitor.outside(server);
        noa.post(path(server.setup().orElseThrow()), NOA);
        noa.get("account");
        return noa;
    }

    private static String path(URI address) {
        return address.getPath().substring(1);
    }

    private static String link(Visitor noa) {
        noa.get("account");
        return "join/" + first("/join/([0-9a-f]{32})", noa.post("account/invite", "").body());
    }

    private static String code(String page) {
        return first("<code>([^<]+)</code>", page);
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
