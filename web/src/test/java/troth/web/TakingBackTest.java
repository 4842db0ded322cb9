package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is taken back is gone with the other's next page, and what is kept stays until its owner
/// says otherwise.
class TakingBackTest {

    private final Moving clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));

    @TempDir private Path folder;

    private WebServer server;
    private Visitor noa;
    private Visitor robin;

    @BeforeEach
    void start() {
        server = OwnSpace.begun(folder, clock);
        noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
        robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS);
    }

    @AfterEach
    void stop() {
        noa.close();
        robin.close();
        server.close();
    }

    @Test
    void aSharedNoteIsGoneWithTheNextPage() {
        noa.post("talk", "do=keep&topic=appreciation&text=The+soup+was+good");
        assertThat(robin.get("talk").body()).doesNotContain("The soup was good");
        noa.post("talk", "do=share&note=" + note(noa));
        assertThat(robin.get("talk").body()).contains("The soup was good");

        for (var id :
                Pattern.compile("note=(\\w+)\"")
                        .matcher(noa.get("talk").body())
                        .results()
                        .map(m -> m.group(1))
                        .toList()) {
            noa.post("talk", "do=remove&note=" + id);
        }

        assertThat(robin.get("talk").body()).doesNotContain("The soup was good");
    }

    @Test
    void aYesIsGoneWithTheNextPage() {
        noa.post("closeness", "do=offer&kind=walk&day=2026-11-22&scope=by+the+canal");
        var offer = first("name=\"offer\" value=\"(\\w+)\"", robin.get("closeness").body());
        robin.post("closeness", "do=yes&offer=" + offer);
        assertThat(noa.get("together").body()).contains("by the canal");

        robin.post("closeness", "do=end&offer=" + offer);

        assertThat(noa.get("together").body()).doesNotContain("by the canal");
    }

    @Test
    void aSessionThatIsEndedElsewhereHasHadItsLastPage() {
        try (var phone = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS)) {
            noa.get("account");
            noa.post("account/end", OwnSpace.now(OwnSpace.NOAS));

            assertThat(phone.get("").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void entriesStayUntilTheirOwnerSaysAndAYearIsSuggested() {
        noa.post("", "word=7");
        noa.post("help/check", "h1=1&h2=0");
        clock.on(Duration.ofDays(3 * 366));
        noa.post("sign-in", OwnSpace.form("Noa", OwnSpace.NOAS));

        assertThat(noa.get("mine").body()).contains("older than twelve months");
        noa.get("mine/delete?part=old");
        noa.post("mine/delete", "part=old");
        assertThat(noa.get("mine/copy").body()).contains("Answer").doesNotContain("CheckKept");
        noa.get("mine/delete?part=old");
        noa.post("mine/delete", "part=old&sure=yes");
        assertThat(noa.get("mine/copy").body()).doesNotContain("\"Answer\"");
    }

    private static String note(Visitor visitor) {
        return first("note=(\\w+)\"", visitor.get("talk").body());
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
