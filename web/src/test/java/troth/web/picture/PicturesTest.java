package troth.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.picture.Picture.Direction;
import troth.web.view.Answer;
import troth.web.view.Content;
import troth.web.view.Doubted;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;
import troth.web.view.View;
import troth.web.view.Viewer;

class PicturesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Viewer NOA = new Viewer("space", Partner.A);

    private final Pictures pictures = new Pictures();
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void withoutAnAnswerThereIsTooLittleToTell() {
        var picture = picture();

        assertThat(picture.courses())
                .hasSize(4)
                .allSatisfy(course -> assertThat(course).isInstanceOf(Picture.TooLittle.class));
        assertThat(picture.reasons()).isEmpty();
        assertThat(picture.ahead()).isEmpty();
    }

    @Test
    void nineAnswersAreTooFewAndTenAreEnough() {
        for (int day = 1; day <= 9; day++) {
            answer(day, Statement.WORD, 5);
        }
        assertThat(course(Statement.WORD)).isEqualTo(new Picture.TooLittle(Statement.WORD, 9));

        answer(10, Statement.WORD, 5);
        assertThat(course(Statement.WORD)).isInstanceOf(Picture.Told.class);
        assertThat(course(Statement.TOLD)).isEqualTo(new Picture.TooLittle(Statement.TOLD, 0));
    }

    @Test
    void aClearRiseHasADirection() {
        for (int day = 0; day < 84; day++) {
            answer(day, Statement.WORD, day < 30 ? 8 : 3);
        }

        assertThat(told(Statement.WORD).change().direction()).isEqualTo(Direction.UP);
        assertThat(told(Statement.WORD).change().share()).isGreaterThan(0.95);
        assertThat(picture().since()).isEqualTo(TODAY.minusDays(42));
    }

    @Test
    void aFlatCourseHasNone() {
        for (int day = 0; day < 84; day++) {
            answer(day, Statement.WORD, 5 + day % 2);
        }

        assertThat(told(Statement.WORD).change().direction()).isEqualTo(Direction.OPEN);
    }

    @Test
    void aDirectionIsToldFromEightInTenOn() {
        assertThat(Picture.Change.of(0.8).direction()).isEqualTo(Direction.UP);
        assertThat(Picture.Change.of(0.79).direction()).isEqualTo(Direction.OPEN);
        assertThat(Picture.Change.of(0.21).direction()).isEqualTo(Direction.OPEN);
        assertThat(Picture.Change.of(0.2).direction()).isEqualTo(Direction.DOWN);
        assertThat(Picture.Change.of(0.2).share()).isEqualTo(0.8);
    }

    @Test
    void silenceIsAGapAndNotALine() {
        for (int day = 0; day < 60; day++) {
            if (day < 15 || day > 35) {
                answer(day, Statement.WORD, 6);
            }
        }

        var told = told(Statement.WORD);

        assertThat(told.gaps())
                .containsExactly(new Picture.Gap(TODAY.minusDays(36), TODAY.minusDays(14)));
        for (int k = 0; k < told.days().size(); k++) {
            var date = picture().first().plusDays((long) told.days().at(k));
            boolean silent =
                    date.isAfter(TODAY.minusDays(36)) && date.isBefore(TODAY.minusDays(14));
            assertThat(Double.isNaN(told.band().low50().at(k)))
                    .as(date.toString())
                    .isEqualTo(silent);
        }
    }

    @Test
    void theReasonsAddUpAndClosenessIsNoneOfThem() {
        for (int day = 0; day < 60; day++) {
            answer(day, Statement.WORD, day < 20 ? 3 : 6);
            happened(
                    day, new Event.Closeness(Event.Closeness.Kind.HUG, 0.8, 1, 1, Encounter.USUAL));
        }
        happened(19, new Event.AgreementBroken(Partner.B, 1, 1));
        happened(60, new Event.AgreementBroken(Partner.B, 1, 1));

        var reasons = picture().reasons().orElseThrow();

        assertThat(reasons.statement()).isEqualTo(Statement.WORD);
        assertThat(reasons.reasons())
                .extracting(Picture.Reason::cause)
                .containsExactly(Cause.BROKEN, Cause.REST);
        assertThat(reasons.reasons().getFirst().points()).isNegative();
        assertThat(reasons.reasons().getFirst().days()).containsExactly(TODAY.minusDays(19));
        for (var cause : Cause.values()) {
            var hug = new Event.Closeness(Event.Closeness.Kind.INTIMACY, 1);
            assertThat(cause.includes().test(hug)).isFalse();
        }
    }

    /// What its owner doubts is spread wider, and a direction must still hold then.
    @Test
    void aDoubtSpreadsTheBandsOfItsFacetAlone() {
        for (int day = 0; day < 60; day++) {
            answer(day, Statement.WORD, 5 + day % 2);
            answer(day, Statement.FREE, 5 + day % 2);
        }
        var word = told(Statement.WORD);
        var free = told(Statement.FREE);
        for (int day = 0; day < 10; day++) {
            add(day, new Doubted("course.word"));
            add(day, new Doubted("course.word"));
        }

        assertThat(picture().doubts()).isEqualTo(10);
        assertThat(told(Statement.FREE)).isEqualTo(free);
        var wider = told(Statement.WORD);
        int last = word.days().size() - 1;
        assertThat(width(wider, last)).isCloseTo(2 * width(word, last), within(1e-9));
        assertThat(wider.change().share()).isLessThanOrEqualTo(word.change().share() + 1e-9);
    }

    private static double width(Picture.Told told, int k) {
        return told.band().high90().at(k) - told.band().low90().at(k);
    }

    @Test
    void everyOptionIsThereAndThoseOfTheModelHaveARange() {
        for (int day = 0; day < 60; day++) {
            answer(day, Statement.WORD, 5 + day % 2);
        }

        var options = picture().options();

        assertThat(options).extracting(Picture.Option::lever).isEqualTo(Lever.all());
        for (var option : options) {
            boolean computed = option.lever().atMost(Partner.A).isPresent();
            assertThat(option.gain().isPresent())
                    .isEqualTo(computed || option.lever() == Lever.NOTHING);
            option.gain().ifPresent(gain -> assertThat(gain.nothing()).isBetween(0, 20));
        }
        var promise = options.getFirst().gain().orElseThrow();
        assertThat(promise.low()).isNotNegative().isLessThan(promise.high());
    }

    @Test
    void theLookAheadIsTwentyAnswersOnTheScale() {
        for (int day = 0; day < 60; day++) {
            answer(day, Statement.FREE, 6 + day % 3);
        }

        var ahead = picture().ahead().orElseThrow();

        assertThat(ahead.statement()).isEqualTo(Statement.FREE);
        assertThat(ahead.day()).isEqualTo(TODAY.plusDays(28));
        assertThat(ahead.usual()).isEqualTo(7);
        assertThat(ahead.dots()).hasSize(20).isSorted().allMatch(dot -> dot >= 0 && dot <= 10);
        assertThat(ahead.dots().stream().mapToInt(dot -> dot).average().orElseThrow())
                .isCloseTo(7, within(1.0));
    }

    /// Kept by content: asked again it is the same one, and whatever is entered makes another.
    @Test
    void equalViewsHaveOnePicture() {
        for (int day = 0; day < 20; day++) {
            answer(day, Statement.WORD, 6);
        }
        var first = picture();

        assertThat(picture()).isSameAs(first);
        answer(0, Statement.TOLD, 2);
        assertThat(picture()).isNotSameAs(first);
    }

    /// A picture takes a second to make; who writes a note or answers the same again waits for
    /// none.
    @Test
    void whatNoPictureIsMadeOfMakesNoOther() {
        for (int day = 0; day < 20; day++) {
            answer(day, Statement.WORD, 6);
        }
        var first = picture();

        add(0, new Note(Topic.DIARY, "A long day", ""));
        answer(0, Statement.SECRET, 10);
        var again = entries.removeFirst();
        var later = again.moment().plusSeconds(600);
        entries.add(Entry.ofOne(Partner.A, later, again.content()));

        assertThat(picture()).isSameAs(first);
    }

    @Test
    void whatLiesInTheFutureOrLongBackIsNotRead() {
        for (int day = 0; day < 20; day++) {
            answer(day, Statement.WORD, 6);
        }
        var without = picture();
        answer(-1, Statement.WORD, 0);
        answer(84, Statement.WORD, 0);

        assertThat(picture()).isEqualTo(without);
    }

    /// What the model has no state for, and what is felt while its pages are closed, moves nothing.
    @Test
    void sexualTrustIsReadWhileItsPagesAreOpenAndOwnRowsNever() {
        for (int day = 0; day < 40; day++) {
            answer(day, Statement.WORD, day < 20 ? 7 : 4);
        }
        var without = picture();
        for (int day = 0; day < 40; day++) {
            answer(day, Statement.SECRET, 10);
            add(day, new Felt("safe", 1));
        }
        assertThat(picture()).isEqualTo(without);

        add(0, new IntimacyOpened(true));

        assertThat(picture()).isNotEqualTo(without);
        assertThat(picture().courses()).hasSameSizeAs(without.courses());
    }

    private Picture picture() {
        return pictures.picture(new View(NOA, entries), TODAY, ZONE);
    }

    private Picture.Course course(Statement statement) {
        return picture().courses().stream()
                .filter(course -> course.statement() == statement)
                .findFirst()
                .orElseThrow();
    }

    private Picture.Told told(Statement statement) {
        return (Picture.Told) course(statement);
    }

    private void answer(int daysAgo, Statement statement, int value) {
        add(daysAgo, new Answer(statement.word(), value));
    }

    private void happened(int daysAgo, Event event) {
        add(daysAgo, new Happened(event));
    }

    private void add(int daysAgo, Content content) {
        var evening = TODAY.minusDays(daysAgo).atTime(20, 0).toInstant(ZoneOffset.UTC);
        entries.add(Entry.ofOne(Partner.A, evening, content));
    }
}
