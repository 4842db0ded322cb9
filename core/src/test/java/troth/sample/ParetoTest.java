package troth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Held equal to ArviZ 0.23.4 (`az.psislw`) on weights made by the recursion below. Tolerance 1e-7:
/// that code leaves out negligible weights of its fit.
class ParetoTest {

    private static final double EQUAL = 1e-7;

    @Test
    void weightsOfThreeTails() {
        check(0.4, 0.3826925776630753, -4.8263934434217, -5.792683799352685, 463.3521334389648);
        check(1.0, 0.6324250637575926, -3.197816475746718, -5.299367934396853, 201.7984601947723);
        check(2.0, 1.041144178434032, -1.3765436091491985, -5.111321737206007, 12.970777235098016);
    }

    @Test
    void drawsThatDependOnEachOtherGiveALongerTail() {
        assertThat(Pareto.smooth(weights(1), 0.5).k()).isCloseTo(0.551803367994076, within(EQUAL));
    }

    @Test
    void equalWeightsAreLeftAlone() {
        var smoothed = Pareto.smooth(new double[100], 1);

        assertThat(smoothed.effective()).isCloseTo(100, within(1e-9));
        assertThat(smoothed.logMean()).isCloseTo(0, within(1e-12));
        assertThat(smoothed.k()).isLessThan(Pareto.MOST);
    }

    @Test
    void aDrawThatIsImpossibleHasNoWeightAndSpoilsNothing() {
        var weights = weights(0.4);
        weights[3] = Double.NEGATIVE_INFINITY;

        var smoothed = Pareto.smooth(weights, 1);

        assertThat(smoothed.k()).isFinite();
        assertThat(Math.exp(smoothed.log().at(3))).isZero();
    }

    private static void check(
            double power, double k, double largest, double twentieth, double effective) {
        var smoothed = Pareto.smooth(weights(power), 1);

        var sorted = smoothed.log().toArray();
        Arrays.sort(sorted);
        assertThat(smoothed.k()).isCloseTo(k, within(EQUAL));
        assertThat(sorted[499]).isCloseTo(largest, within(EQUAL));
        assertThat(sorted[480]).isCloseTo(twentieth, within(EQUAL));
        assertThat(smoothed.effective()).isCloseTo(effective, within(EQUAL * effective));
    }

    private static double[] weights(double power) {
        var weights = new double[500];
        long x = 777;
        for (int i = 0; i < weights.length; i++) {
            x = (1103515245 * x + 12345) % (1L << 31);
            weights[i] = -0.6 * power * Math.log((x + 0.5) / (1L << 31));
        }
        return weights;
    }
}
