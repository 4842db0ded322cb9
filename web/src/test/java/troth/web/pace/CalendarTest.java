package troth.web.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Calendar CALENDAR =
            new Calendar("chance", LocalDate.parse("2026-01-01"), ZoneOffset.UTC);

    @Test
    void aRoundFollowsOnTheOtherWithoutAGap() {
        var now = Instant.parse("2026-01-01T09:00:00Z");
        for (int hour = 0; hour < 24 * 90; hour++) {
            var open = CALENDAR.wishes(now);
            var last = CALENDAR.lastWishes(now);

            assertThat(open.isOver(now)).isFalse();
            assertThat(last.isOver(now)).isTrue();
            assertThat(open.closes()).isEqualTo(last.closes().plus(Duration.ofDays(28)));
            now = now.plus(Duration.ofHours(1));
        }
    }

    /// One in three, of 3000: within four standard errors.
    @Test
    void someRoundsAreQuietWhateverIsNamed() {
        var weeks = CALENDAR.weeksBefore("x", Instant.parse("2083-07-01T00:00:00Z"));
        double share = weeks.stream().filter(r -> r.quiet()).count() / (double) weeks.size();

        assertThat(weeks).hasSizeGreaterThan(2900);
        assertThat(share).isBetween(1 / 3.0 - 0.035, 1 / 3.0 + 0.035);
    }
}
