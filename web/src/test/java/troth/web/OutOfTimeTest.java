package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clocks that are set back, and pages from the way back of a browser: nothing is lost, and nothing
/// breaks.
class OutOfTimeTest {

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

    /// In autumn by an hour, by hand by a day, while somebody is signed in; and on again.
    @Test
    void aClockThatIsSetBackLosesNothing() {
        keep("Before");
        noa.ask(" word=7&happened=talk");
        for (var hours : new int[] {-1, -24, 24}) {
            clock.on(Duration.ofHours(hours));
            if (hours > 0) {
                noa.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS));
                noa.get("");
            }
            Everywhere.PATHS.forEach(noa::ask);
            keep("After " + hours);
            noa.ask(" told=4&happened=kept");
            assertThat(noa.get("talk").body()).contains("Before", "After -1", "After " + hours);
            try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
                assertThat(robin.ask("talk").statusCode()).isEqualTo(200);
            }
        }
        assertThat(noa.get("").body()).contains("name=\"unhappened\" value=\"talk\"");
    }

    private void keep(String words) {
        noa.ask("talk do=keep&topic=appreciation&text=" + words.replace(' ', '+'));
    }

    /// What was kept meanwhile stays until somebody means to replace it, and what was sent stands
    /// in the form.
    @Test
    void aPageForTheMeetingFromTheWayBackReplacesNothingNewer() {
        var before = was(noa.get("meeting"));
        assertThat(meeting("right=The+newer+words", before).statusCode()).isEqualTo(303);
        assertThat(meeting("right=The+newer+words", before).statusCode()).isEqualTo(303);

        var refused = meeting("right=The+older+words", before);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("something newer", "The newer words", "The older words");
        assertThat(noa.get("meeting").body())
                .contains("The newer words")
                .doesNotContain("The older words");
        meeting("right=The+older+words", was(refused));
        assertThat(noa.get("meeting").body()).contains("The older words");
    }

    private HttpResponse<String> meeting(String fields, String was) {
        return noa.post("meeting", "do=keep&" + fields + "&was=" + was);
    }

    @Test
    void aDraftFromTheWayBackReplacesNothingNewer() {
        var draft =
                noa.post("agreements/new/own", "do=keep&title=First&what=The+first+words")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll("^/|[?].*", "");
        var before = was(noa.get(draft));
        noa.post(draft, "do=keep&title=First&what=The+newer+words&was=" + before);

        var refused = noa.post(draft, "do=keep&title=First&what=The+older+words&was=" + before);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("something newer", "The newer words", "The older words");
        assertThat(noa.get(draft).body()).contains("The newer words");
        noa.post(draft, "do=keep&title=First&what=The+older+words&was=" + was(refused));
        assertThat(noa.get(draft).body()).contains("The older words");
    }

    private static String was(HttpResponse<String> page) {
        var found = Pattern.compile("name=\"was\" value=\"(\\w+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
