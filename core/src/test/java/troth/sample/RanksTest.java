package troth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import troth.numeric.Streams;

class RanksTest {

    private static final int OF = 99;
    private static final int COUNT = 200;
    private static final Ranks RANKS = new Ranks(OF, COUNT);

    /// One in twenty sets of uniform ranks leaves the 95 % band: over 400 sets 20, standard error
    /// 4.4.
    @Test
    void uniformRanksLeaveTheBandAsOftenAsTheyShould() {
        long left = 0;
        for (int set = 0; set < 400; set++) {
            var random = new Streams(77).at(set, 0);
            left += RANKS.chance(ranks(random, u -> u)) < 0.05 ? 1 : 0;
        }

        assertThat(left).isBetween(5L, 38L);
    }

    /// A posterior too narrow by a third, one too wide, one that is shifted by half a standard
    /// deviation: uniform draws bent accordingly.
    @Test
    void whatIsTooNarrowTooWideOrShiftedIsCaught() {
        var random = new Streams(5).at(0, 0);

        assertThat(RANKS.chance(ranks(random, u -> bent(u, 0, 1.5)))).isLessThan(0.01);
        assertThat(RANKS.chance(ranks(random, u -> bent(u, 0, 0.6)))).isLessThan(0.01);
        assertThat(RANKS.chance(ranks(random, u -> bent(u, 0.5, 1)))).isLessThan(0.01);
    }

    @Test
    void theBandHoldsWhatIsExpectedAndIsWidestInTheMiddle() {
        var middle = RANKS.band(49);
        var end = RANKS.band(2);

        assertThat(middle[0]).isBetween(70, 90);
        assertThat(middle[1]).isBetween(110, 130);
        assertThat(end[1] - end[0]).isLessThan(middle[1] - middle[0]);
    }

    private interface Bend {
        double at(double u);
    }

    private static double bent(double u, double shift, double scale) {
        return troth.numeric.Normal.cumulative(
                shift + scale * troth.numeric.Normal.quantile(Math.clamp(u, 1e-9, 1 - 1e-9)));
    }

    private static int[] ranks(RandomGenerator random, Bend bend) {
        var ranks = new int[COUNT];
        Arrays.setAll(ranks, _ -> (int) (bend.at(random.nextDouble()) * (OF + 1)));
        return ranks;
    }
}
