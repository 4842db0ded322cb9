package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.pace.Calendar;
import troth.web.pace.Chance;
import troth.web.pace.Joint;
import troth.web.pace.Rests;
import troth.web.store.EntryStore;
import troth.web.store.Locks;
import troth.web.store.Visit;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Space;
import troth.web.view.Topic;

/// Repair and sexual trust over the wire, week by week, as Noa; Robin acts on the store.
class RepairTest {

    private final Moving clock = new Moving(Instant.parse("2026-11-22T17:00:00Z"));
    private final WebServer server = WebServer.start(Config.passing(), clock);
    private final Visitor noa = new Visitor(server);

    @AfterEach
    void stop() {
        server.close();
        noa.close();
    }

    @Test
    void writingForOneselfIsOpenOnEveryEveningAndSharingWaitsForBoth() {
        for (int week = 0; week < 6; week++) {
            noa.post("repair", "do=ready&what=phase+1");
            pass(Duration.ofDays(7));
        }
        keep("account", "disclosure", "It kept me awake");

        var refused = shareAccount();

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("It kept me awake");
        assertThat(robinSees()).doesNotContain("awake");
    }

    /// Nothing of these waits for a week, a phase or a day that chance draws.
    @Test
    void aLetterAQuestionAndMeaningAreGivenOnEveryEvening() {
        for (int evening = 0; evening < 12; evening++) {
            var letter = "Letter of evening " + evening;
            var question = "Question of evening " + evening;
            var meaning = "Meaning of evening " + evening;
            keep("impact", "letter", letter);
            noa.post("repair/impact", "do=share&note=" + noteOf(letter));
            keep("impact", "question", question);
            noa.post("repair/impact", "do=share&note=" + noteOf(question));
            keep("meaning", "meaning", meaning);
            noa.post("repair/meaning", "do=share&note=" + noteOf(meaning));

            assertThat(robinSees()).contains(letter, question, meaning);
            pass(Duration.ofHours(48));
        }
    }

    /// The other gives as ever, and cannot tell.
    @Test
    void oneRestsLettersForOneself() {
        robin(new Note(Topic.LETTER, "Of last week", ""));
        pass(Duration.ofDays(2));
        var robins = robinSees();
        noa.post("repair", "do=rest&what=impact");
        assertThat(robinSees()).isEqualTo(robins);
        robin(new Note(Topic.LETTER, "Of tonight", ""));

        assertThat(noa.get("repair/impact").body())
                .contains("This rests for you and opens again on", "Of last week")
                .doesNotContain("Of tonight");
        noa.post("repair", "do=wake&what=impact");
        assertThat(noa.get("repair/impact").body())
                .contains("Of tonight")
                .doesNotContain("This rests for you");
        noa.post("repair", "do=rest&what=impact");
        robin(new Note(Topic.LETTER, "Of the day after", ""));
        pass(Duration.ofDays(3));
        assertThat(noa.get("repair/impact").body()).contains("Of the day after");
    }

    /// A minute as the border would tell on which side of it the other wrote, and one that moved
    /// would let out what has waited.
    @Test
    void aRestOfOneselfWaitsByDayFromWhereItBegan() {
        robin(new Note(Topic.LETTER, "Of this evening", ""));
        noa.post("repair", "do=rest&what=impact");
        pass(Duration.ofDays(1));
        robin(new Note(Topic.LETTER, "Of the day after", ""));
        pass(Duration.ofDays(1));
        noa.post("repair", "do=rest&what=all");

        for (int day = 0; day < 3; day++) {
            assertThat(noa.get("repair/impact").body())
                    .contains("This rests for you and opens again on")
                    .doesNotContain("Of this evening", "Of the day after");
            pass(Duration.ofDays(1));
        }
        assertThat(noa.get("repair/impact").body()).contains("Of this evening", "Of the day after");
    }

    private String noteOf(String text) {
        return view(Partner.A).stream()
                .filter(entry -> entry.content() instanceof Note note && note.text().equals(text))
                .filter(entry -> !entry.shared())
                .map(Entry::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDayLiesBetweenTwoHardThings() {
        keep("impact", "letter", "First letter");
        noa.post("repair/impact", "do=share&note=" + note("impact"));
        assertThat(robinSees()).contains("First letter");

        noa.post("repair/impact", "do=remove&note=" + note("impact"));
        keep("impact", "letter", "Second letter");
        var soon = noa.post("repair/impact", "do=share&note=" + note("impact"));
        assertThat(soon.statusCode()).isEqualTo(400);
        assertThat(soon.body()).contains("a whole day goes by", "on, at any hour");

        pass(Duration.ofHours(31));
        noa.post("repair/impact", "do=share&note=" + note("impact"));
        assertThat(robinSees().split("Second letter", -1)).hasSize(2);
    }

    /// Nobody gets around the day by sending two before either has been noticed.
    @Test
    void ofLettersThatAreSentAtOnceOneIsGiven() {
        var letters = List.of("One letter", "Another one", "A third one", "The last one");
        letters.forEach(letter -> keep("impact", "letter", letter));
        var notes =
                view(Partner.A).stream()
                        .filter(entry -> entry.content() instanceof Note)
                        .map(Entry::id)
                        .toList();

        notes.parallelStream().forEach(note -> noa.post("repair/impact", "do=share&note=" + note));

        assertThat(notes).hasSize(4);
        assertThat(letters.stream().filter(robinSees()::contains)).hasSize(1);
    }

    @Test
    void aRestStopsGivingAndNothingElse() {
        openPhase(1);
        robin(new Note(Topic.LETTER, "What I read tonight", ""));
        noa.post("repair", "do=rest&what=disclosure");
        keep("account", "disclosure", "Since when");

        assertThat(noa.get("repair/account").body())
                .contains("Resting. It opens again on", "Since when");
        assertThat(noa.get("repair/impact").body()).contains("What I read tonight");
        assertThat(shareAccount().statusCode()).isEqualTo(400);
        assertThat(noa.get("steady").statusCode()).isEqualTo(200);
        assertThat(noa.get("repair/decision").statusCode()).isEqualTo(200);
    }

    @Test
    void aRestReadsTheSameWhoeverAskedForIt() {
        awake(Joint.DISCLOSURE);
        var before = Visitor.words(noa.get("repair"));
        noa.post("repair", "do=rest&what=disclosure");
        var mine = Visitor.words(noa.get("repair"));
        var own = view(Partner.A).stream().filter(e -> e.content() instanceof NotNow).toList();
        server.part(EntryStore.class).replace(viewer(Partner.A), own, List.of());
        robin(new NotNow("disclosure"));

        assertThat(Visitor.words(noa.get("repair"))).isEqualTo(mine).isNotEqualTo(before);
    }

    @Test
    void whatRestsIsNotAskedToRestAndHowLongIsSaidBefore() {
        awake(Joint.DISCLOSURE);
        var button = "name=\"what\" value=\"disclosure\"";

        assertThat(noa.get("repair").body())
                .contains(button, "rests for 3 days")
                .doesNotContain("Not resting");
        noa.post("repair", "do=rest&what=disclosure");
        assertThat(noa.get("repair").body())
                .contains("Resting. It opens again on")
                .doesNotContain(button);
        noa.post("repair", "do=rest&what=all");
        assertThat(noa.get("repair").body()).doesNotContain("value=\"rest\"");
    }

    @Test
    void anAccountIsClosedForEveryoneUntilBothAreReadyAndThenForAWeek() {
        openPhase(1);
        keep("account", "disclosure", "From May to July");
        awake(Joint.DISCLOSURE);
        assertThat(shareAccount().statusCode()).isEqualTo(400);

        for (int week = 0; week < 60 && shareAccount().statusCode() != 303; week++) {
            noa.post("repair", "do=ready&what=disclosure");
            robinReady("disclosure");
            pass(Duration.ofDays(7));
        }
        assertThat(robinSees()).contains("From May to July");

        pass(Duration.ofDays(14));
        awake(Joint.DISCLOSURE);
        assertThat(shareAccount().statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsReadyCanBeTakenBackAndOnlyWhatComesNextCanBeReady() {
        noa.post("repair", "do=ready&what=phase+1");
        assertThat(noa.get("repair").body()).contains("You said ready");

        noa.post("repair", "do=unready&what=phase+1");
        assertThat(noa.get("repair").body()).doesNotContain("You said ready");
        for (var what : List.of("phase+3", "touch", "")) {
            assertThat(noa.post("repair", "do=ready&what=" + what).headers().firstValue("Location"))
                    .hasValue("/repair?nothing");
        }
    }

    @Test
    void aDecisionIsNeverSharedAndItsOptionsWeighTheSame() {
        keep("decision", "weighing", "The children");
        var page = noa.get("repair/decision").body();
        var sizes =
                List.of("Stay", "Wait", "Part").stream()
                        .map(option ->
                                Pattern.compile("<li><h2>" + option + "</h2><p>[^<]+</p></li>")
                                        .matcher(page)
                                        .find())
                        .toList();

        assertThat(sizes).containsOnly(true);
        assertThat(page).doesNotContain("repair/decision/preview");
        assertThat(noa.get("repair/decision/preview?note=" + note("decision")).statusCode())
                .isEqualTo(404);
        assertThat(noa.get("repair/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void sexualTrustIsClosedUntilOneOpensItForOneself() {
        robin(new Note(Topic.TOUCH_WISH, "What Robin likes", ""));
        var closed = Visitor.words(noa.get("alone"));
        assertThat(closed).doesNotContain("What Robin likes", "name=\"safe\"");
        noa.post("alone", "do=felt&safe=3");
        noa.post("alone", "do=ready");
        noa.post("alone", "do=rest");
        assertThat(robinSees()).doesNotContain("NotNow");

        noa.post("alone", "do=open");
        assertThat(noa.get("alone").body()).contains("What Robin likes", "name=\"safe\"");
        assertThat(view(Partner.A).toString()).doesNotContain("Felt");
        noa.post("alone", "do=felt&safe=3&wanted=");
        assertThat(robinSees()).doesNotContain("Felt", "IntimacyOpened");

        noa.post("alone", "do=close");
        assertThat(Visitor.words(noa.get("alone"))).isEqualTo(closed);
    }

    @Test
    void anAnswerThatCannotBeKeptIsShownAgainWithTheOthers() {
        noa.post("alone", "do=open");

        var refused = noa.post("alone", "do=felt&safe=11&wanted=4");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .containsOnlyOnce("aria-invalid=\"true\"")
                .containsOnlyOnce("checked=\"checked\"");
    }

    @Test
    void aDiaryIsNeverShared() {
        noa.post("alone", "do=open");
        noa.post("alone", "do=keep&topic=diary&text=Tonight");
        var diary =
                view(Partner.A).stream()
                        .filter(entry -> entry.content() instanceof Note)
                        .findFirst()
                        .orElseThrow();

        assertThat(noa.get("alone/preview?note=" + diary.id()).statusCode()).isEqualTo(404);
        noa.post("alone", "do=share&note=" + diary.id());
        assertThat(robinSees()).doesNotContain("Tonight");
    }

    @Test
    void touchOpensForAWeekAtThePaceOfTheSlower() {
        noa.post("alone", "do=open");
        for (int week = 0; week < 6; week++) {
            noa.post("alone", "do=ready");
            pass(Duration.ofDays(7));
            assertThat(noa.get("alone").body()).doesNotContain("stop word");
        }

        boolean opened = false;
        for (int week = 0; week < 60 && !opened; week++) {
            noa.post("alone", "do=ready");
            robinReady("touch");
            pass(Duration.ofDays(7));
            opened = noa.get("alone").body().contains("stop word");
        }
        assertThat(opened).isTrue();
        pass(Duration.ofDays(7));
        assertThat(noa.get("alone").body()).doesNotContain("stop word");
    }

    private void openPhase(int phase) {
        var key = "phase " + phase;
        for (int week = 0; week < 20; week++) {
            noa.post("repair", "do=ready&what=" + key.replace(' ', '+'));
            robinReady(key);
            pass(Duration.ofDays(7));
        }
    }

    private void robinReady(String what) {
        var calendar = Calendar.of(new Chance(true), viewer(Partner.B), space(), ZoneOffset.UTC);
        server.part(Locks.class)
                .lock(
                        viewer(Partner.B),
                        calendar.ready(what, clock.instant()),
                        List.of("ready"),
                        clock.instant());
    }

    /// Waits until nothing of this rests by itself.
    private void awake(Joint joint) {
        while (rests().until(joint).isPresent()) {
            pass(Duration.ofDays(1));
        }
    }

    private Rests rests() {
        var view = server.part(EntryStore.class).view(viewer(Partner.A));
        return Rests.of(new Chance(true), viewer(Partner.A), view, clock.instant(), ZoneOffset.UTC);
    }

    /// A session ends long before; whoever comes back comes in again.
    private void pass(Duration time) {
        clock.on(time);
        noa.get("");
    }

    private java.net.http.HttpResponse<String> shareAccount() {
        return noa.post("repair/account", "do=share&note=" + note("account"));
    }

    private void keep(String step, String topic, String text) {
        noa.post("repair/" + step, "do=keep&topic=" + topic + "&text=" + text.replace(' ', '+'));
    }

    private String note(String step) {
        var id = Pattern.compile("note=(\\w+)\"").matcher(noa.get("repair/" + step).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private void robin(Content content) {
        server.part(EntryStore.class)
                .add(viewer(Partner.B), List.of(Entry.ofBoth(Partner.B, clock.instant(), content)));
    }

    private Space space() {
        return OwnSpace.only(server);
    }

    private Visit viewer(Partner partner) {
        return server.part(Guests.class).as(partner).orElseThrow();
    }

    private List<Entry> view(Partner partner) {
        return server.part(EntryStore.class).view(viewer(partner)).entries();
    }

    private String robinSees() {
        return view(Partner.B).toString();
    }
}
