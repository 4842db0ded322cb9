package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
import troth.web.view.HardContent.FilledIn;
import troth.web.view.HardContent.Unease;
import troth.web.view.SafetyContent.CheckKept;
import troth.web.view.Viewer;

/// Two worlds that differ only in what Robin keeps private must look the same to Noa, byte by byte.
class TwinWorldTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /// The id of what Robin filled in, should Noa guess it.
    private static final String FILLED_IN = "0123456789abcdef0123456789abcdef";

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
                            noa.get("hard"),
                            noa.get("hard/phq-9"),
                            noa.get("hard/phq-9?skipped"),
                            noa.get("hard/none"),
                            noa.get("hard/phq-9/" + FILLED_IN),
                            noa.post("hard/phq-9/" + FILLED_IN, "after=9"),
                            noa.post("hard/phq-9/" + FILLED_IN + "/remove", ""),
                            noa.post("hard/phq-9", "i1=7"),
                            noa.post("hard/phq-9", ""),
                            noa.post("hard/phq-9", "before=5&i1=1&i2=2"),
                            noa.get("hard/phq-9"),
                            noa.get("safety"),
                            noa.get("safety/check"),
                            noa.post("safety/check", "h1=1&h2=0"),
                            noa.post("safety/check", "h1=2"),
                            noa.post("safety/check", "h1=0&keep=yes"),
                            noa.get("safety/check"),
                            noa.post("safety/forget", ""),
                            noa.get("safety/check"),
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

    /// A questionnaire with its last item answered, and a self-check full of yes that was kept.
    private static List<Entry> hardTimes(boolean shared) {
        var filled = new FilledIn("phq-9", 1, Collections.nCopies(9, 3), 9);
        return List.of(
                new Entry(FILLED_IN, Partner.B, NOW, shared, filled),
                new Entry(Entry.newId(), Partner.B, NOW, shared, new Unease(FILLED_IN, 10)),
                new Entry(
                        Entry.newId(),
                        Partner.B,
                        NOW,
                        shared,
                        new CheckKept(Collections.nCopies(6, 1))));
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
        entries.addAll(hardTimes(shared));
        return entries;
    }
}
