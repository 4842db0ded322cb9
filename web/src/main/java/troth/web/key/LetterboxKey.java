package troth.web.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KEM;

/// Takes out what lies in a [Letterbox]. It lies in memory only, for as long as its owner is here.
public final class LetterboxKey {

    private final byte[] secret;

    private LetterboxKey(byte[] secret) {
        this.secret = secret;
    }

    /// A new letterbox and its key.
    public record Fresh(Letterbox slot, LetterboxKey key) {}

    public static Fresh fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Letterbox.KIND).generateKeyPair();
            var slot = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            return new Fresh(new Letterbox(slot), new LetterboxKey(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 11 on has X25519.", e);
        }
    }

    /// Locked with a key of its owner's, in Base64.
    public String locked(DataKey own, Place place) {
        return Base64.getEncoder().encodeToString(Box.sealed(own, place, secret));
    }

    public static Optional<LetterboxKey> unlocked(DataKey own, Place place, String locked) {
        return Box.opened(own, place, Base64.getDecoder().decode(locked)).map(LetterboxKey::new);
    }

    public LetterboxKey copy() {
        return new LetterboxKey(secret.clone());
    }

    /// Nothing, if the letter was for another or a bit was changed.
    public Optional<byte[]> opened(Place place, byte[] letter) {
        int length = letter.length == 0 ? 0 : letter[0];
        if (length <= 0 || letter.length < 1 + length) {
            return Optional.empty();
        }
        try {
            var bytes = new PKCS8EncodedKeySpec(secret);
            var key = KeyFactory.getInstance(Letterbox.KIND).generatePrivate(bytes);
            var from = Arrays.copyOfRange(letter, 1, 1 + length);
            var agreed = KEM.getInstance(Letterbox.AGREED).newDecapsulator(key).decapsulate(from);
            var box = Arrays.copyOfRange(letter, 1 + length, letter.length);
            return Box.opened(new DataKey(agreed.getEncoded()), place, box);
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// Nothing opens with it from now on.
    public void forget() {
        Arrays.fill(secret, (byte) 0);
    }

    /// Says nothing of the key, so that no log can.
    @Override
    public String toString() {
        return "a key";
    }
}
