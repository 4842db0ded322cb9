package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.access.Guests;
import troth.web.access.RouteTable;
import troth.web.pace.Calendar;
import troth.web.pace.Chance;
import troth.web.picture.Statement;
import troth.web.store.EntryStore;
import troth.web.store.Locks;
import troth.web.store.PasskeyStore;
import troth.web.store.PasskeyStore.Passkey;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.view.Act;
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

/// Two worlds that differ only in what Robin keeps private must look the same to Noa, byte by byte.
class TwinWorldTest {

    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /// The id of what Robin filled in, should Noa guess it.
    private static final String FILLED_IN = "0123456789abcdef0123456789abcdef";

    /// The id of something that Robin gave to the clinician, should Noa guess one.
    private static final String GIVEN = "9b".repeat(16);

    /// One that the other has.
    private static final Passkey PASSKEY =
            new Passkey(Entry.newId(), "phone", "Y3JlZA", "half", 1, false);

    /// Shared, the same in both worlds.
    private static final Entry OFFER =
            Entry.ofBoth(
                    Partner.B, NOW, new Offered("hug", LocalDate.parse("2026-11-22"), "short"));

    private static final Entry LETTER =
            Entry.ofBoth(Partner.B, NOW, new Note(Topic.LETTER, "what it did", ""));
    private static final List<String> PRACTICE =
            List.of(
                    "?about=yesterday",
                    "?change=word",
                    " day=2026-11-21&told=3",
                    " day=2020-01-01&told=3",
                    " line=Quiet+today",
                    " unline=yes",
                    " unhappened=broken",
                    " unhappened=nothing",
                    "suggestion do=not",
                    "suggestion do=off",
                    "",
                    "suggestion do=on",
                    "suggestion do=nothing",
                    "reminder",
                    "privacy",
                    "reminder.ics?at=20:00",
                    "mine/move",
                    "mine/move/bring vault=troth-vault-1:AA:AA.&words=x",
                    "mine/move/take now=x",
                    "reminder.ics?at=25:00",
                    "meeting.ics",
                    "together",
                    "talk",
                    "talk do=keep&topic=appreciation&text=Thanks",
                    "talk do=keep&topic=nothing&text=Thanks",
                    "talk do=share&note=" + OFFER.id(),
                    "talk do=remove&note=" + OFFER.id(),
                    "talk/preview?note=" + LETTER.id(),
                    "talk?kept",
                    "meeting",
                    "meeting do=set&day=2026-11-29",
                    "meeting do=set&day=never",
                    "meeting.ics",
                    "meeting do=keep&issue=The+car",
                    "meeting do=held&response=heard",
                    "meeting?held",
                    "listening",
                    "listening do=held&response=flat",
                    "boundaries",
                    "boundaries do=keep&topic=limit&text=",
                    "boundaries do=keep&topic=limit&text=No",
                    "boundaries/preview?note=nothing",
                    "boundaries",
                    "wishes",
                    "wishes wish=trip&wish=play",
                    "wishes wish=trip&wish=play&wish=past&wish=money",
                    "wishes?locked",
                    "closeness",
                    "closeness do=look&kind=walk&day=2026-11-22",
                    "closeness do=look&kind=walk&day=never",
                    "closeness do=offer&kind=walk&day=2026-11-22",
                    "closeness do=entered&wish=fully&offer=" + OFFER.id(),
                    "closeness do=no&offer=" + OFFER.id(),
                    "closeness do=yes&offer=" + OFFER.id(),
                    "together",
                    "closeness do=entered&wish=half&offer=" + OFFER.id(),
                    "closeness do=end&offer=" + OFFER.id(),
                    "closeness do=end&offer=nothing",
                    "closeness",
                    "repair",
                    "repair do=ready&what=phase+1",
                    "repair do=unready&what=phase+1",
                    "repair do=ready&what=nothing",
                    "repair?ready",
                    "repair/impact",
                    "repair/impact do=keep&topic=question&text=When&detail=outline",
                    "repair/impact do=keep&topic=question&text=&detail=facts",
                    "repair/impact do=remove&note=" + LETTER.id(),
                    "repair/impact/preview?note=" + LETTER.id(),
                    "repair/account",
                    "repair do=ready&what=disclosure",
                    "repair/account do=keep&topic=disclosure&text=In+May",
                    "repair/meaning",
                    "repair/meaning do=keep&topic=meaning&text=We+were+tired",
                    "repair/decision",
                    "repair/decision do=keep&topic=weighing&text=Time",
                    "repair/nothing",
                    "repair/nothing/preview",
                    "repair/nothing do=keep",
                    "repair do=rest&what=all",
                    "repair do=rest&what=nothing",
                    "repair",
                    "alone",
                    "alone do=ready",
                    "alone/preview?note=nothing",
                    "alone do=open",
                    "alone?opened",
                    "alone do=felt&safe=3&wanted=",
                    "alone do=felt&safe=11",
                    "alone do=keep&topic=diary&text=Tonight",
                    "alone/preview?note=nothing",
                    "alone do=ready",
                    "alone do=unready",
                    "alone do=rest",
                    "alone do=close",
                    "alone",
                    "clinician",
                    "clinician?given",
                    "clinician/give",
                    "clinician/give/answers",
                    "clinician/give/nothing",
                    "clinician/give/" + OFFER.id(),
                    "clinician/give/answers ends=never",
                    "clinician/give/answers ends=2026-12-01&whom=both",
                    "clinician/tell",
                    "clinician/tell do=look&text=",
                    "clinician/tell do=look&text=A+worry",
                    "clinician/tell do=give&text=A+worry&ends=2026-12-01",
                    "clinician",
                    "clinician do=take&given=" + GIVEN,
                    "clinician do=away&proposal=" + GIVEN,
                    "clinician do=draft&proposal=" + GIVEN,
                    "clinician do=agree&clinician=" + GIVEN,
                    "clinician do=end&clinician=" + GIVEN,
                    "clinician do=ask",
                    "clinician do=unask",
                    "clinician do=takeall",
                    "clinician",
                    "care",
                    "care/given/b",
                    "care/read/" + GIVEN,
                    "care/propose to=b",
                    "care/sign-in",
                    "care/sign-in name=a",
                    "care/join/0",
                    "care/join/0 name=a");

    /// The agreement of the invented couple, the draft of Noa, and an id that is Robin's alone.
    private static final String TELLING = "7e11a9c04d5b4c1e8f2a6b3d90c7e514";

    private static final String DRAFT = "0d4c2be7719f4a53b6e8c1f5a2d37b96";
    private static final String SECRET = "5e".repeat(16);

    @TempDir private Path folder;

    @Test
    void whatRobinKeepsPrivateReachesNoPageOfNoa() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK);
                var robin = new Visitor(heavy)) {
            for (var world : List.of(plain, heavy)) {
                add(world, List.of(OFFER, LETTER));
            }
            add(heavy, secrets());
            add(heavy, practice());
            lock(heavy, heavy.part(Guests.class).as(Partner.B).orElseThrow());
            Confidences.give(heavy, Partner.B, true, "a private thing");
            robin.post("be", "who=B");
            goAbout(heavy, robin);

            assertThat(seen(heavy)).isEqualTo(seen(plain));
        }
    }

    /// The same in a space of two real accounts, whichever of the two reads: one world in which the
    /// other has done nothing, and one in which they have kept much, signed in and been everywhere.
    @ParameterizedTest
    @EnumSource(Partner.class)
    void whatEitherKeepsPrivateReachesNoPageOfTheOther(Partner reader) {
        var other = reader.other();
        try (var plain = own(folder.resolve("plain"));
                var heavy = own(folder.resolve("heavy"));
                var reads = comeIn(plain, reader);
                var readsToo = comeIn(heavy, reader);
                var goes = comeIn(heavy, other)) {
            for (var world : List.of(plain, heavy)) {
                write(world, other, List.of(OFFER, LETTER));
                write(world, reader, answers(reader));
            }
            write(heavy, other, secrets());
            write(heavy, other, practice());
            lock(heavy, visit(heavy, other));
            heavy.part(PasskeyStore.class).keep(visit(heavy, other), PASSKEY, Optional.empty());
            goAbout(heavy, goes);
            Visitor.outside(heavy).post("sign-in", OwnSpace.form(name(other), "wrong words"));

            assertThat(seen(readsToo)).isEqualTo(seen(reads));
        }
    }

    private static String name(Partner who) {
        return who == Partner.A ? "Noa" : "Robin";
    }

    private static String words(Partner who) {
        return who == Partner.A ? OwnSpace.NOAS : OwnSpace.ROBINS;
    }

    private static WebServer own(Path folder) {
        var server = WebServer.start(OwnSpace.in(folder), CLOCK);
        OwnSpace.begin(server);
        return server;
    }

    private static Visitor comeIn(WebServer server, Partner who) {
        return OwnSpace.signedIn(server, name(who), words(who));
    }

    /// What one of the two wrote, with their own keys.
    private static void write(WebServer server, Partner who, List<Entry> entries) {
        var in = server.part(Accounts.class).byPassphrase(name(who), words(who));
        var theirs =
                entries.stream()
                        .map(e -> new Entry(e.id(), who, e.moment(), e.shared(), e.content()))
                        .toList();
        server.part(EntryStore.class).add(visit(server, who), theirs);
    }

    private static Visit visit(WebServer server, Partner who) {
        var in = server.part(Accounts.class).byPassphrase(name(who), words(who));
        return ((Accounts.Entrance.In) in).visit();
    }

    /// Enough of one's own for a picture.
    private static List<Entry> answers(Partner who) {
        return IntStream.range(0, 30)
                .mapToObj(day ->
                        Entry.ofOne(
                                who, NOW.minus(Duration.ofDays(day)), new Answer("word", day % 7)))
                .toList();
    }

    /// The other looks at everything, and answers for themselves.
    private static void goAbout(WebServer server, Visitor other) {
        server.part(RouteTable.class).routes().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(route -> route.path().getPatternString().substring(1))
                .filter(path -> !path.contains("{"))
                .forEach(other::get);
        other.post("", "word=1&tense=9&happened=broken");
        other.post("talk", "do=keep&topic=appreciation&text=For+me+alone");
        other.post("help/check", "h1=1&h2=1&keep=yes");
    }

    /// The test has teeth: the same entries, were they shared, would be seen.
    @Test
    void whatRobinSharesIsSeen() {
        try (var plain = WebServer.start(Config.passing(), CLOCK);
                var heavy = WebServer.start(Config.passing(), CLOCK)) {
            add(heavy, told());

            assertThat(seen(heavy)).isNotEqualTo(seen(plain));
        }
    }

    /// Of the secrets, what an act can tell.
    private static List<Entry> told() {
        return secrets().stream()
                .filter(entry -> Act.of(entry.content()).isPresent())
                .map(entry -> Entry.ofBoth(Partner.B, entry.moment(), entry.content()))
                .toList();
    }

    /// Every route, its errors, and the page after Noa has answered.
    static List<String> seen(WebServer server) {
        try (var noa = new Visitor(server)) {
            return seen(noa);
        }
    }

    private static List<String> seen(Visitor noa) {
        var answers =
                List.of(
                        noa.got(""),
                        noa.get("agreements"),
                        noa.get("agreements/new"),
                        noa.get("agreements/new/openness"),
                        noa.get("agreements/new/nothing"),
                        noa.post("agreements/new/own", "do=preview&what=half"),
                        noa.get("agreements/drafts/" + DRAFT),
                        noa.get("agreements/drafts/" + TELLING),
                        noa.get("agreements/drafts/" + TELLING + "/share"),
                        noa.post("agreements/drafts/" + TELLING, "do=keep&what=half"),
                        noa.post("agreements/drafts/" + TELLING + "/share", ""),
                        noa.post("agreements/drafts/" + TELLING + "/discard", ""),
                        noa.get("agreements/" + TELLING),
                        noa.get("agreements/" + SECRET),
                        noa.get("agreements/" + TELLING + "/end"),
                        noa.get("agreements/" + TELLING + "/kept"),
                        noa.get("agreements/" + TELLING + "/kept/" + SECRET + "/share"),
                        noa.post("agreements/" + TELLING + "/kept", "went=11"),
                        noa.post("agreements/" + TELLING + "/kept", "went=kept&about=both"),
                        noa.post("agreements/" + TELLING + "/kept/" + SECRET + "/share", ""),
                        noa.post("agreements/" + TELLING + "/kept/" + SECRET + "/unshare", ""),
                        noa.post("agreements/" + TELLING + "/kept/" + SECRET + "/remove", ""),
                        noa.post("agreements/" + TELLING + "/sign", "do=sign&name=N&mark=0"),
                        noa.post("agreements/" + TELLING + "/lapse", "do=lapse"),
                        noa.post("agreements/" + TELLING + "/change", "do=renew"),
                        noa.get("agreements/history"),
                        noa.get("agreements/history.txt"),
                        noa.get("agreements/history.json"),
                        noa.post("agreements/" + TELLING + "/end", ""),
                        noa.get("agreements/" + TELLING),
                        noa.got(""),
                        noa.got("?saved"),
                        noa.get("steady"),
                        noa.get("library"),
                        noa.post("library", "q=trust"),
                        noa.get("library/3"),
                        noa.get("library/99"),
                        noa.get("days"),
                        noa.get("days/7"),
                        noa.get("days/7?skipped"),
                        noa.get("days/none"),
                        noa.get("days/7/" + FILLED_IN),
                        noa.post("days/7/" + FILLED_IN, "after=9"),
                        noa.post("days/7/" + FILLED_IN + "/remove", ""),
                        noa.post("days/7", "i1=7"),
                        noa.post("days/7", ""),
                        noa.post("days/7", "before=5&i1=1&i2=2"),
                        noa.get("days/7"),
                        noa.get("help"),
                        noa.get("help/check"),
                        noa.post("help/check", "h1=1&h2=0"),
                        noa.post("help/check", "h1=2"),
                        noa.post("help/check", "h1=0&keep=yes"),
                        noa.get("help/check"),
                        noa.post("help/forget", ""),
                        noa.get("help/check"),
                        noa.get("static/troth.css"),
                        noa.get("nothing-here"),
                        noa.get("sign-in"),
                        noa.get("sign-in/challenge"),
                        noa.get("account/passkeys"),
                        noa.post("account/passkeys", "name=desk&now=wrong"),
                        noa.post("account/passkeys/end", "passkey=" + SECRET),
                        noa.get("account"),
                        noa.get("recover"),
                        noa.get("start/0"),
                        noa.get("join/0"),
                        noa.get("account/close"),
                        noa.get("closed"),
                        noa.postBare("", "word=3"),
                        noa.post("", "word=11&told=3"),
                        noa.post("", ""),
                        noa.post("", "word=2&told=9&happened=broken"),
                        noa.got(""));
        var practised = PRACTICE.stream().map(line -> settled(noa, line)).toList();
        return Stream.of(answers, practised, own(noa))
                .flatMap(List::stream)
                .map(noa::wire)
                .toList();
    }

    /// A page of today that is sent back shows the picture: it is waited for, lest chance differ.
    private static HttpResponse<String> settled(Visitor noa, String line) {
        if (line.startsWith(" ")) {
            noa.got("");
        }
        return line.contains(" ") ? noa.ask(line) : noa.got(line);
    }

    /// The picture, and one's own data.
    private static List<HttpResponse<String>> own(Visitor noa) {
        return List.of(
                noa.got(""),
                noa.got("picture"),
                noa.got("picture?noted"),
                noa.got("picture/right"),
                noa.post("picture/doubt", "statement=course.word"),
                noa.got("picture"),
                noa.post("picture/doubt", "statement=nobody"),
                noa.got("picture"),
                noa.get("picture/events"),
                noa.get("picture/day/2026-11-20"),
                noa.get("picture/day/2026-13-41"),
                noa.get("picture/shared"),
                noa.get("picture/share"),
                noa.get("picture/share?drawing=word"),
                noa.post("picture/share", "drawing=word&mark=0"),
                noa.post("picture/unshare", "entry=" + SECRET),
                noa.get("mine"),
                noa.get("mine/copy"),
                noa.get("mine/report"),
                noa.post("mine/report", ""),
                noa.post("mine/report", "part=picture&entry=none"),
                noa.get("mine/delete"),
                noa.get("mine/delete?part=old"),
                noa.get("mine/delete?part=Nothing"),
                noa.get("mine/delete?part=all"),
                noa.post("mine/delete", "part=all"),
                noa.post("mine/delete", "part=Happened&sure=yes"),
                noa.get("mine?deleted"),
                noa.got("picture"));
    }

    private static void lock(WebServer server, Visit who) {
        var space = server.part(SpaceStore.class).only().orElseThrow();
        var calendar = Calendar.of(new Chance(true), who, space, ZoneOffset.UTC);
        var rounds = new ArrayList<>(List.of(calendar.wishes(NOW), calendar.lastWishes(NOW)));
        for (var what : List.of("disclosure", "touch", "phase 1", "phase 2", "phase 3")) {
            rounds.add(calendar.ready(what, NOW));
            rounds.addAll(calendar.weeksBefore(what, NOW));
        }
        for (var round : rounds) {
            server.part(Locks.class).lock(who, round, List.of("ready", "trip"), Instant.EPOCH);
        }
    }

    /// Every private kind of what two practise.
    static List<Entry> practice() {
        var contents = new ArrayList<Content>();
        for (var topic : Topic.values()) {
            contents.add(new Note(topic, "private " + topic, "facts"));
        }
        contents.add(new Agenda(List.of("private"), "private", "private", "private"));
        contents.add(new NotThisTime(OFFER.id()));
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
        var kept = new ArrayList<>(secrets().subList(0, 3));
        kept.addAll(hardTimes());
        kept.addAll(agreements());
        kept.addAll(practice());
        add(server, kept);
        return kept.stream().map(Entry::id).distinct().toList();
    }

    private static void add(WebServer server, List<Entry> entries) {
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
    static List<Entry> secrets() {
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
