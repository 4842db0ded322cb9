package troth.web.hard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsettledTest {

    @Test
    void sevenIsHighBeforeOrAfter() {
        assertThat(Unsettled.stop(7, -1)).isTrue();
        assertThat(Unsettled.stop(-1, 7)).isTrue();
        assertThat(Unsettled.stop(6, 6)).isFalse();
    }

    @Test
    void aRiseByThreeIsARise() {
        assertThat(Unsettled.stop(1, 4)).isTrue();
        assertThat(Unsettled.stop(1, 3)).isFalse();
        assertThat(Unsettled.stop(4, 1)).isFalse();
    }

    @Test
    void whatWasNotToldIsNoRise() {
        assertThat(Unsettled.stop(-1, 4)).isFalse();
        assertThat(Unsettled.stop(-1, -1)).isFalse();
    }
}
