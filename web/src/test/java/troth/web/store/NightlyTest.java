package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyTest {

    /// Also when the clock is a moment early, and never twice within half an hour.
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T18:00:00Z, 2026-11-22T19:00:00Z",
        "2026-11-22T18:29:59Z, 2026-11-22T19:00:00Z",
        "2026-11-22T18:59:59.999Z, 2026-11-22T20:00:00Z",
        "2026-11-22T23:10:00Z, 2026-11-23T00:00:00Z"
    })
    void theFileIsWrittenAnewAtTheFullHour(Instant now, Instant then) {
        assertThat(now.plus(Nightly.untilTheHour(now))).isEqualTo(then);
    }
}
