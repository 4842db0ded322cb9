package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void sixDigitsThatMatter() {
        assertThat(Digits.six(1234.56789)).isEqualTo("1234.57");
        assertThat(Digits.six(0.000123456789)).isEqualTo("0.000123457");
        assertThat(Digits.six(100)).isEqualTo("100");
        assertThat(Digits.six(-0.0)).isEqualTo("0");
        assertThat(Digits.six(1.25e-12)).isEqualTo("1.25E-12");
    }

    @Test
    void whatIsNoNumberIsBlank() {
        assertThat(Digits.six(Double.NaN)).isEmpty();
        assertThat(Digits.six(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void theNumberIsTheOneWritten() {
        for (double value : new double[] {Math.PI, 1e-9 / 3, -12345.678, 0, 2.0 / 3}) {
            assertThat(Double.parseDouble(Digits.six(value))).isEqualTo(Digits.rounded(value));
        }
    }

    @Test
    void aDayKeepsItsMinutesInALongDiary() {
        double minute = 1.0 / 1440;

        assertThat(Double.parseDouble(Digits.day(1000 + minute)) - 1000)
                .isCloseTo(minute, org.assertj.core.api.Assertions.within(minute / 10));
    }
}
