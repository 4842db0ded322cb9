package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.sample.Sampler;

/// V3: draws of small diaries beside those of Stan, which integrates nothing out and approximates
/// nothing. The bars: means within a tenth of a standard deviation, standard deviations within a
/// tenth, the distance of the distributions (W1) within a tenth of a standard deviation.
class ReferencePosteriorTest {

    private static final double BAR = 0.1;
    private static final int LEAST_EFFECTIVE = 300;

    @ParameterizedTest
    @EnumSource
    void drawsAreThoseOfStan(SmallDiary small) {
        var far = ReferencePosterior.compare(small, new Sampler(2, 150, 500, 0.8, 5, 2));

        assertThat(far)
                .hasSize(11)
                .allMatch(one -> Math.abs(one.mean()) <= BAR)
                .allMatch(one -> Math.abs(one.sd()) <= BAR)
                .allMatch(one -> one.whole() <= BAR)
                .allMatch(one -> one.effective() >= LEAST_EFFECTIVE);
    }

    @Test
    void everyDiaryHasItsReference() {
        assertThat(ReferencePosterior.all()).hasSize(3 * 11);
    }
}
