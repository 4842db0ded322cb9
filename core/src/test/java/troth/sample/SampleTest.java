package troth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.numeric.Series;

/// Held equal to ArviZ 0.23.4 (`az.rhat(method="rank")`, `az.ess` with `bulk`, `tail` and `mean`,
/// `az.bfmi`) on chains made by the recursion below, so that both sides can make them. Tolerance
/// 1e-9 relative: both do the same sums in another order.
class SampleTest {

    private static final double EQUAL = 1e-9;

    @Test
    void chainsThatMoveSlowlyAndApart() {
        check(chains(4, 250, false), 1.125695537658866, 29.11496091647144, 260.62814653959475);
        assertThat(chains(4, 250, false).meanEss()).isCloseTo(29.04828883046329, within(1e-6));
    }

    @Test
    void chainsWithTailsThatHaveNoMean() {
        check(chains(4, 250, true), 1.0539497176318426, 174.36644552130784, 457.1328212248865);
    }

    @Test
    void chainsOfAnOddLength() {
        check(chains(3, 101, false), 1.0955136187684962, 26.279840851687673, 90.4055018335453);
    }

    @Test
    void theEnergyThatIsExploredIsTheLeastOverTheChains() {
        assertThat(chains(2, 200, false).ebfmi()).isCloseTo(0.5802573, within(1e-7));
    }

    @Test
    void whatNeverMovesAgreesWithItself() {
        var still = new Sample(List.of(Series.of(2, 2, 2, 2), Series.of(2, 2, 2, 2)));

        assertThat(still.rhat()).isEqualTo(1);
        assertThat(still.bulkEss()).isEqualTo(8);
        assertThat(still.tailEss()).isEqualTo(8);
    }

    @Test
    void chainsOfUnequalLengthAreRefused() {
        assertThatThrownBy(() -> new Sample(List.of(Series.of(1, 2, 3, 4), Series.of(1, 2))))
                .hasMessage("The chains must be of one length, 4 draws or more.");
    }

    private static void check(Sample sample, double rhat, double bulk, double tail) {
        assertThat(sample.rhat()).isCloseTo(rhat, within(EQUAL * rhat));
        assertThat(sample.bulkEss()).isCloseTo(bulk, within(EQUAL * bulk));
        assertThat(sample.tailEss()).isCloseTo(tail, within(EQUAL * tail));
    }

    /// A slow chain of uniform shocks from one linear congruential generator, each chain a little
    /// higher; `heavy` puts it through a tangent.
    static Sample chains(int count, int draws, boolean heavy) {
        var chains = new Series[count];
        long x = 12345;
        for (int c = 0; c < count; c++) {
            var row = new double[draws];
            double y = 0;
            for (int i = 0; i < draws; i++) {
                x = (1103515245 * x + 12345) % (1L << 31);
                y = 0.7 * y + x / (double) (1L << 31) - 0.5 + 0.05 * c;
                row[i] = heavy ? Math.tan(1.5 * y) : y;
            }
            chains[c] = Series.of(row);
        }
        return new Sample(List.of(chains));
    }
}
