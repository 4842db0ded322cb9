package troth.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaTest {

    /// Closed forms: of shape 1 exp(-x); of shape 1/2 twice the normal tail beyond sqrt(2 x); of
    /// shape 3 exp(-x) (1 + x + x^2 / 2).
    @Test
    void theUpperTailIsThatOfClosedForms() {
        for (double x : new double[] {1e-6, 0.1, 0.9, 1.6, 3.9, 4.1, 12, 40}) {
            double e = Math.exp(-x);
            close(Gamma.upper(1, x), e);
            close(Gamma.upper(0.5, x), 2 * Normal.cumulative(-Math.sqrt(2 * x)));
            close(Gamma.upper(3, x), e * (1 + x + x * x / 2));
        }
    }

    /// Another implementation, over all shapes that [troth.infer.Surprises] asks for: 4 over a
    /// squared skewness, which is at least 1e-3. Near the mean of a large shape the logarithms that
    /// are subtracted are as large as 1e8, so some 1e-8 of a chance is rounding, in both.
    @Test
    void theUpperTailIsThatOfHipparchus() {
        for (double shape : new double[] {0.05, 0.4, 2.5, 17, 400, 3e4, 4e6}) {
            for (double away : new double[] {-5, -2, -0.5, 0.01, 0.5, 2, 5}) {
                double x = shape + away * Math.sqrt(shape);

                double other =
                        org.hipparchus.special.Gamma.regularizedGammaQ(shape, Math.max(x, 0));

                assertThat(Gamma.upper(shape, x))
                        .as("shape %s, x %s", shape, x)
                        .isCloseTo(other, within(1e-12 + 1e-14 * shape + 1e-10 * other));
            }
        }
    }

    @Test
    void itIsAllAtZeroAndBelow() {
        assertThat(Gamma.upper(2, 0)).isEqualTo(1);
        assertThat(Gamma.upper(2, -3)).isEqualTo(1);
    }

    /// Gamma(n) is the factorial of n - 1, Gamma(1/2) the root of pi.
    @Test
    void theLogarithmIsThatOfFactorials() {
        assertThat(Gamma.log(1)).isCloseTo(0, within(1e-12));
        assertThat(Gamma.log(6)).isCloseTo(Math.log(120), within(1e-12));
        assertThat(Gamma.log(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-12));
        assertThat(Gamma.log(0.01)).isCloseTo(4.599479878042022, within(1e-12));
    }

    private static void close(double found, double exact) {
        assertThat(found).isCloseTo(exact, within(1e-9 * exact + 1e-15));
    }
}
