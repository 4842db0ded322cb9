package troth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import troth.numeric.Ascent;

/// Against targets whose moments are known. Tolerances: four standard errors, by the effective
/// draws of the run itself.
class SamplerTest {

    private static final double[][] UNIT = {{1, 0}, {0, 1}};

    @Test
    void aCorrelatedNormalIsFoundFromABadGuess() {
        var draws = run(SamplerTest::normal, UNIT, 1);

        checkMean(draws, 0, 1, 3);
        checkMean(draws, 1, -2, 0.5);
        assertThat(draws.of(0).sd()).isCloseTo(3, within(4 * 3 / Math.sqrt(bulk(draws))));
        assertThat(draws.of(1).sd()).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(bulk(draws))));
        assertThat(draws.of(0).rhat()).isLessThan(1.01);
        assertThat(draws.divergences()).isZero();
        assertThat(draws.sample(Draw::energy).ebfmi()).isGreaterThan(0.5);
    }

    /// Means 1 and -2, standard deviations 3 and 0.5, correlation 0.9.
    private static double normal(double[] x, double[] gradient) {
        double a = (x[0] - 1) / 3;
        double b = (x[1] + 2) / 0.5;
        double left = 1 - 0.9 * 0.9;
        gradient[0] = -(a - 0.9 * b) / left / 3;
        gradient[1] = -(b - 0.9 * a) / left / 0.5;
        return -(a * a - 2 * 0.9 * a * b + b * b) / left / 2;
    }

    /// Five groups of known spread about a common mean: the posterior is normal. With y the groups'
    /// means, each seen with variance 1, about a mean of prior variance 4 and group variance 2, the
    /// common mean has precision 1/4 + 5/3 and mean sum(y)/3 over it; a group's mean given it is (2
    /// y + mean) / 3.
    @Test
    void aHierarchyOfNormalsIsThatOfTheClosedForm() {
        double[] y = {-1, 0.5, 2, 2.5, 6};
        double precision = 0.25 + 5.0 / 3;
        double common = 10.0 / 3 / precision;
        var guess = new double[6][6];
        for (int i = 0; i < 6; i++) {
            guess[i][i] = 1;
        }

        var draws = run((x, g) -> hierarchy(y, x, g), guess, 2);

        checkMean(draws, 0, common, Math.sqrt(1 / precision));
        for (int j = 0; j < 5; j++) {
            checkMean(
                    draws, j + 1, (2 * y[j] + common) / 3, Math.sqrt(2.0 / 3 + 1 / precision / 9));
        }
    }

    private static double hierarchy(double[] y, double[] x, double[] gradient) {
        double log = -x[0] * x[0] / 8;
        gradient[0] = -x[0] / 4;
        for (int j = 0; j < y.length; j++) {
            double gap = x[j + 1] - x[0];
            double error = y[j] - x[j + 1];
            log -= gap * gap / 4 + error * error / 2;
            gradient[0] += gap / 2;
            gradient[j + 1] = error - gap / 2;
        }
        return log;
    }

    /// The logarithm of a Gamma(3) number: mean digamma(3), variance trigamma(3).
    @Test
    void aSkewedDensityHasItsMoments() {
        var draws = run(SamplerTest::logGamma, new double[][] {{1}}, 3);

        checkMean(draws, 0, 0.9227843350984671, Math.sqrt(0.3949340668482264));
        assertThat(draws.of(0).sd())
                .isCloseTo(Math.sqrt(0.3949340668482264), within(4 / Math.sqrt(bulk(draws))));
    }

    private static double logGamma(double[] x, double[] gradient) {
        gradient[0] = 3 - Math.exp(x[0]);
        return 3 * x[0] - Math.exp(x[0]);
    }

    @Test
    void theDrawsDoNotHangOnTheNumberOfThreads() {
        var one =
                new Sampler(3, 100, 50, 0.8, 7, 1)
                        .run(_ -> SamplerTest::normal, new double[2], UNIT, () -> {});
        var two =
                new Sampler(3, 100, 50, 0.8, 7, 3)
                        .run(_ -> SamplerTest::normal, new double[2], UNIT, () -> {});

        assertThat(two).isEqualTo(one);
        assertThat(one.chains().get(0)).isNotEqualTo(one.chains().get(1));
    }

    /// What no sampler can mend must not look well: two far modes.
    @Test
    void chainsInTwoModesAreSeenNotToAgree() {
        var draws = run(SamplerTest::twoModes, new double[][] {{200}}, 6);

        assertThat(draws.of(0).rhat()).isGreaterThan(1.5);
    }

    private static double twoModes(double[] x, double[] gradient) {
        double side = x[0] > 0 ? 20 : -20;
        gradient[0] = -(x[0] - side);
        return -(x[0] - side) * (x[0] - side) / 2;
    }

    /// The neck of a funnel cannot be followed with one step size: that is said, not hidden.
    @Test
    void aFunnelIsSeenToDiverge() {
        var draws = run(SamplerTest::funnel, UNIT, 5);

        assertThat(draws.divergences()).isPositive();
    }

    private static double funnel(double[] x, double[] gradient) {
        double precision = Math.exp(-x[0]);
        gradient[0] = -x[0] / 9 - 0.5 + x[1] * x[1] * precision / 2;
        gradient[1] = -x[1] * precision;
        return -x[0] * x[0] / 18 - x[0] / 2 - x[1] * x[1] * precision / 2;
    }

    @Test
    void whatCannotBeRunIsRefused() {
        assertThatThrownBy(() -> new Sampler(0, 100, 100, 0.8, 1, 1))
                .hasMessage("The number of chains (0) must lie in [1, 1024].");
        assertThatThrownBy(() -> new Sampler(2, 100, 100, 1, 1, 1))
                .hasMessage("The chance of acceptance (1.0) must lie in (0, 1).");
    }

    private static Draws run(Ascent.Function density, double[][] guess, long seed) {
        return new Sampler(4, 500, 500, 0.8, seed, 2)
                .run(_ -> density, new double[guess.length], guess, () -> {});
    }

    private static double bulk(Draws draws) {
        return draws.of(0).bulkEss();
    }

    private static void checkMean(Draws draws, int place, double mean, double sd) {
        var sample = draws.of(place);
        assertThat(sample.mean()).isCloseTo(mean, within(4 * sd / Math.sqrt(sample.bulkEss())));
        assertThat(sample.bulkEss()).isGreaterThan(300);
    }
}
