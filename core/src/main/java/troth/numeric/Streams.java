package troth.numeric;

import java.util.random.RandomGenerator;

/// Chance by address: from one seed, any number of independent streams, each found by its numbers
/// and not by who asked first. So a couple's path is the same on any thread and in any order.
///
/// Every 128 bits are a keyed scramble of an address of 128 bits, ten rounds of Philox 4x32;
/// nothing is carried from draw to draw but a counter. A stream gives 2^33 numbers before it begins
/// again.
///
/// @source salmon2011 sec. 3.3
public record Streams(long seed) {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;

    /// The stream at an address, from its beginning.
    ///
    /// @param couple which couple, any number
    /// @param lane which cause of chance within it
    public RandomGenerator at(long couple, int lane) {
        return new Stream(seed, couple, lane);
    }

    private static final class Stream implements RandomGenerator {

        private final long key;
        private final long couple;
        private final int lane;
        private int block;
        private long kept;
        private boolean hasKept;

        Stream(long key, long couple, int lane) {
            this.key = key;
            this.couple = couple;
            this.lane = lane;
        }

        @Override
        public long nextLong() {
            if (hasKept) {
                hasKept = false;
                return kept;
            }
            int[] bits = philox(block++, lane, (int) couple, (int) (couple >>> 32), key);
            kept = join(bits[2], bits[3]);
            hasKept = true;
            return join(bits[0], bits[1]);
        }

        private static long join(int low, int high) {
            return (low & 0xFFFFFFFFL) | ((long) high << 32);
        }
    }

    /// Philox 4x32-10 of the counter `c0 c1 c2 c3`.
    static int[] philox(int c0, int c1, int c2, int c3, long key) {
        int[] c = {c0, c1, c2, c3};
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = MULTIPLIER_0 * (c[0] & 0xFFFFFFFFL);
            long p1 = MULTIPLIER_1 * (c[2] & 0xFFFFFFFFL);
            int first = (int) (p1 >>> 32) ^ c[1] ^ k0;
            int third = (int) (p0 >>> 32) ^ c[3] ^ k1;
            c[0] = first;
            c[1] = (int) p1;
            c[2] = third;
            c[3] = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return c;
    }
}
