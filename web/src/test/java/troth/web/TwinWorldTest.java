package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.picture.Statement;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.Viewer;

/// Two worlds that differ only in what Robin keeps private must look the same to Noa, byte by byte.
class TwinWorldTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whatRobinKeepsPrivateReachesNoPageOfNoa() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            add(heavy, secrets(false));

            assertThat(seen(heavy)).isEqualTo(seen(plain));
        }
    }

    /// The test has teeth: the same entries, were they shared, would be seen.
    @Test
    void whatRobinSharesIsSeen() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            add(heavy, secrets(true));

            assertThat(seen(heavy).getFirst()).isNotEqualTo(seen(plain).getFirst());
        }
    }

    /// Every route, its errors, and the page after Noa has answered.
    private static List<String> seen(WebServer server) {
        try (var noa = new Visitor(server)) {
            var answers =
                    List.of(
                            noa.get(""),
                            noa.get("?saved"),
                            noa.get("steady"),
                            noa.get("library"),
                            noa.get("library?q=trust"),
                            noa.get("library/3"),
                            noa.get("library/99"),
                            noa.get("static/troth.css"),
                            noa.get("nothing-here"),
                            noa.post("", "word=11&told=3"),
                            noa.post("", ""),
                            noa.post("", "word=2&told=9&happened=broken"),
                            noa.get(""));
            return answers.stream().map(noa::wire).toList();
        }
    }

    private static void add(WebServer server, List<Entry> entries) {
        var space = server.part(SpaceStore.class).only().orElseThrow();
        server.part(EntryStore.class).add(new Viewer(space.id(), Partner.B), entries);
    }

    /// Heavy ones: low answers on every day, and much that happened.
    private static List<Entry> secrets(boolean shared) {
        var entries = new ArrayList<Entry>();
        for (int day = 0; day < 80; day++) {
            var moment = NOW.minus(Duration.ofDays(day)).minus(Duration.ofHours(1));
            for (var statement : Statement.values()) {
                entries.add(
                        new Entry(
                                Entry.newId(),
                                Partner.B,
                                moment,
                                shared,
                                new Answer(statement.word(), 0)));
            }
            var broken = new Event.AgreementBroken(Partner.B, 1, 1);
            entries.add(new Entry(Entry.newId(), Partner.B, moment, shared, new Happened(broken)));
        }
        return entries;
    }
}
