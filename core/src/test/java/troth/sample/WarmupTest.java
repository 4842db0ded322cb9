package troth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The windows of a warm-up of 1000 steps as the Stan reference manual lists them: 75, then 25, 50,
/// 100, 200 and 500, then 50.
class WarmupTest {

    @Test
    void theWindowsOfAThousandSteps() {
        assertThat(ends(1000)).containsExactly(99, 149, 249, 449, 949);
    }

    @Test
    void aShortWarmupHasOneWindow() {
        assertThat(ends(100)).containsExactly(89);
        assertThat(ends(20)).containsExactly(17);
    }

    private static int[] ends(int steps) {
        var plan = new Warmup(steps);
        return IntStream.range(0, steps).filter(plan::ends).toArray();
    }
}
