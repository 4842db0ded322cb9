package troth.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import troth.numeric.Series;

class WiderTest {

    @Test
    void eachTimeSpreadsATenthFurtherUpToTwice() {
        assertThat(Wider.of(0).factor()).isEqualTo(1);
        assertThat(Wider.of(3).factor()).isCloseTo(1.3, within(1e-12));
        assertThat(Wider.of(10).factor()).isEqualTo(2);
        assertThat(Wider.of(1000).factor()).isEqualTo(2);
    }

    @Test
    void theMiddleStaysAndAnAnswerStaysOnItsScale() {
        var wide = Wider.of(10).about(Series.of(1, 2, 4));

        assertThat(wide.toArray()).containsExactly(0, 2, 6);
        assertThat(Wider.of(10).onScale(8, 9.5)).isEqualTo(10);
        assertThat(Wider.of(0).onScale(8, 9.5)).isEqualTo(9.5);
    }
}
