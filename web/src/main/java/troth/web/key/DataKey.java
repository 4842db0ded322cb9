package troth.web.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// 256 bits of chance that lock what one person, or one space, keeps. It lies in memory only, for
/// as long as its owner is here.
public final class DataKey {

    static final int BYTES = 32;
    static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] bits;
    private boolean gone;

    DataKey(byte[] bits) {
        if (bits.length != BYTES) {
            throw new IllegalArgumentException(
                    "A key has (%d) bytes, not (%d).".formatted(BYTES, bits.length));
        }
        this.bits = bits.clone();
    }

    public static DataKey fresh() {
        return new DataKey(chance(BYTES));
    }

    static byte[] chance(int bytes) {
        var bits = new byte[bytes];
        CHANCE.nextBytes(bits);
        return bits;
    }

    /// The same key for another visit, which ends for itself.
    public DataKey copy() {
        return new DataKey(bits());
    }

    /// Whoever asks for it when its owner has gone gets none: what a key of zeros locks is open to
    /// all.
    synchronized byte[] bits() {
        if (gone) {
            throw new IllegalStateException("A key was asked for after its owner had gone.");
        }
        return bits.clone();
    }

    /// A mark that only this key gives for a purpose, and that tells nothing of the key.
    public String mark(String purpose) {
        return HexFormat.of().formatHex(Macs.of(bits(), purpose));
    }

    SecretKey aes() {
        return new SecretKeySpec(bits(), "AES");
    }

    /// Nothing opens with it from now on.
    public synchronized void forget() {
        gone = true;
        Arrays.fill(bits, (byte) 0);
    }

    /// Says nothing of the key, so that no log can.
    @Override
    public String toString() {
        return "a key";
    }
}
