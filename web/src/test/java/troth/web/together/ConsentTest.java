package troth.web.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Accepted;
import troth.web.view.PracticeContent.NotThisTime;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Withdrawn;

/// The states of an offer, each move and each that is not one.
class ConsentTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final Entry OFFER = given(Partner.A, NOON, new Offered("hug", DAY, "standing"));
    private static final Entry YES = given(Partner.B, NOON, new Accepted(OFFER.id()));
    private static final Entry END_OF_B = given(Partner.B, NOON, new Withdrawn(OFFER.id()));
    private static final Entry END_OF_A = given(Partner.A, NOON, new Withdrawn(OFFER.id()));

    @Test
    void silenceIsNeverAYes() {
        assertThat(state(NOON)).isEqualTo(new Consent.Open(DAY));
        assertThat(state(at("2026-11-24T23:59:00Z"))).isEqualTo(new Consent.Open(DAY));
        assertThat(state(at("2026-11-25T00:00:00Z"))).isEqualTo(new Consent.Lapsed(false));
    }

    @Test
    void aYesIsToItsScopeAndUntilItsDay() {
        assertThat(state(NOON, YES)).isEqualTo(new Consent.Agreed("standing", DAY));
        assertThat(state(at("2026-11-25T00:00:00Z"), YES)).isEqualTo(new Consent.Lapsed(true));
    }

    @Test
    void eitherEndsItBeforeAndAfterAYesInWhateverOrderItWasWritten() {
        for (var end : List.of(END_OF_A, END_OF_B)) {
            assertThat(state(NOON, end)).isEqualTo(new Consent.Ended());
            assertThat(state(NOON, YES, end)).isEqualTo(new Consent.Ended());
            assertThat(state(NOON, end, YES)).isEqualTo(new Consent.Ended());
        }
    }

    @Test
    void aYesPassesOnToNoOtherOffer() {
        var same = given(Partner.A, NOON, OFFER.content());

        assertThat(Consent.of(same, List.of(same, YES), NOON, ZoneOffset.UTC))
                .isEqualTo(new Consent.Open(DAY));
    }

    @Test
    void noOneSaysYesToTheirOwnOffer() {
        assertThat(state(NOON, given(Partner.A, NOON, new Accepted(OFFER.id()))))
                .isEqualTo(new Consent.Open(DAY));
    }

    @Test
    void aYesThatCameTooLateIsNone() {
        var late = given(Partner.B, at("2026-11-25T00:00:00Z"), new Accepted(OFFER.id()));

        assertThat(state(at("2026-11-25T08:00:00Z"), late)).isEqualTo(new Consent.Lapsed(false));
    }

    @Test
    void notThisTimeLooksLikeAnOfferThatWasNotRead() {
        var no = Entry.ofOne(Partner.B, NOON, new NotThisTime(OFFER.id()));

        for (long hours = 0; hours < 96; hours++) {
            var now = NOON.plus(Duration.ofHours(hours));
            assertThat(state(now, no)).isEqualTo(state(now));
        }
    }

    private static Consent state(Instant now, Entry... more) {
        var entries = Stream.concat(Stream.of(OFFER), Stream.of(more)).toList();
        return Consent.of(OFFER, entries, now, ZoneOffset.UTC);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static Entry given(Partner author, Instant moment, Content content) {
        return Entry.ofBoth(author, moment, content);
    }
}
