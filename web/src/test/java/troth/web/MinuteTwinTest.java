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
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementProposed;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.AgreementText;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PictureContent.FrozenPicture;
import troth.web.view.PracticeContent.Accepted;
import troth.web.view.PracticeContent.MeetingSet;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Paced;
import troth.web.view.PracticeContent.Withdrawn;
import troth.web.view.Topic;

/// Two worlds in which the other gave the same to both on the same days, in one in the morning and
/// in one at night and the other way round, must look the same to the reader, byte by byte: nobody
/// is told at what time another was here.
class MinuteTwinTest {

    private static final Clock CLOCK = Clock.fixed(Secrets.NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /// The reader's own letter.
    private static final String OWN = "ab".repeat(16);

    /// From which number on the reader's entries of a day are counted.
    private static final int OWNS = 50;

    /// An agreement that the other ended, and one that the other proposed.
    private static final String ENDED = "cd".repeat(16);

    private static final String PROPOSED = "ef".repeat(16);

    /// Of the tour; they are asked for before it.
    private static final String PICTURES = "|[?].*|picture|picture/right|mine/report";

    private static final List<String> BEFORE =
            List.of(
                    "",
                    "?about=yesterday",
                    "picture",
                    "picture/right",
                    "mine/report",
                    "picture/day/" + TODAY,
                    "repair/impact/preview?note=" + OWN,
                    "repair/meaning",
                    "agreements/" + ENDED,
                    "agreements/" + PROPOSED);

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

    /// What shows the picture, and what the reader has given or rests, before the tour changes it:
    /// a picture that changes is waited for each time.
    private static List<String> seen(WebServer server, Partner reader) {
        var seen = new ArrayList<String>();
        try (var who = new Visitor(server)) {
            who.post("be", "who=" + reader);
            for (var path : BEFORE) {
                seen.add("GET /" + path + "\n" + who.wire(who.got(path)));
            }
            who.post("repair", "do=wake&what=meaning");
            seen.add("GET /repair/meaning, awake\n" + who.wire(who.get("repair/meaning")));
        }
        seen.addAll(Tour.seen(server, reader, step -> !step.path().matches(PICTURES)));
        return seen;
    }

    private static void write(WebServer server, Partner reader, String first, int minutes) {
        for (var day : List.of(TODAY, TODAY.minusDays(1))) {
            var moment = Instant.parse(day + "T" + first);
            var theirs = new ArrayList<>(given(day, 0, OWNS));
            theirs.addAll(alone(day));
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

    /// At noon, between: the same, and a "not now" that nobody else knows of.
    private static List<Entry> own(Partner reader, LocalDate day) {
        var noon = Instant.parse(day + "T12:00:00Z");
        var entries = new ArrayList<Entry>();
        var letter = new Note(Topic.LETTER, "my own", "");
        if (day.equals(TODAY)) {
            entries.add(new Entry(OWN, reader, noon, false, letter));
        }
        entries.add(new Entry(id(day, 99), reader, noon, false, new NotNow("meaning")));
        var contents = given(day, OWNS, 0);
        for (int i = 0; i < contents.size(); i++) {
            entries.add(new Entry(id(day, OWNS + i), reader, noon, true, contents.get(i)));
        }
        return entries;
    }

    /// What each of the two gives.
    ///
    /// @param mine from which number on what its author gives is counted
    /// @param theirs the same of the other
    private static List<Content> given(LocalDate day, int mine, int theirs) {
        var contents = new ArrayList<Content>();
        contents.add(new Offered("walk", TODAY, "offered on " + day));
        contents.add(new Offered("hug", TODAY, "taken back on " + day));
        contents.add(new Accepted(id(day, theirs)));
        contents.add(new Withdrawn(id(day, mine + 1)));
        contents.addAll(
                List.of(
                        new Note(Topic.LETTER, "letter of " + day, ""),
                        new Note(Topic.QUESTION, "one question of " + day, ""),
                        new Note(Topic.QUESTION, "a question of " + day, ""),
                        new Note(Topic.MEANING, "meaning of " + day, ""),
                        new Note(Topic.APPRECIATION, "thanks of " + day, ""),
                        new Note(Topic.NEED, "need of " + day, ""),
                        new NotNow("disclosure"),
                        new AgreementTold(
                                AgreementPages.TELLING, "kept", List.of(), "of " + day, "x"),
                        new FrozenPicture(
                                day,
                                "t",
                                "t",
                                "say",
                                "<svg></svg>",
                                "c",
                                List.of("a"),
                                List.of())));
        if (!day.equals(TODAY)) {
            contents.add(new AgreementSigned(ENDED, text(ENDED).mark(), "One", 1, "nothing"));
        }
        return contents;
    }

    /// What only the other gives: of what both set, sign or end on one day, the order remains.
    private static List<Content> alone(LocalDate day) {
        return day.equals(TODAY)
                ? List.of(
                        new Paced(),
                        new MeetingSet(TODAY.plusDays(3)),
                        text(PROPOSED),
                        new AgreementEnded(ENDED, 1, 2, "nothing"))
                : List.of(new Paced(), text(ENDED));
    }

    private static AgreementProposed text(String id) {
        return new AgreementProposed(
                id,
                1,
                new AgreementText(
                        "Noa, Robin",
                        "Walks",
                        "We walk",
                        "why",
                        "",
                        "limits",
                        "notes",
                        "we talk",
                        false,
                        TODAY.minusDays(2),
                        TODAY,
                        TODAY.plusDays(9)));
    }
}
