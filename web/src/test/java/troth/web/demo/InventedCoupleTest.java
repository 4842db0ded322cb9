package troth.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.web.picture.Statement;
import troth.web.view.Answer;
import troth.web.view.Entry;
import troth.web.view.Happened;

class InventedCoupleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final InventedCouple couple = new InventedCouple(TODAY, ZONE);

    @Test
    void oneDayGivesOneHistory() {
        var again = new InventedCouple(TODAY, ZONE);

        for (var partner : Partner.values()) {
            assertThat(again.entries(partner))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .isEqualTo(couple.entries(partner));
        }
    }

    @Test
    void eachWritesTheirOwnHalfYearAndSharesSomeOfIt() {
        for (var partner : Partner.values()) {
            var entries = couple.entries(partner);

            assertThat(entries).hasSizeGreaterThan(300);
            assertThat(entries).allMatch(entry -> entry.author() == partner);
            assertThat(entries).anyMatch(Entry::shared).anyMatch(entry -> !entry.shared());
            assertThat(entries)
                    .extracting(entry -> entry.moment().atZone(ZONE).toLocalDate())
                    .allMatch(date -> !date.isBefore(couple.began()) && date.isBefore(TODAY));
        }
    }

    @Test
    void everyAnswerIsToAStatementOfTheCheckIn() {
        assertThat(couple.entries(Partner.A))
                .extracting(Entry::content)
                .filteredOn(Answer.class::isInstance)
                .extracting(content -> Statement.of(((Answer) content).item()))
                .allMatch(java.util.Optional::isPresent);
    }

    @Test
    void intimacyIsNotWrittenDown() {
        assertThat(couple.entries(Partner.A))
                .extracting(Entry::content)
                .filteredOn(Happened.class::isInstance)
                .extracting(content -> ((Happened) content).event())
                .noneMatch(event ->
                        event instanceof Event.Closeness c
                                && c.kind() == Event.Closeness.Kind.INTIMACY);
    }
}
