package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.access.CareDoor;

/// Wrong words at the doors: they are slowed down, keep nobody out, and tell nothing.
class TriesTest extends AtTheDoor {

    @Test
    void manyWrongTriesMustWaitAndThenTheRightWordsOpenAgain() {
        try (var stranger = Visitor.outside(server)) {
            for (int i = 0; i < 5; i++) {
                stranger.post("sign-in", OwnSpace.form("noa", "wrong words"));
                stranger.post("sign-in", OwnSpace.form("kim", "wrong words"));
            }

            assertThat(stranger.post("sign-in", OwnSpace.form("noa", OwnSpace.NOAS)).statusCode())
                    .isEqualTo(429);
            assertThat(stranger.post("sign-in", OwnSpace.form("kim", "wrong words")).statusCode())
                    .isEqualTo(429);
            clock.on(Duration.ofSeconds(30));
            assertThat(stranger.post("sign-in", OwnSpace.form("noa", OwnSpace.NOAS)).statusCode())
                    .isEqualTo(303);
        }
    }

    /// Noa knows Robin's name, and types wrong words under it all evening.
    @Test
    void nobodyIsKeptOutByWhoGuessesInTheirName() {
        try (var noa = Visitor.outside(server);
                var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            robin.post("sign-out", "");
            guess(noa, 12);
            assertThat(guess(noa, 1)).isEqualTo(429);

            assertThat(robin.post("sign-in", OwnSpace.form("robin", OwnSpace.ROBINS)).statusCode())
                    .isEqualTo(303);
            robin.get("account");
            assertThat(robin.post("again", OwnSpace.now(OwnSpace.ROBINS)).statusCode())
                    .isEqualTo(303);
            assertThat(robin.post("account/close", "now=wrong").statusCode()).isEqualTo(400);
            assertThat(robin.get("account/close").statusCode()).isEqualTo(200);
            assertThat(robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS)).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void nobodyIsKeptFromTheirRecoveryCodeByWhoGuessesInTheirName() {
        var accounts = server.part(Accounts.class);
        try (var noa = Visitor.outside(server)) {
            var robin = (Entrance.In) accounts.byPassphrase("Robin", OwnSpace.ROBINS);
            var code = accounts.recode(robin.visit());
            guess(noa, 6);
            for (int i = 0; i < 8; i++) {
                accounts.byCode("robin", "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");
            }

            assertThat(accounts.byCode("robin", code)).isInstanceOf(Entrance.In.class);
        }
    }

    /// What Noa's wrong words are answered tells nothing of when Robin came in, or typed the
    /// passphrase again.
    @Test
    void wrongWordsDoNotTellWhetherSomebodyHasJustComeIn() {
        try (var noa = Visitor.outside(server);
                var known = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            guess(noa, 5);
            clock.on(Duration.ofSeconds(1));
            var alone = List.of(guess(noa, 1), guess(noa, 1));
            clock.on(Duration.ofHours(2));
            known.get("");
            OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS).close();
            guess(noa, 5);
            OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS).close();
            clock.on(Duration.ofSeconds(1));
            known.post("sign-in", OwnSpace.form("Robin", OwnSpace.ROBINS));
            known.get("account");
            known.post("again", OwnSpace.now(OwnSpace.ROBINS));

            assertThat(List.of(guess(noa, 1), guess(noa, 1)))
                    .isEqualTo(alone)
                    .isEqualTo(List.of(400, 429));
        }
    }

    /// In a browser where somebody has signed in they have tries of their own, and no more of them.
    @Test
    void aKnownBrowserCountsForItself() {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS);
                var noa = Visitor.outside(server)) {
            robin.post("sign-out", "");
            assertThat(guess(robin, 5)).isEqualTo(400);
            assertThat(guess(robin, 1)).isEqualTo(429);
            assertThat(guess(noa, 1)).isEqualTo(400);
            clock.on(Duration.ofSeconds(30));
            var in = robin.post("sign-in", OwnSpace.form("robin", OwnSpace.ROBINS));
            assertThat(in.headers().allValues("Set-Cookie").getLast())
                    .matches(
                            "__Host-browser=[0-9a-f]{32}; Path=/; Max-Age=31536000; .*; Secure; HttpOnly; SameSite=Strict");
            robin.get("");
            assertForgotten(robin.post("away", ""));
        }
    }

    /// The cookie that stays is said where somebody stands after it, alike to all who come by, and
    /// taken along by a button there and inside.
    @Test
    void whoeverSignsOutCanHaveTheBrowserForgotten() {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS);
                var stranger = Visitor.outside(server)) {
            assertThat(robin.get("account").body())
                    .contains("stays when you sign out", "Sign out and forget this browser");
            robin.post("sign-out", "");
            assertThat(robin.get("sign-in").body())
                    .contains("keeps a cookie of this address for a year", "Forget this browser")
                    .isEqualTo(stranger.get("sign-in").body());
            var forgotten = robin.post("away", "forget=here");
            assertForgotten(forgotten);
            assertThat(forgotten.body()).contains("This browser has no cookie of this address");

            robin.post("sign-in", OwnSpace.form("Robin", OwnSpace.ROBINS));
            robin.get("account");
            var out = robin.post("away", "forget=here");
            assertForgotten(out);
            assertThat(out.headers().firstValue("Location")).hasValue("/sign-in");
            assertThat(robin.isIn()).isFalse();
            guess(stranger, 6);
            assertThat(guess(robin, 1)).isEqualTo(429);
        }
    }

    private static void assertForgotten(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-browser=;"))
                .anyMatch(cookie -> cookie.startsWith("__Host-visit=;"));
        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("cookies");
    }

    /// What is kept tells of no two that use one browser, and nothing that a browser holds.
    @Test
    void aBrowserOfTwoIsNotSeenToBeOne() {
        try (var one = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS);
                var other = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            one.post("sign-out", "");
            one.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS));
            one.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS));
            var sql = server.part(JdbcTemplate.class);

            assertThat(sql.queryForList("select name from device", String.class))
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .noneMatch(one.cookie()::contains);
            other.get("account");
            other.post("account/end", OwnSpace.now(OwnSpace.ROBINS));
            assertThat(sql.queryForList("select name from device", String.class)).hasSize(2);
        }
    }

    /// @return how the last was answered
    private static int guess(Visitor visitor, int times) {
        int answer = 0;
        for (int i = 0; i < times; i++) {
            answer = visitor.post("sign-in", OwnSpace.form("robin", "wrong words")).statusCode();
        }
        return answer;
    }

    /// Who sends them all at once gets no more of them looked at.
    @Test
    void manyTriesAtOnceAreManyTries() throws Exception {
        var accounts = server.part(Accounts.class);
        var door = server.part(CareDoor.class);

        assertThat(atOnce(() -> accounts.byPassphrase("noa", "wrong words")))
                .filteredOn(Entrance.Wrong.class::isInstance)
                .hasSize(5);
        assertThat(atOnce(() -> door.enter("ada", "wrong words")))
                .filteredOn(CareDoor.Entrance.Wrong.class::isInstance)
                .hasSize(5);
    }

    /// Blanks make no other name, and the doors count apart: a partner who is called like the
    /// counter of a clinician neither slows nor frees them.
    @Test
    void theDoorOfCliniciansCountsOneNameOnceAndForItself() {
        var accounts = server.part(Accounts.class);
        var door = server.part(CareDoor.class);
        for (int i = 0; i < 5; i++) {
            accounts.byPassphrase("care/ada", "wrong words");
        }

        for (int i = 0; i < 5; i++) {
            assertThat(door.enter(" ".repeat(i) + "Ada", "wrong words"))
                    .isInstanceOf(CareDoor.Entrance.Wrong.class);
        }
        assertThat(door.enter(" ".repeat(5) + "ada", "wrong words"))
                .isInstanceOf(CareDoor.Entrance.TooSoon.class);
    }

    /// é as one sign and as two, small and wide: nobody gets more tries by another keyboard.
    @Test
    void bothDoorsCountANameOnceHoweverItsLettersArePutTogether() {
        var accounts = server.part(Accounts.class);
        var door = server.part(CareDoor.class);
        for (var typed :
                List.of("Ad\u00e9", "ade\u0301", "\uff21d\u00e9", "ADE\u0301", "ad\u00c9")) {
            assertThat(accounts.byPassphrase(typed, "wrong words"))
                    .isInstanceOf(Entrance.Wrong.class);
            assertThat(door.enter(typed, "wrong words"))
                    .isInstanceOf(CareDoor.Entrance.Wrong.class);
        }

        assertThat(accounts.byPassphrase("\uff41de\u0301", "wrong words"))
                .isInstanceOf(Entrance.TooSoon.class);
        assertThat(door.enter("\uff41de\u0301", "wrong words"))
                .isInstanceOf(CareDoor.Entrance.TooSoon.class);
    }

    private static <T> List<T> atOnce(Callable<T> trying) throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            return many.invokeAll(Collections.nCopies(12, trying)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
