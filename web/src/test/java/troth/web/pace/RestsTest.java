package troth.web.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.dyad.Partner;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Paced;
import troth.web.view.Topic;
import troth.web.view.View;
import troth.web.view.Viewer;

class RestsTest {

    private static final Viewer NOA = new Viewer("s", Partner.A);
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int DAYS = 2000;

    @Test
    void aRestReadsTheSameWhoeverBeganIt() {
        var asked = awake();
        var view = view(Entry.ofBoth(Partner.B, asked, new NotNow("disclosure")));

        var until = rests(view, asked).until(Joint.DISCLOSURE).orElseThrow();

        assertThat(until).isEqualTo(day(asked).plusDays(Rests.DAYS));
        assertThat(lengthsOfOwnRests()).containsOnly(Rests.DAYS);
    }

    @Test
    void itRestsOnlyWhatWasAskedFor() {
        var asked = awake();
        var view = view(Entry.ofBoth(Partner.A, asked, new NotNow("disclosure")));

        assertThat(rests(view, asked).until(Joint.TOUCH))
                .isEqualTo(rests(view(), asked).until(Joint.TOUCH));
    }

    /// Where each asks once in four weeks, which is more than most, at least every third rest began
    /// by itself.
    @Test
    void atLeastOneRestInThreeBeganByItself() {
        double asked = 2.0 * DAYS / 28;
        long drawn = drawnDays().count();

        assertThat(drawn / (drawn + asked)).isGreaterThan(1.0 / 3);
    }

    /// At moments at which people ask, so that the hour does not tell who began it.
    @Test
    void itBeginsByItselfOnlyByDay() {
        assertThat(drawnDays().map(moment -> moment.atOffset(ZoneOffset.UTC).getHour()))
                .allMatch(hour -> hour >= 7 && hour < 23)
                .hasSizeGreaterThan(DAYS / 20);
    }

    @Test
    void whatIsPrivateMovesNoRest() {
        var hidden =
                view(
                        Entry.ofOne(Partner.A, awake(), new NotNow("disclosure")),
                        Entry.ofOne(Partner.A, awake(), new Note(Topic.LETTER, "x", "")));

        assertThat(rests(hidden, awake()).until(Joint.DISCLOSURE)).isEmpty();
        assertThat(rests(hidden, awake()).afterHard()).isEmpty();
    }

    /// A whole day, at whatever minute of its day the first was given: who tries every minute finds
    /// the same border.
    @Test
    void aDayLiesBetweenTwoHardThings() {
        var morning = awake().minus(Duration.ofHours(11));
        for (int minute = 0; minute < 22 * 60; minute += 7) {
            var shared = morning.plus(Duration.ofMinutes(minute));
            var view = view(Entry.ofBoth(Partner.B, shared, new Note(Topic.LETTER, "x", "")));
            var open = day(shared).plusDays(2);

            assertThat(rests(view, shared).afterHard()).hasValue(open);
            var midnight = open.atStartOfDay(ZoneOffset.UTC).toInstant();
            assertThat(rests(view, midnight.minusSeconds(60)).afterHard()).hasValue(open);
            assertThat(rests(view, midnight).afterHard()).isEmpty();
        }
    }

    @Test
    void takingItBackDoesNotShortenTheDay() {
        var shared = awake();
        var view = view(Entry.ofBoth(Partner.B, shared, new Paced()));

        assertThat(rests(view, shared).afterHard()).hasValue(day(shared).plusDays(2));
    }

    /// Nobody waits for them on any day, whatever the other says, and nobody can tell that one
    /// rests.
    @ParameterizedTest
    @EnumSource(names = {"IMPACT", "MEANING"})
    void lettersAndMeaningRestForWhomAsksAloneAndNeverByThemselves(Joint joint) {
        var asked = awake();
        var words = new NotNow(joint.word());
        var noas = view(Entry.ofOne(Partner.A, asked, words));
        var robins = view(Entry.ofBoth(Partner.B, asked, words));

        assertThat(FIRST.datesUntil(FIRST.plusDays(DAYS)))
                .allMatch(day ->
                        rests(robins, day.atTime(20, 0).toInstant(ZoneOffset.UTC))
                                .until(joint)
                                .isEmpty());
        assertThat(rests(noas, asked).until(joint)).hasValue(day(asked).plusDays(Rests.DAYS));
        assertThat(rests(noas, asked).waitingSince(joint)).hasValue(day(asked));
        var over = asked.plus(Duration.ofDays(Rests.DAYS));
        assertThat(rests(noas, over).waitingSince(joint)).isEmpty();
    }

    /// A second one while the first runs goes on with it; one that comes later begins anew.
    @Test
    void aSecondNotNowMovesNoBorder() {
        var asked = awake();
        var words = new NotNow("impact");
        var second = asked.plus(Duration.ofDays(2));
        var third = second.plus(Duration.ofDays(2));
        var later = third.plus(Duration.ofDays(Rests.DAYS));
        var view =
                view(
                        Entry.ofOne(Partner.A, asked, words),
                        Entry.ofOne(Partner.A, second, words),
                        Entry.ofOne(Partner.A, third, words),
                        Entry.ofOne(Partner.A, later, words));

        for (var moment : List.of(asked, second, third)) {
            assertThat(rests(view, moment).waitingSince(Joint.IMPACT)).hasValue(day(asked));
        }
        assertThat(rests(view, later).waitingSince(Joint.IMPACT)).hasValue(day(later));
    }

    /// A moment at which nothing rests by itself.
    private static Instant awake() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS))
                .map(day -> day.atTime(12, 0).toInstant(ZoneOffset.UTC))
                .filter(noon ->
                        Stream.of(Joint.values())
                                .allMatch(joint -> rests(view(), noon).until(joint).isEmpty()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> lengthsOfOwnRests() {
        return drawnDays()
                .filter(start ->
                        rests(view(), start.minusSeconds(60)).until(Joint.DISCLOSURE).isEmpty())
                .map(start ->
                        day(start)
                                .until(rests(view(), start).until(Joint.DISCLOSURE).orElseThrow())
                                .getDays())
                .toList();
    }

    private static Stream<Instant> drawnDays() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS))
                .flatMap(day ->
                        rests(view(), Instant.EPOCH).drawnOn(Joint.DISCLOSURE, day).stream());
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Rests rests(View view, Instant now) {
        return new Rests("chance", view, now, ZoneOffset.UTC);
    }

    private static View view(Entry... entries) {
        return new View(NOA, List.of(entries));
    }
}
