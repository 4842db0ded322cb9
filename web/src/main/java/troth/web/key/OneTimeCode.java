package troth.web.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every half minute, as every authenticator makes them (RFC 6238
/// over RFC 4226, HMAC-SHA-1).
///
/// @param secret 160 bits of chance in Base32, as it is typed into an authenticator
public record OneTimeCode(String secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int STEP = 30;
    private static final int DIGITS = 6;

    public OneTimeCode {
        if (!secret.matches("[A-Z2-7]{32}")) {
            throw new IllegalArgumentException("A secret of codes has 32 letters of Base32.");
        }
    }

    public static OneTimeCode fresh() {
        return ofBytes(DataKey.chance(BYTES));
    }

    static OneTimeCode ofBytes(byte[] bits) {
        var text = new StringBuilder();
        long window = 0;
        int held = 0;
        for (byte b : bits) {
            window = window << 8 | b & 0xff;
            for (held += 8; held >= 5; held -= 5) {
                text.append(LETTERS.charAt((int) (window >> held - 5) & 31));
            }
        }
        return new OneTimeCode(text.toString());
    }

    private byte[] bytes() {
        var bits = ByteBuffer.allocate(BYTES);
        long window = 0;
        int held = 0;
        for (int i = 0; i < secret.length(); i++) {
            window = window << 5 | LETTERS.indexOf(secret.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bits.put((byte) (window >> held));
            }
        }
        return bits.array();
    }

    /// The half minute that this code belongs to, if it is one of now, the last or the next, and
    /// later than the one that was used last: a code works once.
    ///
    /// @param seconds since 1970
    public Optional<Long> step(String typed, long seconds, long used) {
        var digits = typed.replaceAll("\\s", "");
        long now = seconds / STEP;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> step > used)
                .boxed()
                .filter(step -> code(step, DIGITS).equals(digits))
                .findFirst();
    }

    String code(long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 15;
            long number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
            return ("0".repeat(digits) + number).substring(Long.toString(number).length());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-1.", e);
        }
    }

    /// Says nothing of the secret, so that no log can.
    @Override
    public String toString() {
        return "a secret";
    }
}
