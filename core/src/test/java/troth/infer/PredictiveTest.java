package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import troth.numeric.Normal;
import troth.numeric.Series;

class PredictiveTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /// Closed form of a Gaussian: sd (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)), Gneiting and
    /// Raftery (2007). Simpson's rule errs by less than 1e-6 here.
    @Test
    void theScoreOfAGaussianIsItsClosedForm() {
        for (double y : new double[] {-2, 0.3, 5}) {
            double z = (y - 1) / 2;
            double closed =
                    2
                            * (z * (2 * Normal.cumulative(z) - 1)
                                    + 2 * Math.exp(Normal.logDensity(z))
                                    - 1 / Math.sqrt(Math.PI));

            var p = Predictive.gaussian(1, 2, -INFINITY, INFINITY);

            assertThat(p.crps(y)).isCloseTo(closed, within(1e-5));
        }
    }

    /// E|Y - y| - E|Y - Y'| / 2, summed over the steps.
    @Test
    void theScoreOfStepsIsItsDefinition() {
        double[] values = {1, 2, 4, 7};
        double[] p = {0.1, 0.4, 0.3, 0.2};
        var steps = new Predictive.Steps(Series.of(values), Series.of(p));
        for (double y : values) {
            double expected = 0;
            for (int i = 0; i < 4; i++) {
                expected += p[i] * Math.abs(values[i] - y);
                for (int j = 0; j < 4; j++) {
                    expected -= p[i] * p[j] * Math.abs(values[i] - values[j]) / 2;
                }
            }

            assertThat(steps.crps(y)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void aCutGaussianHeapsItsTailsAtTheEnds() {
        var p = Predictive.gaussian(6, 1, 1, 7);

        assertThat(p.cumulative(7)).isEqualTo(1);
        assertThat(p.below(7)).isCloseTo(Normal.cumulative(1), within(1e-12));
        assertThat(p.below(1)).isZero();
        assertThat(p.mean()).isCloseTo(5.9167, within(1e-3)); // 6 - phi(1) + (1 - Phi(1))
        assertThat(p.quantile(0.99)).isCloseTo(7, within(1e-9));
    }

    /// Czado, Gneiting and Held (2009): the randomised transform of a true forecast is uniform, so
    /// every tenth holds a tenth. 20,000 draws; tolerance four standard errors.
    @Test
    void aTrueForecastOfStepsFillsEveryTenthAlike() {
        var random = new SplittableRandom(3);
        var sum = new double[10];
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            var p =
                    Predictive.discretised(
                            Series.of(1, 2, 3, 4, 5), 1 + 3 * random.nextDouble(), 1);
            double y = p.quantile(random.nextDouble());
            for (int d = 0; d < 10; d++) {
                sum[d] += p.pitWithin(y, d / 10.0, (d + 1) / 10.0) / n;
            }
        }

        assertThat(sum).containsExactly(filled(0.1), within(4 * Math.sqrt(0.09 / n)));
    }

    private static double[] filled(double value) {
        var all = new double[10];
        java.util.Arrays.fill(all, value);
        return all;
    }

    /// E|X - y| - E|X - X'|/2, computed by its definition, also for answers off the steps.
    @Test
    void theScoreOfStepsIsTheEnergyForm() {
        var steps = new Predictive.Steps(Series.of(0, 1, 2), Series.of(0.2, 0.5, 0.3));

        for (double y : new double[] {-3, 0, 0.4, 1, 2, 2.5, 50}) {
            double off = 0;
            double apart = 0;
            for (int i = 0; i < 3; i++) {
                off += steps.probabilities().at(i) * Math.abs(steps.values().at(i) - y);
                for (int j = 0; j < 3; j++) {
                    apart +=
                            steps.probabilities().at(i)
                                    * steps.probabilities().at(j)
                                    * Math.abs(i - j);
                }
            }
            assertThat(steps.crps(y)).as("y = " + y).isCloseTo(off - apart / 2, within(1e-12));
        }
    }

    @Test
    void theSpreadOfSteps() {
        var die = new Predictive.Steps(Series.of(0, 1), Series.of(0.25, 0.75));

        assertThat(die.sd()).isCloseTo(Math.sqrt(0.25 * 0.75), within(1e-12));
    }

    @Test
    void theSpreadOfAGaussianWithoutEnds() {
        var free = Predictive.gaussian(3, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        assertThat(free.sd()).isCloseTo(2, within(1e-12));
    }

    /// Against a sum over a fine grid; the tolerance is the width of its pieces.
    @Test
    void theSpreadOfAMixtureThatIsCutAtItsEnds() {
        var cut = new Predictive.Mixture(Series.of(-0.5, 4), Series.of(1, 2), 0, 5);

        assertThat(cut.sd()).isCloseTo(byGrid(cut, 0, 5), within(1e-3));
    }

    private static double byGrid(Predictive p, double low, double high) {
        int pieces = 20_000;
        double mean = low * p.cumulative(low);
        double square = low * low * p.cumulative(low);
        double before = p.cumulative(low);
        for (int i = 1; i <= pieces; i++) {
            double y = low + (high - low) * i / pieces;
            double chance = p.cumulative(y) - before;
            before += chance;
            mean += chance * y;
            square += chance * y * y;
        }
        return Math.sqrt(square - mean * mean);
    }
}
