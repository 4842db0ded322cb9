package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.key.CodesOf;
import troth.web.key.OneTimeCode;
import troth.web.store.CodeStore;

/// The one-time code as a second way, over the wire.
class CodesTest {

    private final Moving clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));

    @TempDir private Path folder;

    @Test
    void fromThenOnThePassphraseAloneIsNotEnoughAndEachCodeWorksOnce() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock)) {
            OwnSpace.begin(server);
            var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
            var elsewhere = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
            var secret = secret(noa);
            assertThat(begin(noa, secret, "000000", OwnSpace.NOAS)).isEqualTo(400);
            assertThat(begin(noa, secret, now(secret), OwnSpace.NOAS)).isEqualTo(303);
            assertThat(elsewhere.get("").statusCode()).isEqualTo(303);
            assertThat(noa.get("account").body()).contains("one-time codes were set up");

            clock.on(Duration.ofMinutes(1));
            var in = OwnSpace.form("Noa", OwnSpace.NOAS);
            var stranger = Visitor.outside(server);
            assertThat(stranger.post("sign-in", in).statusCode()).isEqualTo(400);
            var code = now(secret);
            assertThat(stranger.post("sign-in", in + "&code=" + code).statusCode()).isEqualTo(303);
            assertThat(Visitor.outside(server).post("sign-in", in + "&code=" + code).statusCode())
                    .isEqualTo(400);
            assertThat(
                            server.part(JdbcTemplate.class)
                                    .queryForList("select * from code")
                                    .toString())
                    .doesNotContain(secret);

            noa.get("account/codes");
            noa.post("account/codes/end", OwnSpace.now(OwnSpace.NOAS));
            assertThat(Visitor.outside(server).post("sign-in", in).statusCode()).isEqualTo(303);
        }
    }

    private static int begin(Visitor visitor, String secret, String code, String passphrase) {
        var form = "secret=" + secret + "&code=" + code + "&" + OwnSpace.now(passphrase);
        return visitor.post("account/codes", form).statusCode();
    }

    /// Whoever finds a page open for a minute neither sets up codes of their own nor ends any.
    @Test
    void settingUpAndEndingAskForThePassphraseEachTime() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock)) {
            OwnSpace.begin(server);
            var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
            var secret = secret(noa);

            assertThat(begin(noa, secret, now(secret), "wrong words")).isEqualTo(400);
            assertThat(
                            noa.post("account/codes", "secret=" + secret + "&code=" + now(secret))
                                    .body())
                    .contains("This is not your passphrase", secret);
            assertThat(noa.get("account").body()).contains("A second way beside the passphrase");

            begin(noa, secret, now(secret), OwnSpace.NOAS);
            noa.get("account/codes");
            for (var typed : new String[] {"", "now=wrong+words"}) {
                assertThat(noa.post("account/codes/end", typed).statusCode()).isEqualTo(400);
            }
            assertThat(noa.get("account").body()).contains("At sign-in a code");
        }
    }

    /// Whoever knows the passphrase guesses codes no faster than others guess passphrases, and the
    /// owner reads of it.
    @Test
    void wrongCodesAreSlowedDown() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock)) {
            OwnSpace.begin(server);
            var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
            var secret = secret(noa);
            begin(noa, secret, now(secret), OwnSpace.NOAS);
            clock.on(Duration.ofMinutes(1));
            var in = OwnSpace.form("Noa", OwnSpace.NOAS) + "&code=";
            var stranger = Visitor.outside(server);
            for (int i = 0; i < 5; i++) {
                assertThat(stranger.post("sign-in", in + "000000").statusCode()).isEqualTo(400);
            }

            assertThat(stranger.post("sign-in", in + now(secret)).statusCode()).isEqualTo(429);
            assertThat(noa.get("account").body())
                    .contains("the code or passkey behind it was not (5 times)")
                    .doesNotContain("signed in (");
            clock.on(Duration.ofSeconds(31));
            assertThat(stranger.post("sign-in", in + now(secret)).statusCode()).isEqualTo(303);
        }
    }

    /// The answer is the one that everybody gets, and it says what to do.
    @Test
    void aDamagedSecretLetsNobodyInAndTellsNobodyAnything() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock)) {
            OwnSpace.begin(server);
            var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
            var secret = secret(noa);
            begin(noa, secret, now(secret), OwnSpace.NOAS);
            clock.on(Duration.ofMinutes(1));
            server.part(JdbcTemplate.class).update("update code set box = ?", new byte[300]);
            var stranger = Visitor.outside(server);

            var damaged =
                    stranger.post(
                            "sign-in",
                            OwnSpace.form("Noa", OwnSpace.NOAS) + "&code=" + now(secret));
            var wrong = stranger.post("sign-in", OwnSpace.form("Noa", "wrong words"));

            assertThat(damaged.statusCode()).isEqualTo(400);
            assertThat(damaged.body())
                    .isEqualTo(wrong.body())
                    .contains("If all of it is right and refused, the recovery code lets you in");
            assertThat(noa.get("account").body()).contains("At sign-in a code");
            noa.get("account/codes");
            assertThat(noa.post("account/codes/end", OwnSpace.now(OwnSpace.NOAS)).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void anotherAuthenticatorTakesThePlaceOfTheFirstOrTheFirstStays() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock)) {
            OwnSpace.begin(server);
            var in = server.part(Accounts.class).byPassphrase("Noa", OwnSpace.NOAS);
            var visit = ((Entrance.In) in).visit();
            var codes = server.part(CodeStore.class);
            codes.keep(visit, OneTimeCode.fresh(), 7);
            server.part(JdbcTemplate.class)
                    .execute("alter table code add constraint small check (used < 10)");

            assertThatThrownBy(() -> codes.keep(visit, OneTimeCode.fresh(), 20))
                    .isInstanceOf(RuntimeException.class);

            assertThat(codes.of(visit))
                    .hasValueSatisfying(kept -> assertThat(kept.used()).isEqualTo(7));
        }
    }

    private String now(String secret) {
        return CodesOf.at(secret, clock.instant());
    }

    private static String secret(Visitor visitor) {
        var page = visitor.get("account/codes").body();
        var found = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
