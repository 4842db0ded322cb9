package troth.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import troth.numeric.Streams;

class StackingTest {

    @Test
    void whatHasRoomStaysWhereItIs() {
        assertThat(Stacking.place(new double[] {10, 40, 90}, new double[] {15, 15, 15}, 0, 200))
                .containsExactly(10, 40, 90);
    }

    @Test
    void twoThatCollideGiveWayToEachOtherAlike() {
        assertThat(Stacking.place(new double[] {50, 50}, new double[] {16, 16}, 0, 200))
                .containsExactly(42, 58);
    }

    /// A property over seeds: no two overlap, none leaves the room, the order stays, and no single
    /// label could come nearer to its place.
    @Test
    void labelsNeverCollideNorLeaveTheRoom() {
        for (int seed = 0; seed < 500; seed++) {
            var chance = new Streams(seed).at(0, 0);
            int n = 1 + chance.nextInt(6);
            var wanted = chance.doubles(n, -20, 220).sorted().toArray();
            var height = chance.doubles(n, 10, 30).toArray();

            var placed = Stacking.place(wanted, height, 0, 200);

            for (int i = 0; i < n; i++) {
                assertThat(placed[i] - height[i] / 2).isGreaterThanOrEqualTo(-1e-9);
                assertThat(placed[i] + height[i] / 2).isLessThanOrEqualTo(200 + 1e-9);
                if (i > 0) {
                    double apart = (height[i] + height[i - 1]) / 2;
                    assertThat(placed[i] - placed[i - 1]).isGreaterThanOrEqualTo(apart - 1e-9);
                }
            }
            assertThat(moved(wanted, placed)).isLessThanOrEqualTo(nudged(wanted, placed, height));
        }
    }

    private static double moved(double[] wanted, double[] placed) {
        double sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            sum += (wanted[i] - placed[i]) * (wanted[i] - placed[i]);
        }
        return sum - 1e-9;
    }

    /// The least sum of squares when any one label moves a little and stays legal.
    private static double nudged(double[] wanted, double[] placed, double[] height) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < placed.length; i++) {
            for (double by : new double[] {-0.01, 0.01}) {
                var tried = placed.clone();
                tried[i] += by;
                least = legal(tried, height) ? Math.min(least, moved(wanted, tried) + 1e-9) : least;
            }
        }
        return least;
    }

    private static boolean legal(double[] placed, double[] height) {
        for (int i = 1; i < placed.length; i++) {
            if (placed[i] - placed[i - 1] < (height[i] + height[i - 1]) / 2) {
                return false;
            }
        }
        return placed[0] >= height[0] / 2
                && placed[placed.length - 1] <= 200 - height[placed.length - 1] / 2;
    }

    @Test
    void whatNeedsMoreThanThereIsBeginsAtTheTop() {
        var placed = Stacking.place(new double[] {5, 6, 7}, new double[] {20, 20, 20}, 0, 30);

        assertThat(placed[0]).isCloseTo(10, within(1e-9));
        assertThat(Arrays.stream(placed).max().orElseThrow()).isEqualTo(50);
    }
}
