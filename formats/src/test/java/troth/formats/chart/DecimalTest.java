package troth.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecimalTest {

    @Test
    void aNumberLooksTheSameInEveryCountry() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(Decimal.of(-1.5, 2)).isEqualTo("−1.50");
            assertThat(Decimal.signed(0.25, 1)).isEqualTo("+0.3");
            assertThat(Decimal.short3(1234567.8)).isEqualTo("1.2e+06");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Decimal.of(-0.001, 2)).isEqualTo("0.00");
        assertThat(Decimal.signed(0.001, 2)).isEqualTo("0.00");
        assertThat(Decimal.signed(-0.006, 2)).isEqualTo("−0.01");
    }

    @Test
    void aPlainNumberHasTheDigitsItNeeds() {
        assertThat(Decimal.plain(3)).isEqualTo("3");
        assertThat(Decimal.plain(3.5)).isEqualTo("3.5");
        assertThat(Decimal.plain(0.0625)).isEqualTo("0.063");
    }

    @Test
    void threeDigitsMatter() {
        assertThat(Decimal.short3(8e-5)).isEqualTo("8.0e−05");
        assertThat(Decimal.short3(0.05)).isEqualTo("0.05");
        assertThat(Decimal.short3(123.45)).isEqualTo("123");
        assertThat(Decimal.short3(2.5)).isEqualTo("2.5");
        assertThat(Decimal.short3(0)).isEqualTo("0");
    }
}
