package troth.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Another implementation: StrictMath, which is right to the last bit but one.
class StraightTest {

    @Test
    void expErrsByLessThanItsPageSays() {
        for (double z = -200; z <= 200; z += 0.0137) {
            double exact = StrictMath.exp(z);

            assertThat(Straight.exp(z) / exact - 1)
                    .as("exp(%s)", z)
                    .isCloseTo(0, within(Math.abs(z) <= 60 ? 2e-13 : 1e-7));
        }
    }

    @Test
    void whatIsFarOutIsNothingOrEverything() {
        assertThat(Straight.exp(-1000)).isZero();
        assertThat(Straight.exp(1000)).isInfinite();
        assertThat(Straight.exp(0)).isEqualTo(1);
        assertThat(Straight.logistic(-1000)).isZero();
        assertThat(Straight.logistic(1000)).isEqualTo(1);
    }

    @Test
    void theLogarithmErrsByLessThanItsPageSays() {
        for (double u = 0; u <= 1; u += 0.000137) {
            double exact = StrictMath.log1p(u);

            assertThat(Straight.log1p(u)).as("log1p(%s)", u).isCloseTo(exact, within(1e-15));
        }
    }

    @Test
    void aColumnIsItsNumbersBitForBit() {
        double[] z = new SplittableRandom(1).doubles(1000, -50, 50).toArray();
        double[] powers = z.clone();
        double[] shares = z.clone();

        Straight.exp(powers);
        Straight.logistic(shares);

        for (int i = 0; i < z.length; i++) {
            assertThat(powers[i]).isEqualTo(Straight.exp(z[i]));
            assertThat(shares[i]).isEqualTo(Straight.logistic(z[i]));
        }
    }
}
