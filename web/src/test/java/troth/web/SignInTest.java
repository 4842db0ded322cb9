package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.store.AccountStore;

/// The door of a space of one's own, over the wire.
class SignInTest extends AtTheDoor {

    @Test
    void whoIsNotSignedInSeesTheDoorWhateverTheyAskFor() {
        try (var stranger = Visitor.outside(server)) {
            for (var path : new String[] {"", "nothing-here", "account", "?saved"}) {
                var answer = stranger.get(path);

                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
                assertThat(answer.body()).isEmpty();
            }
            assertThat(stranger.get("steady").statusCode()).isEqualTo(200);
            assertThat(stranger.isIn()).isFalse();
        }
    }

    @Test
    void nameAndPassphraseOpenTheDoorWithATicketThatOnlyThisBrowserHas() {
        try (var noa = Visitor.outside(server)) {
            var answer = noa.post("sign-in", OwnSpace.form(" NOA", OwnSpace.NOAS));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .matches(
                            "__Host-visit=[0-9a-f]{32}; Path=/; Secure; HttpOnly; SameSite=Strict");
            assertThat(noa.get("").statusCode()).isEqualTo(200);
        }
    }

    /// Robin's telephone writes wide letters.
    @Test
    void aNameOpensHoweverAKeyboardWritesIt() {
        var accounts = server.part(Accounts.class);

        assertThat(accounts.byPassphrase("\uff32\uff4fbin", OwnSpace.ROBINS))
                .isInstanceOf(Entrance.In.class);
        assertThat(server.part(AccountStore.class).named("R\uff2fBIN")).isPresent();
    }

    @Test
    void eachSignInHasATicketOfItsOwnAndTheOldOneIsWorthNothing() {
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            var before = noa.cookie();

            noa.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS));

            assertThat(noa.cookie()).isNotEqualTo(before);
            assertThat(noa.with(before).get("").statusCode()).isEqualTo(303);
        }
    }

    /// But for the name that was typed and is shown again.
    @Test
    void aNameThatNobodyHasIsAnsweredLikeAWrongPassphrase() {
        try (var stranger = Visitor.outside(server)) {
            var known = stranger.post("sign-in", OwnSpace.form("noa", "not the right words"));
            var unknown = stranger.post("sign-in", OwnSpace.form("kim", "not the right words"));

            assertThat(known.statusCode()).isEqualTo(400);
            assertThat(stranger.wire(unknown).replace("kim", "noa"))
                    .isEqualTo(stranger.wire(known));
        }
    }

    /// A margin of three for a machine that does other things meanwhile; the time is the
    /// passphrase's stretching, some hundred milliseconds, and would be none if unknown names were
    /// not tried.
    @Test
    void aNameThatNobodyHasTakesAsLong() {
        try (var strong = WebServer.start(OwnSpace.in(folder.resolve("strong")));
                var stranger = Visitor.outside(strong)) {
            OwnSpace.begin(strong);
            long known =
                    time(() -> stranger.post("sign-in", OwnSpace.form("noa", "wrong words a")));
            long unknown =
                    time(() -> stranger.post("sign-in", OwnSpace.form("kim", "wrong words a")));

            assertThat((double) unknown / known).isBetween(1.0 / 3, 3.0);
        }
    }

    private static long time(Runnable work) {
        work.run();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long from = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - from);
        }
        return best;
    }

    /// What is noted for the owner is done when the answer has gone: here it cannot be done at all,
    /// and a known name is still answered like one that nobody has.
    @Test
    void noAnswerWaitsForWhatIsNoted() {
        var sql = server.part(JdbcTemplate.class);
        sql.execute("alter table visit rename to aside");
        try (var stranger = Visitor.outside(server)) {
            var known = stranger.post("sign-in", OwnSpace.form("noa", "wrong words"));
            var unknown = stranger.post("sign-in", OwnSpace.form("kim", "wrong words"));

            assertThat(known.statusCode()).isEqualTo(400);
            assertThat(stranger.wire(unknown).replace("kim", "noa"))
                    .isEqualTo(stranger.wire(known));
        }
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfTheSession() {
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            assertThat(noa.postBare("", "word=5").statusCode()).isEqualTo(403);
            assertThat(noa.postBare("", "word=5&_token=" + "0".repeat(32)).statusCode())
                    .isEqualTo(403);
            assertThat(noa.post("", "word=5").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() {
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            var before = noa.cookie();

            var out = noa.post("sign-out", "");

            assertThat(out.headers().firstValue("Clear-Site-Data"))
                    .hasValue("\"cache\", \"storage\"");
            assertThat(noa.isIn()).isFalse();
            assertThat(noa.with(before).get("").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void tenMinutesWithoutAPageLockTheSideAndALongDayDoesToo() {
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            clock.on(Duration.ofMinutes(9));
            assertThat(noa.get("").statusCode()).isEqualTo(200);
            clock.on(Duration.ofMinutes(10));
            assertThat(noa.get("").statusCode()).isEqualTo(303);
        }
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            for (int i = 0; i < 12 * 60 / 9; i++) {
                clock.on(Duration.ofMinutes(9));
                noa.get("steady");
            }
            clock.on(Duration.ofMinutes(2));
            assertThat(noa.get("").statusCode()).isEqualTo(303);
        }
    }

    /// From another tab of a browser that both use: it is locked for whoever wrote it, also when
    /// the other signs in on the page that comes.
    @Test
    void whatIsSentAfterASignOutIsKeptForItsSenderAlone() {
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            noa.get("talk");
            var tab = noa.with(noa.cookie());
            tab.get("talk");
            noa.post("sign-out", "");
            var form = "do=keep&topic=appreciation&text=A+letter+for+you";

            var late = tab.with("").postBare("talk", form + "&_token=" + tab.token());
            assertThat(late.statusCode()).isEqualTo(401);
            assertThat(late.body()).contains("still here, locked").doesNotContain("A letter");
            var locked = "&unsent=" + hidden(late, "unsent");

            var robin = Visitor.outside(server);
            var others = robin.post("sign-in", OwnSpace.form("Robin", OwnSpace.ROBINS) + locked);
            assertThat(others.statusCode()).isEqualTo(303);
            var in = noa.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS) + locked);
            assertThat(in.body()).contains("action=\"/talk\"", STANDS, "href=\"/talk\"");
            robin.close();
            tab.close();
        }
    }

    @Test
    void whatIsSentTooLateIsKeptForItsSenderAlone() {
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            clock.on(Duration.ofMinutes(11));
            var late = noa.post("", "word=7&note=a+private+sentence");
            var locked = hidden(late, "unsent");

            assertThat(late.statusCode()).isEqualTo(401);
            assertThat(late.body()).doesNotContain("a private sentence");
            try (var robin = noa.with(noa.cookie())) {
                var in =
                        robin.post(
                                "sign-in",
                                OwnSpace.form("Robin", OwnSpace.ROBINS) + "&unsent=" + locked);
                assertThat(in.statusCode()).isEqualTo(303);
                assertThat(in.body()).isEmpty();
            }
            var in = noa.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS) + "&unsent=" + locked);
            assertThat(in.body())
                    .contains("name=\"word\" value=\"7\"")
                    .contains("name=\"note\" value=\"a private sentence\"");
            assertThat(noa.post("", "word=7").statusCode()).isEqualTo(303);
        }
    }

    /// After a new start no lock of what was sent is left: it stands open on the answer, through a
    /// wrong try and once its sender is in, and nowhere else.
    @Test
    void whatIsSentAfterANewStartStandsOnThePageUntilItsSenderIsIn() {
        Visitor noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
        server.close();
        server = WebServer.start(OwnSpace.in(folder), clock);

        try (var late = Visitor.outside(server).with(noa.cookie())) {
            var sent = late.post("repair/impact", "do=keep&topic=letter&text=A+letter+for+you");
            assertThat(sent.statusCode()).isEqualTo(401);
            assertThat(sent.body()).contains(STANDS);
            assertThat(hidden(sent, "typed")).isEqualTo("A letter for you");
            var typed = "&typed=A+letter+for+you";
            var wrong = late.post("sign-in", OwnSpace.form("Noa", "not the words") + typed);
            assertThat(wrong.body()).contains(STANDS);
            assertThat(hidden(wrong, "typed")).isEqualTo("A letter for you");
            var in = late.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS) + typed);
            assertThat(in.body()).contains(STANDS).contains("It was not saved");
            assertThat(late.get("repair/impact").body()).doesNotContain("A letter for you");
        }
        noa.close();
    }

    private static final String STANDS = "<p class=\"typed\">A letter for you</p>";

    /// The form is of the session before: it is refused, and what it said is not lost.
    @Test
    void whatIsSentFromAPageOfTheSessionBeforeStandsOnTheAnswer() {
        try (var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            var refused =
                    noa.postBare(
                            "repair/impact",
                            "_token=old&do=keep&topic=letter&text=A+letter+for+you");

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains(STANDS).contains("was not saved");
            assertThat(noa.get("repair/impact").body()).doesNotContain("A letter for you");
        }
    }

    private static String hidden(HttpResponse<String> page, String name) {
        var found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("+", "%2B").replace("&#43;", "%2B");
    }

    @Test
    void afterANewStartEveryoneSignsInAnewAndFindsWhatTheyWrote() {
        Visitor noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
        noa.post("", "word=7");
        server.close();

        server = WebServer.start(OwnSpace.in(folder), clock);

        assertThat(Visitor.outside(server).with(noa.cookie()).get("").statusCode()).isEqualTo(303);
        try (var again = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            assertThat(again.got("picture").body()).contains("One answer so far");
        }
        noa.close();
    }
}
