package troth.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamsTest {

    /// Published values: the known-answer vectors for philox4x32-10 of the Random123 library.
    @Test
    void theScrambleGivesThePublishedAnswers() {
        assertThat(Streams.philox(0, 0, 0, 0, 0))
                .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertThat(Streams.philox(-1, -1, -1, -1, -1))
                .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertThat(
                        Streams.philox(
                                0x243f6a88,
                                0x85a308d3,
                                0x13198a2e,
                                0x03707344,
                                0x299f31d0a4093822L))
                .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void anAddressGivesTheSameNumbersWhateverWasDrawnBefore() {
        var streams = new Streams(11);
        var expected = draws(streams.at(5, 2), 100);

        draws(streams.at(5, 1), 17);
        draws(streams.at(4, 2), 3);

        assertThat(draws(streams.at(5, 2), 100)).isEqualTo(expected);
        assertThat(draws(streams.at(6, 2), 100)).isNotEqualTo(expected);
        assertThat(draws(new Streams(12).at(5, 2), 100)).isNotEqualTo(expected);
    }

    /// A property: the mean and the spread of what neighbouring addresses give, and their
    /// correlation, each within four standard errors.
    @Test
    void neighbouringStreamsAreUniformAndUnrelated() {
        int n = 100_000;
        var a = DoubleStream.generate(new Streams(1).at(0, 0)::nextDouble).limit(n).toArray();
        var b = DoubleStream.generate(new Streams(1).at(0, 1)::nextDouble).limit(n).toArray();
        double product = 0;
        for (int i = 0; i < n; i++) {
            product += (a[i] - 0.5) * (b[i] - 0.5);
        }

        double error = 1 / Math.sqrt(12.0 * n);
        assertThat(Series.of(a).mean()).isCloseTo(0.5, within(4 * error));
        assertThat(12 * product / n).isCloseTo(0, within(4 / Math.sqrt(n)));
    }

    private static long[] draws(RandomGenerator chance, int n) {
        return LongStream.generate(chance::nextLong).limit(n).toArray();
    }
}
