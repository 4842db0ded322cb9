package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.numeric.Series;

class SteadiedTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Series ONE_TO_FIVE = Series.of(1, 2, 3, 4, 5);

    /// Exact: of two steps the chances follow from the mean alone.
    @Test
    void ofTwoStepsTheChanceIsHalfway() {
        var model = new Predictive.Steps(Series.of(0, 1), Series.of(0.9, 0.1));

        var steadied = (Predictive.Steps) Steadied.of(model, 0.5);

        assertThat(steadied.probabilities().at(1)).isCloseTo(0.3, within(1e-7));
    }

    /// Exact: a tilted binomial is a binomial, with odds for every step alike.
    @Test
    void stepsAreNearestByRelativeEntropy() {
        var steadied = (Predictive.Steps) Steadied.of(binomial(0.2), 1 + 4 * 0.6);

        var expected = binomial(0.4).probabilities();
        for (int c = 0; c < 5; c++) {
            assertThat(steadied.probabilities().at(c)).isCloseTo(expected.at(c), within(1e-6));
        }
    }

    private static Predictive.Steps binomial(double p) {
        var chances =
                IntStream.rangeClosed(0, 4)
                        .mapToDouble(k ->
                                new double[] {1, 4, 6, 4, 1}[k]
                                        * Math.pow(p, k)
                                        * Math.pow(1 - p, 4 - k))
                        .toArray();
        return new Predictive.Steps(ONE_TO_FIVE, Series.of(chances));
    }

    /// Exact: a Gaussian keeps its width.
    @Test
    void aGaussianIsMoved() {
        var steadied = Steadied.of(Predictive.gaussian(1, 2, -INFINITY, INFINITY), 4);

        assertThat(steadied.mean()).isCloseTo(2.5, within(1e-6));
        assertThat(steadied.sd()).isCloseTo(2, within(1e-6));
    }

    /// A property over seeds, with ends, bends and steps that nobody gives.
    @Test
    void theMiddleIsAlwaysHalfway() {
        var random = new SplittableRandom(1);
        for (int seed = 0; seed < 200; seed++) {
            var model = seed % 2 == 0 ? steps(random) : heaped(random);
            double rule = 1 + 4 * random.nextDouble();

            var steadied = Steadied.of(model, rule);

            assertThat(steadied.mean())
                    .isCloseTo((model.mean() + rule) / 2, within(1e-6 * model.sd()));
            assertThat(steadied.cumulative(5)).isCloseTo(1, within(1e-12));
        }
    }

    private static Predictive steps(SplittableRandom random) {
        var weights = random.doubles(5).map(u -> u * u * u).toArray();
        return Predictive.average(ONE_TO_FIVE.toArray(), weights);
    }

    private static Predictive heaped(SplittableRandom random) {
        var means = Series.of(random.doubles(20).map(u -> 2 + 5 * u).toArray());
        var sds = Series.of(random.doubles(20).map(u -> 0.3 + u).toArray());
        return new Predictive.Mixture(means, sds, 1, 5);
    }

    /// What is certain stays so, and what the model thinks impossible remains that.
    @Test
    void theImpossibleRemainsSo() {
        var certain = new Predictive.Steps(ONE_TO_FIVE, Series.of(0, 0, 0, 1, 0));
        var low = new Predictive.Steps(ONE_TO_FIVE, Series.of(0.5, 0.5, 0, 0, 0));

        assertThat(Steadied.of(certain, 1)).isEqualTo(certain);
        assertThat(Steadied.of(low, 5).mean()).isCloseTo(2, within(1e-6));
        assertThat(Steadied.of(low, -1e9).mean()).isCloseTo(1.25, within(1e-6));
    }
}
