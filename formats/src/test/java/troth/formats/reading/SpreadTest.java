package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import troth.infer.Predictive;
import troth.numeric.Series;

/// Against sums over a fine grid; the tolerance is the width of its pieces.
class SpreadTest {

    @Test
    void ofSteps() {
        var die = new Predictive.Steps(Series.of(0, 1), Series.of(0.25, 0.75));

        assertThat(Spread.of(die)).isCloseTo(Math.sqrt(0.25 * 0.75), within(1e-12));
    }

    @Test
    void ofAGaussianWithoutEnds() {
        var free = Predictive.gaussian(3, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        assertThat(Spread.of(free)).isCloseTo(2, within(1e-12));
    }

    @Test
    void ofAMixtureThatIsCutAtItsEnds() {
        var cut = new Predictive.Mixture(Series.of(-0.5, 4), Series.of(1, 2), 0, 5);

        assertThat(Spread.of(cut)).isCloseTo(byGrid(cut, 0, 5), within(1e-3));
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
