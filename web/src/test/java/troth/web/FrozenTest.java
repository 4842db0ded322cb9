package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A drawing given to both, as it was on its day.
class FrozenTest {

    private final Moving clock = new Moving(Instant.parse("2026-11-22T12:00:00Z"));
    private final WebServer server = WebServer.start(Config.passing(), clock);
    private final Visitor noa = new Visitor(server);
    private final Visitor robin = new Visitor(server);

    @BeforeEach
    void robinIsHere() {
        robin.post("be", "who=B");
        robin.get("picture/shared");
    }

    @AfterEach
    void end() {
        noa.close();
        robin.close();
        server.close();
    }

    private String look() {
        noa.got("picture");
        return noa.get("picture/share?drawing=word").body();
    }

    private void share(String look) {
        noa.post("picture/share", "drawing=word&mark=" + mark(look));
    }

    private static String mark(String look) {
        return Trio.first("name=\"mark\" value=\"(\\w+)\"", look);
    }

    private static String drawn(String page) {
        return Trio.first("(?s)<svg class=\"chart\"[^>]*>(.*?)</svg>", page)
                .replaceAll("\\b(look|p[0-9a-f]{32})-", "");
    }

    @Test
    void aDrawingIsGivenAfterALookWithItsDateAndNeverDrawnAgain() {
        assertThat(robin.get("picture/shared").body()).contains("None. Nobody has to give one");
        var look = look();
        share(look);
        share(look);

        var shared = robin.get("picture/shared").body();
        assertThat(shared)
                .contains("Noa: Words kept", "As it was on Sunday 22 November", "no proof")
                .doesNotContain("Take it back");
        assertThat(shared.split("class=\"chart\"", -1)).hasSize(2);
        assertThat(drawn(shared)).isEqualTo(drawn(look));

        noa.post("", "word=0&told=0&happened=broken");
        clock.on(Duration.ofHours(3));
        noa.get("");
        noa.get("picture/shared");
        assertThat(robin.get("").statusCode()).isEqualTo(200);
        robin.post("be", "who=B");
        assertThat(drawn(robin.get("picture/shared").body())).isEqualTo(drawn(shared));
        assertThat(robin.get("picture/shared").body()).contains("Sunday 22 November");
    }

    @Test
    void onlyWhatWasLookedAtIsGiven() {
        look();

        var answer = noa.post("picture/share", "drawing=word&mark=another");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nothing was given");
        assertThat(noa.post("picture/share", "drawing=nothing&mark=0").statusCode()).isEqualTo(303);
        assertThat(robin.get("picture/shared").body()).contains("Nobody has to give one");
    }

    @Test
    void onlyWhoGaveItTakesItBack() {
        share(look());
        var entry = Trio.first("name=\"entry\" value=\"(\\w+)\"", noa.get("picture/shared").body());

        robin.post("picture/unshare", "entry=" + entry);
        assertThat(robin.get("picture/shared").body()).contains("Noa: Words kept");
        noa.post("picture/unshare", "entry=" + entry);

        assertThat(robin.get("picture/shared").body()).contains("Nobody has to give one");
    }
}
