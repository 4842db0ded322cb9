package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.access.Accounts;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.store.Whole;

/// What weighs: asked again, seen by its owner, and ended by them.
class GraveTest {

    private final Moving clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));

    @TempDir private Path folder;

    private WebServer server;
    private Visitor noa;

    @BeforeEach
    void start() {
        server = OwnSpace.begun(folder, clock);
        noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
    }

    @AfterEach
    void stop() {
        noa.close();
        server.close();
    }

    @Test
    void aCopyIsForWhomTypedThePassphraseAShortWhileAgo() {
        assertThat(noa.get("mine/copy").statusCode()).isEqualTo(200);
        clock.on(Duration.ofMinutes(6));

        for (var path : new String[] {"mine/copy", "mine/report", "mine/delete"}) {
            assertThat(noa.get(path).headers().firstValue("Location"))
                    .hasValue("/again?then=/" + path);
        }
        assertThat(noa.post("again", "then=/mine/copy&now=wrong").statusCode()).isEqualTo(400);
        assertThat(noa.get("mine/copy").statusCode()).isEqualTo(303);
        assertThat(noa.get("mine?proved").body()).doesNotContain("That was your passphrase.");
        var again = noa.post("again", "then=/mine/copy&" + OwnSpace.now(OwnSpace.NOAS));

        assertThat(again.headers().firstValue("Location")).hasValue("/mine?proved#copy");
        assertThat(noa.get("mine?proved").body()).contains("That was your passphrase.");
        assertThat(noa.get("mine/copy").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasSentMeanwhileWaitsAndIsNotLost() {
        noa.post("", "word=7");
        clock.on(Duration.ofMinutes(6));
        noa.get("mine");

        var typed = "&now=noas+old&passphrase=noas+new&again=noas+new&words=noas+file&prf=noas";
        var asked = noa.post("mine/delete", "part=all&sure=yes" + typed);
        assertThat(asked.body())
                .contains("Your passphrase once more")
                .doesNotContain("value=\"all\"");
        var locked = first("name=\"unsent\" value=\"([^\"]+)\"", asked.body());
        var form =
                OwnSpace.now(OwnSpace.NOAS)
                        + "&unsent="
                        + locked.replace("+", "%2B").replace("&#43;", "%2B");

        assertThat(noa.post("again", form).body())
                .contains("name=\"part\" value=\"all\"", "href=\"/mine/delete\"")
                .doesNotContain("noas");
        assertThat(noa.post("mine/delete", "part=all&sure=yes").headers().firstValue("Location"))
                .hasValue("/mine?deleted");
    }

    @Test
    void nobodyIsLedElsewhereAfterIt() {
        for (var then :
                new String[] {"//elsewhere.example", "https://elsewhere.example/", "/nothing"}) {
            var again = noa.post("again", "then=" + then + "&" + OwnSpace.now(OwnSpace.NOAS));

            assertThat(again.headers().firstValue("Location")).hasValue("/mine");
        }
    }

    @Test
    void leavingAndAnotherWayInAskForThePassphraseEachTime() {
        var paths =
                List.of("account/close", "account/passphrase", "account/recovery", "account/end");
        for (var path : paths) {
            noa.get("account");
            var fresh = "&passphrase=another+blue+kettle&again=another+blue+kettle";

            assertThat(noa.post(path, "now=wrong" + fresh).statusCode()).as(path).isEqualTo(400);
            clock.on(Duration.ofSeconds(40));
        }
    }

    @Test
    void onesSessionsAreSeenAndEndedOneByOne() {
        try (var phone = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
                var old = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
                var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            var page = noa.get("account").body();
            assertThat(Pattern.compile("name=\"session\"").matcher(page).results()).hasSize(2);
            var one = first("name=\"session\" value=\"([0-9a-f]{32})\"", page);

            noa.post("account/end", OwnSpace.now(OwnSpace.NOAS) + "&session=" + one);
            boolean phoneIn = phone.get("").statusCode() == 200;
            boolean oldIn = old.get("").statusCode() == 200;
            assertThat(phoneIn).isNotEqualTo(oldIn);

            var robins = first("id=\"s-([0-9a-f]{32})\"", robin.get("account").body());
            noa.get("account");
            noa.post("account/end", OwnSpace.now(OwnSpace.NOAS) + "&session=" + robins);
            assertThat(robin.get("").statusCode()).isEqualTo(200);

            noa.get("account");
            noa.post("account/end", OwnSpace.now(OwnSpace.NOAS));
            assertThat(phone.get("").statusCode()).isEqualTo(303);
            assertThat(old.get("").statusCode()).isEqualTo(303);
            assertThat(noa.get("").statusCode()).isEqualTo(200);
        }
    }

    /// Sign-ins, wrong words, copies, links and what was ended: for its owner, and for nobody who
    /// reads the file.
    @Test
    void theLogIsForItsOwnerAlone() {
        noa.get("mine/copy");
        noa.post("account/invite", "");
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            Visitor.outside(server).post("sign-in", OwnSpace.form("noa", "not the words"));

            assertThat(noa.get("account").body())
                    .contains("signed in", "a copy was taken", "wrong words were tried");
            assertThat(robin.get("account").body())
                    .contains("signed in")
                    .doesNotContain("a copy was taken", "wrong words were tried");
        }
        var sql = server.part(JdbcTemplate.class);
        var rows = sql.queryForList("select * from visit");
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            assertThat(row.keySet()).containsExactlyInAnyOrder("id", "account", "done_on", "box");
            assertThat((byte[]) row.get("box")).hasSize(317);
        }
    }

    /// Who types the passphrase again has not signed in again.
    @Test
    void thePassphraseOnceMoreIsNoSignIn() {
        noa.post("again", OwnSpace.now(OwnSpace.NOAS));
        noa.post("again", "now=wrong");

        assertThat(noa.get("account").body())
                .contains("signed in", "wrong words were tried")
                .doesNotContain("signed in (");
    }

    /// Whoever tries many words fills no disk, and hides nothing else by it.
    @Test
    void theLogIsBounded() {
        var visit = visit();
        var accounts = server.part(Accounts.class);
        for (int i = 0; i < 230; i++) {
            accounts.note(visit, "wrong");
        }
        accounts.note(visit, "second");

        assertThat(
                        server.part(JdbcTemplate.class)
                                .queryForObject("select count(*) from visit", Long.class))
                .isLessThan(210);
        assertThat(noa.get("account").body()).contains("the code or passkey behind it was not");
    }

    private Visit visit() {
        var in = server.part(Accounts.class).byPassphrase("Noa", OwnSpace.NOAS);
        return ((Accounts.Entrance.In) in).visit();
    }

    /// Account, space and keys are one: what fails in the middle leaves nothing behind.
    @Test
    void whatBeginsIsWholeOrNothing() {
        var sql = server.part(JdbcTemplate.class);
        var spaces = server.part(SpaceStore.class);
        var before = sql.queryForObject("select count(*) from space", Long.class);

        assertThatThrownBy(() ->
                        server.part(Whole.class)
                                .of(() -> {
                                    spaces.begin(LocalDate.of(2026, 11, 22), "Kim", "Lu");
                                    throw new IllegalStateException("the power failed");
                                }))
                .hasMessage("the power failed");

        assertThat(sql.queryForObject("select count(*) from space", Long.class)).isEqualTo(before);
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1) == null ? "none" : found.group(1);
    }
}
