package troth.web.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// What is locked with AES-GCM under a key, at a place.
///
/// ```
/// box   = form (1 byte) | nonce (12) | ciphertext | tag (16)
/// plain = length (4 bytes) | content | zeros, up to 256, 512, 1024, ... bytes
/// ```
///
/// The zeros hide how much was written: of a box one sees only its size class. The nonce is chance,
/// which is safe for far more boxes under one key (2^32) than a couple will write.
public final class Box {

    private static final String AES = "AES/GCM/NoPadding";

    /// Asked for once: to look through all of them takes longer than to open a box.
    private static final Provider PROVIDER = provider();

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int SMALLEST = 256;

    private Box() {}

    private static Provider provider() {
        try {
            return Cipher.getInstance(AES).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM.", e);
        }
    }

    public static byte[] sealed(DataKey key, Place place, byte[] content) {
        var nonce = DataKey.chance(NONCE);
        var locked = run(Cipher.ENCRYPT_MODE, key, place, nonce, padded(content)).orElseThrow();
        return ByteBuffer.allocate(1 + NONCE + locked.length)
                .put(FORM)
                .put(nonce)
                .put(locked)
                .array();
    }

    /// Nothing, if the key or the place is another or a bit was changed.
    public static Optional<byte[]> opened(DataKey key, Place place, byte[] box) {
        if (box.length < 1 + NONCE + TAG || box[0] != FORM) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(box, 1, box.length - 1);
        var nonce = new byte[NONCE];
        var locked = new byte[box.length - 1 - NONCE];
        parts.get(nonce).get(locked);
        return run(Cipher.DECRYPT_MODE, key, place, nonce, locked).map(Box::content);
    }

    private static byte[] padded(byte[] content) {
        int size = SMALLEST;
        while (size < content.length + Integer.BYTES) {
            size = Math.multiplyExact(size, 2);
        }
        return ByteBuffer.allocate(size).putInt(content.length).put(content).array();
    }

    private static byte[] content(byte[] padded) {
        var plain = ByteBuffer.wrap(padded);
        var content = new byte[plain.getInt()];
        plain.get(content);
        return content;
    }

    private static Optional<byte[]> run(
            int mode, DataKey key, Place place, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance(AES, PROVIDER);
            cipher.init(mode, key.aes(), new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD(place.bytes());
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM.", e);
        }
    }
}
