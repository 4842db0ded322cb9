package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import troth.dyad.Partner;
import troth.web.store.SpaceStore;
import troth.web.view.Space;
import troth.web.view.Viewer;

/// Someone who is here alone, because nobody was asked or nobody came.
class AloneTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);
    private static final String NOA =
            "name=Noa&other=Robin&passphrase=quiet+river+stone&again=quiet+river+stone&agrees=yes";

    @TempDir private Path folder;

    /// Every page opens, and what one writes for oneself is kept, without anybody else.
    @Test
    void everythingIsWholeForOneAlone() {
        try (var server = WebServer.start(OwnSpace.in(folder), CLOCK);
                var noa = Visitor.outside(server)) {
            noa.post(server.setup().orElseThrow().getPath().substring(1), NOA);

            for (var path : Everywhere.PATHS) {
                assertThat(noa.get(path).statusCode()).as(path).isEqualTo(200);
            }
            for (var line : ALONE) {
                assertThat(send(noa, line).statusCode()).as(line).isEqualTo(303);
            }
            assertThat(noa.get("").body()).contains("Alone tonight");
            assertThat(noa.get("boundaries").body()).contains("Quiet after ten");
            assertThat(noa.get("repair/impact").body()).contains("What it did");
        }
    }

    @Test
    void onTheFirstDayNoPageSpeaksOfTwoOrOfWhatWasBefore() {
        try (var server = WebServer.start(OwnSpace.in(folder), CLOCK);
                var noa = Visitor.outside(server)) {
            noa.post(server.setup().orElseThrow().getPath().substring(1), NOA);

            assertThat(noa.get("wishes").body()).doesNotContain("The round that ended");
            assertThat(noa.get("repair").body()).doesNotContain("both of you");
            assertThat(noa.get("agreements").body()).doesNotContain("has been shared");
        }
    }

    /// What an older page may still send as the other's name is nobody's, so no page says it. Who
    /// joins says how they are called.
    @Test
    void whoHasNotJoinedHasNoName() {
        try (var server = WebServer.start(OwnSpace.in(folder), CLOCK);
                var noa = Visitor.outside(server)) {
            noa.post(server.setup().orElseThrow().getPath().substring(1), NOA);
            ALONE.forEach(line -> send(noa, line));

            for (var path : Everywhere.PATHS) {
                assertThat(noa.get(path).body())
                        .as(path)
                        .doesNotContain("Robin")
                        .doesNotContainPattern("(?:>|[.!?] )your partner");
            }
            assertThat(noa.get("agreements").body()).contains("With your partner");
            assertThat(noa.get("picture/shared").body())
                    .contains("Only you, until your partner has joined");
            assertThat(noa.get("closeness").body()).contains("Your partner has not joined yet.");
            assertThat(noa.get("").body()).contains("Your partner is told neither");
            assertThat(noa.get("agreements").body())
                    .contains("Your partner has not joined yet.")
                    .doesNotContain("You are here alone");
            assertThat(noa.get("agreements/new").body())
                    .contains("Once your partner has joined, they read it only if you share it");

            assertThat(joined(server, noa).get("agreements").body()).contains("With Noa");
            assertThat(noa.get("agreements").body())
                    .contains("With Robin")
                    .doesNotContain("our partner");
        }
    }

    /// Nobody joins as the sign that stands for nobody, or with no sign that can be seen; and who
    /// did so in an older version is there.
    @Test
    void whoHasJoinedIsThereHoweverTheyAreCalled() {
        try (var server = WebServer.start(OwnSpace.in(folder), CLOCK);
                var noa = Visitor.outside(server)) {
            noa.post(server.setup().orElseThrow().getPath().substring(1), NOA);
            var robin = Visitor.outside(server);
            var link = link(noa);
            for (var name : List.of("%EE%80%80", "%E2%80%8B", "%E2%80%AEniboR", "%E2%80%93")) {
                assertThat(robin.post(link, ROBIN.replace("Robin", name)).statusCode())
                        .as(name)
                        .isEqualTo(400);
            }
            robin.post(link, ROBIN);
            var space = OwnSpace.only(server);
            server.part(SpaceStore.class).rename(new Viewer(space.id(), Partner.B), Space.NOBODY);

            for (var path : Everywhere.PATHS) {
                assertThat(noa.get(path).body()).as(path).doesNotContain("not joined", "\ue000");
            }
        }
    }

    /// Whoever gives it to a phone would wait in vain.
    @Test
    void aLinkThatOpensOnlyHereSaysSo() {
        try (var server = WebServer.start(OwnSpace.in(folder));
                var noa = Visitor.outside(server)) {
            noa.post(server.setup().orElseThrow().getPath().substring(1), NOA);
            noa.get("account");

            assertThat(noa.post("account/invite", "").body())
                    .contains("It opens only on this computer", "docs/running.md");
        }
    }

    private static final String ROBIN =
            "name=Robin&passphrase=seven+grey+herons&again=seven+grey+herons&agrees=yes";

    private static String link(Visitor noa) {
        noa.get("account");
        var page = noa.post("account/invite", "").body();
        return page.replaceFirst("(?s).*/(join/[0-9a-f]{32}).*", "$1");
    }

    private static Visitor joined(WebServer server, Visitor noa) {
        var robin = Visitor.outside(server);
        robin.post(link(noa), ROBIN);
        return robin;
    }

    private static final List<String> ALONE =
            List.of(
                    " word=4&line=Alone+tonight",
                    " do=not",
                    "boundaries do=keep&topic=need&text=Quiet+after+ten",
                    "meeting do=keep&right=The+walk",
                    "repair/impact do=keep&topic=letter&text=What+it+did",
                    "repair/decision do=keep&topic=weighing&text=Time",
                    "alone do=open",
                    "days/2 i1=1&i2=2");

    private static HttpResponse<String> send(Visitor visitor, String line) {
        var parts = line.split(" ", 2);
        return visitor.post(parts[0], parts[1]);
    }

    /// Robin reads the same, byte by byte, whether Noa has used this alone for weeks or not at all.
    @Test
    void theOtherCannotTell() {
        try (var still = WebServer.start(OwnSpace.in(folder.resolve("still")), CLOCK);
                var used = WebServer.start(OwnSpace.in(folder.resolve("used")), CLOCK)) {
            OwnSpace.begin(still);
            OwnSpace.begin(used);
            try (var noa = OwnSpace.signedIn(used, "Noa", OwnSpace.NOAS)) {
                ALONE.forEach(line -> send(noa, line));
            }

            assertThat(seenByRobin(used)).isEqualTo(seenByRobin(still));
        }
    }

    private static List<String> seenByRobin(WebServer server) {
        try (var robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS)) {
            return Everywhere.PATHS.stream().map(path -> robin.wire(robin.got(path))).toList();
        }
    }
}
