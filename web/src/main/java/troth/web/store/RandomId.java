package troth.web.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names that nobody can guess and that say nothing: 128 bits of chance.
final class RandomId {

    private static final SecureRandom CHANCE = new SecureRandom();

    private RandomId() {}

    static String next() {
        var bits = new byte[16];
        CHANCE.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
