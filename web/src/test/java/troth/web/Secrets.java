package troth.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.picture.Statement;
import troth.web.store.EntryStore;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementNoted;
import troth.web.view.Answer;
import troth.web.view.Content;
import troth.web.view.Doubted;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.HardContent.FilledIn;
import troth.web.view.HardContent.Unease;
import troth.web.view.PracticeContent.Agenda;
import troth.web.view.PracticeContent.CameAbout;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.NotThisTime;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.SafetyContent.CheckKept;
import troth.web.view.TodayContent.Line;
import troth.web.view.TodayContent.SetAside;
import troth.web.view.TodayContent.Suggesting;
import troth.web.view.Topic;

/// What Robin keeps private in the twin world, and the little that both see.
final class Secrets {

    static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    /// The id of what Robin filled in, should Noa guess it.
    static final String FILLED_IN = "0123456789abcdef0123456789abcdef";

    /// Shared, the same in both worlds.
    static final Entry OFFER =
            Entry.ofBoth(
                    Partner.B, NOW, new Offered("hug", LocalDate.parse("2026-11-22"), "short"));

    static final Entry LETTER =
            Entry.ofBoth(Partner.B, NOW, new Note(Topic.LETTER, "what it did", ""));

    /// What the reader offers in both worlds, and to which the other says no for themselves.
    static final Entry READERS_OFFER =
            Entry.ofBoth(
                    Partner.A, NOW, new Offered("hug", LocalDate.parse("2026-11-22"), "by me"));

    /// The agreement of the invented couple, and an id that is Robin's alone.
    static final String TELLING = "7e11a9c04d5b4c1e8f2a6b3d90c7e514";

    static final String SECRET = "5e".repeat(16);

    private Secrets() {}

    /// Every private kind of what two practise.
    static List<Entry> practice() {
        var contents = new ArrayList<Content>();
        for (var topic : Topic.values()) {
            contents.add(new Note(topic, "private " + topic, "facts"));
        }
        contents.add(new Agenda(List.of("private"), "private", "private", "private"));
        contents.add(new NotThisTime(OFFER.id()));
        contents.add(new NotThisTime(READERS_OFFER.id()));
        contents.add(new CameAbout(OFFER.id()));
        contents.add(new NotNow("impact"));
        contents.add(new IntimacyOpened(true));
        contents.add(new Felt("safe", 0));
        contents.add(new Line("private"));
        contents.add(new SetAside());
        contents.add(new Suggesting(false));
        return contents.stream().map(content -> Entry.ofOne(Partner.B, NOW, content)).toList();
    }

    /// Everything that one partner can keep, and the ids of it.
    static List<String> keptByTheOther(WebServer server, Partner other) {
        var kept = new ArrayList<>(all().subList(0, 3));
        kept.addAll(hardTimes());
        kept.addAll(agreements());
        kept.addAll(practice());
        add(server, kept);
        return kept.stream().map(Entry::id).distinct().toList();
    }

    static void add(WebServer server, List<Entry> entries) {
        var robin = server.part(Guests.class).as(Partner.B).orElseThrow();
        server.part(EntryStore.class).add(robin, entries);
    }

    /// A questionnaire with its last item answered, and a self-check full of yes that was kept.
    private static List<Entry> hardTimes() {
        var filled = new FilledIn("phq-9", 1, Collections.nCopies(9, 3), 9);
        return List.of(
                new Entry(FILLED_IN, Partner.B, NOW, false, filled),
                new Entry(Entry.newId(), Partner.B, NOW, false, new Unease(FILLED_IN, 10)),
                new Entry(
                        Entry.newId(),
                        Partner.B,
                        NOW,
                        false,
                        new CheckKept(Collections.nCopies(6, 1))));
    }

    /// Heavy ones: low answers on every day, and much that happened.
    static List<Entry> all() {
        var entries = new ArrayList<Entry>();
        for (int day = 0; day < 80; day++) {
            var moment = NOW.minus(Duration.ofDays(day)).minus(Duration.ofHours(1));
            for (var statement : Statement.values()) {
                entries.add(
                        new Entry(
                                Entry.newId(),
                                Partner.B,
                                moment,
                                false,
                                new Answer(statement.word(), 0)));
            }
            var broken = new Event.AgreementBroken(Partner.B, 1, 1);
            entries.add(new Entry(Entry.newId(), Partner.B, moment, false, new Happened(broken)));
            entries.add(
                    new Entry(Entry.newId(), Partner.B, moment, false, new Doubted("lead.all")));
        }
        entries.addAll(hardTimes());
        entries.addAll(agreements());
        return entries;
    }

    /// A draft of a new text and of a change, a note, and that Robin lets it lapse.
    private static List<Entry> agreements() {
        var typed = Map.of("title", "secret", "what", "secret");
        return List.of(
                of(Entry.newId(), new AgreementDraft(SECRET, typed)),
                of(Entry.newId(), new AgreementDraft(TELLING, typed)),
                of(Entry.newId(), new AgreementLapsing(TELLING)),
                of(SECRET, new AgreementNoted(TELLING, "missed", List.of(), "secret", List.of())));
    }

    private static Entry of(String id, Content content) {
        return new Entry(id, Partner.B, NOW, false, content);
    }
}
