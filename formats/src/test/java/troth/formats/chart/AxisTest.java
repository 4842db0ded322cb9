package troth.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import troth.formats.chart.Axis.Tick;
import troth.numeric.Streams;

class AxisTest {

    @Test
    void daysAreWrittenAtRoundNumbers() {
        assertThat(Axis.days(460).ticks())
                .extracting(Tick::label)
                .containsExactly("day 0", "200", "400");
        assertThat(Axis.days(365).ticks())
                .extracting(Tick::label)
                .containsExactly("day 0", "100", "200", "300");
        assertThat(Axis.days(3).ticks())
                .extracting(Tick::label)
                .containsExactly("day 0", "1", "2", "3");
    }

    @Test
    void timeIsWrittenInTheUnitThatFitsIt() {
        assertThat(Axis.time(14, 28).ticks())
                .extracting(Tick::label)
                .containsExactly("day 15", "20", "25");
        assertThat(Axis.time(0, 0.5).ticks())
                .extracting(Tick::label)
                .containsExactly("0 h", "5", "10");
        assertThat(Axis.time(0, 470 / 86_400.0).ticks())
                .extracting(Tick::label)
                .containsExactly("0 min", "2", "4", "6");
        assertThat(Axis.time(0, 470 / 86_400.0).ticks().getLast().at()).isEqualTo(6 / 1440.0);
    }

    @Test
    void aScaleReachesTheNextRoundNumbersAndHoldsZero() {
        var axis = Axis.round(-1.3, 2.9);

        assertThat(axis.low()).isEqualTo(-2);
        assertThat(axis.high()).isEqualTo(4);
        assertThat(axis.ticks()).extracting(Tick::label).containsExactly("−2", "0", "2", "4");
    }

    @Test
    void anyRangeFindsAScaleOfFewTicks() {
        var chance = new Streams(4).at(0, 0);
        for (int i = 0; i < 1000; i++) {
            double low = (chance.nextDouble() - 0.5) * Math.pow(10, chance.nextInt(8) - 3);
            double high = low + Math.pow(10, 6 * chance.nextDouble() - 3);

            var axis = Axis.round(low, high);

            assertThat(axis.low()).isLessThanOrEqualTo(low + 1e-6 * (high - low));
            assertThat(axis.high()).isGreaterThanOrEqualTo(high - 1e-6 * (high - low));
            assertThat(axis.ticks()).hasSizeBetween(2, 6);
        }
    }
}
