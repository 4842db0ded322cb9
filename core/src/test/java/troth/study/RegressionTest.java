package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import troth.numeric.Series;
import troth.numeric.Streams;

class RegressionTest {

    /// Another implementation, to rounding.
    @Test
    void coefficientsAreThoseOfAnotherLibrary() {
        var chance = new Streams(5).at(0, 0);
        var x = new double[50][2];
        var y = new double[50];
        for (int i = 0; i < y.length; i++) {
            x[i][0] = chance.nextGaussian();
            x[i][1] = chance.nextGaussian();
            y[i] = 1 + 2 * x[i][0] - x[i][1] + chance.nextGaussian();
        }
        var other = new OLSMultipleLinearRegression();
        other.newSampleData(y, x);

        var design = IntStream.range(0, 50).mapToObj(i -> Series.of(1, x[i][0], x[i][1])).toList();
        var ours = Regression.of(design, Series.of(y));

        assertThat(ours.coefficients().toArray())
                .containsExactly(other.estimateRegressionParameters(), within(1e-12));
    }

    /// An exact solution: with two groups HC2 is the standard error of Welch.
    @Test
    void twoGroupsHaveTheErrorOfWelch() {
        double[] some = {1, 2, 4, 8};
        double[] others = {3, 3.5, 5};
        var design = IntStream.range(0, 7).mapToObj(i -> Series.of(1, i < 4 ? 0 : 1)).toList();

        var ours = Regression.of(design, Series.of(1, 2, 4, 8, 3, 3.5, 5));

        var variance = new Variance();
        assertThat(ours.coefficients().at(1))
                .isCloseTo(new Mean().evaluate(others) - new Mean().evaluate(some), within(1e-12));
        assertThat(ours.errors().at(1))
                .isCloseTo(
                        Math.sqrt(variance.evaluate(some) / 4 + variance.evaluate(others) / 3),
                        within(1e-12));
    }

    @Test
    void tooFewRowsAreRefused() {
        assertThatThrownBy(() -> Regression.of(List.of(Series.of(1, 2)), Series.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too few");
    }
}
