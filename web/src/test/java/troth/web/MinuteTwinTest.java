package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.store.EntryStore;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PictureContent.FrozenPicture;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Paced;
import troth.web.view.Topic;

/// Two worlds in which the other gave the same to both on the same days, in one in the morning and
/// in one at night and the other way round, must look the same to the reader, byte by byte: nobody
/// is told at what time another was here.
class MinuteTwinTest {

    private static final Clock CLOCK = Clock.fixed(Secrets.NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /// The reader's own letter.
    private static final String OWN = "ab".repeat(16);

    @ParameterizedTest
    @EnumSource(Partner.class)
    void atWhatMinuteTheOtherWasHereReachesNoPage(Partner reader) {
        try (var early = WebServer.start(Config.passing(), CLOCK);
                var late = WebServer.start(Config.passing(), CLOCK)) {
            write(early, reader, "07:03:00Z", 1);
            write(late, reader, "16:51:00Z", -1);

            assertThat(Tour.differences(seen(late, reader), seen(early, reader))).isEmpty();
        }
    }

    /// One's own letter first, before the tour takes anything back.
    private static List<String> seen(WebServer server, Partner reader) {
        var seen = new ArrayList<String>();
        try (var who = new Visitor(server)) {
            who.post("be", "who=" + reader);
            for (var path : List.of("repair/impact/preview?note=" + OWN, "picture/day/" + TODAY)) {
                seen.add("GET /" + path + "\n" + who.wire(who.get(path)));
            }
        }
        seen.addAll(
                Tour.seen(
                        server,
                        reader,
                        step -> !step.path().matches("|[?].*|picture|picture/right|mine/report")));
        return seen;
    }

    private static void write(WebServer server, Partner reader, String first, int minutes) {
        for (var day : List.of(TODAY, TODAY.minusDays(1))) {
            var moment = Instant.parse(day + "T" + first);
            var theirs = given(day);
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < theirs.size(); i++) {
                entries.add(
                        new Entry(
                                id(day, i),
                                reader.other(),
                                moment.plusSeconds(60L * minutes * i),
                                true,
                                theirs.get(i)));
            }
            add(server, reader.other(), entries);
            add(server, reader, own(reader, day));
        }
    }

    private static void add(WebServer server, Partner who, List<Entry> entries) {
        server.part(EntryStore.class).add(server.part(Guests.class).as(who).orElseThrow(), entries);
    }

    private static String id(LocalDate day, int i) {
        return "%032x".formatted(day.getDayOfMonth() * 100 + i);
    }

    /// At noon, between.
    private static List<Entry> own(Partner reader, LocalDate day) {
        var noon = Instant.parse(day + "T12:00:00Z");
        var entries = new ArrayList<Entry>();
        var letter = new Note(Topic.LETTER, "my own", "");
        if (day.equals(TODAY)) {
            entries.add(new Entry(OWN, reader, noon, false, letter));
        }
        var contents = given(day);
        for (int i = 0; i < contents.size(); i++) {
            var shared = contents.get(i);
            if (!(shared instanceof Paced)) {
                entries.add(new Entry(id(day, 50 + i), reader, noon, true, shared));
            }
        }
        return entries;
    }

    private static List<Content> given(LocalDate day) {
        return List.of(
                new Note(Topic.LETTER, "letter of " + day, ""),
                new Note(Topic.QUESTION, "one question of " + day, ""),
                new Note(Topic.QUESTION, "a question of " + day, ""),
                new Note(Topic.MEANING, "meaning of " + day, ""),
                new Note(Topic.APPRECIATION, "thanks of " + day, ""),
                new Note(Topic.NEED, "need of " + day, ""),
                new Offered("walk", TODAY, "offered on " + day),
                new NotNow("disclosure"),
                new Paced(),
                new AgreementTold(AgreementPages.TELLING, "kept", List.of(), "of " + day, "x"),
                new FrozenPicture(
                        day, "trust", "t", "say", "<svg></svg>", "c", List.of("a"), List.of()));
    }
}
