package troth.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SeriesTest {

    /// Another implementation: that of Java, bit for bit.
    @Test
    void aSumIsThatOfAStream() {
        var random = new SplittableRandom(1);
        for (int n = 1; n < 40; n++) {
            var values = random.doubles(n, -1e3, 1e-3).toArray();

            assertThat(Series.sum(values)).isEqualTo(DoubleStream.of(values).sum());
            assertThat(Series.of(values).mean())
                    .isEqualTo(DoubleStream.of(values).average().orElse(Double.NaN));
        }
    }
}
