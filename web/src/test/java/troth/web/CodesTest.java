package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.key.CodesOf;

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
            assertThat(noa.post("account/codes", "secret=" + secret + "&code=000000").statusCode())
                    .isEqualTo(400);
            noa.post("account/codes", "secret=" + secret + "&code=" + now(secret));
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
            noa.post("account/codes/end", "");
            assertThat(Visitor.outside(server).post("sign-in", in).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void wrongCodesAreSlowedDown() {
        try (var server = WebServer.start(OwnSpace.in(folder), clock)) {
            OwnSpace.begin(server);
            var noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
            var secret = secret(noa);
            noa.post("account/codes", "secret=" + secret + "&code=" + now(secret));
            clock.on(Duration.ofMinutes(1));
            var in = OwnSpace.form("Noa", OwnSpace.NOAS) + "&code=";
            var stranger = Visitor.outside(server);
            for (int i = 0; i < 5; i++) {
                stranger.post("sign-in", in + "000000");
            }

            assertThat(stranger.post("sign-in", in + now(secret)).statusCode()).isEqualTo(400);
            clock.on(Duration.ofSeconds(31));
            assertThat(stranger.post("sign-in", in + now(secret)).statusCode()).isEqualTo(303);
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
