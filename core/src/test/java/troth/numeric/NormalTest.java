package troth.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class NormalTest {

    /// Another implementation: Hipparchus' erfc, which is good to about 1e-13 relative.
    @Test
    void theDistributionFunctionIsThatOfAnotherLibrary() {
        for (double z = -8; z <= 8; z += 0.01) {
            double expected = 0.5 * Erf.erfc(-z / Math.sqrt(2));

            assertThat(Normal.cumulative(z)).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    /// Published: Abramowitz and Stegun, table 26.2, -log10 of the tail at 10, 20, 30.
    @Test
    void theFarTailKeepsItsDigits() {
        assertThat(-Normal.logCumulative(-10) / Math.log(10)).isCloseTo(23.11805, within(1e-5));
        assertThat(-Normal.logCumulative(-20) / Math.log(10)).isCloseTo(88.56010, within(1e-5));
        assertThat(-Normal.logCumulative(-30) / Math.log(10)).isCloseTo(197.30921, within(1e-5));
        assertThat(-Normal.logCumulative(-100) / Math.log(10)).isCloseTo(2173.87154, within(1e-5));
    }

    @Test
    void theLogarithmIsSmoothWhereTheMethodChanges() {
        for (double z : new double[] {-37, -Math.sqrt(32), -0.67448975, 0.67448975, 5}) {
            double below = Normal.logCumulative(z - 1e-7);
            double above = Normal.logCumulative(z + 1e-7);
            double slope = Math.exp(Normal.logDensity(z) - Normal.logCumulative(z));

            assertThat((above - below) / 2e-7).isCloseTo(slope, within(2e-6 * (1 + slope)));
        }
    }

    @Test
    void anIntervalFarOutIsNotLostToCancellation() {
        double expected = Normal.logDensity(12.00005) + Math.log(1e-4);

        assertThat(Normal.logInterval(12, 12.0001)).isCloseTo(expected, within(1e-5));
        assertThat(Normal.logInterval(-12.0001, -12)).isCloseTo(expected, within(1e-5));
    }

    @Test
    void aQuantileUndoesTheDistributionFunction() {
        for (double p : new double[] {1e-12, 1e-4, 0.025, 0.3, 0.5, 0.9, 0.9999}) {
            assertThat(Normal.cumulative(Normal.quantile(p))).isCloseTo(p, within(1e-13 * (1 + p)));
        }
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-13));
        assertThatThrownBy(() -> Normal.quantile(1)).hasMessageContaining("(1.0)");
    }
}
