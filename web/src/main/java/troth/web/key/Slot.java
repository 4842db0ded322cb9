package troth.web.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// Where anyone can put something in and only its owner can take it out: for what is to be noted
/// for someone who is not here, as a wrong try at their door.
///
/// ```
/// owner's half   = X25519 key made from their data key, so that there is nothing more to keep
/// letter         = public half of a fresh key (32 bytes) | box
/// key of the box = HMAC-SHA256(shared secret, "letter" | fresh public half | owner's public half)
/// ```
///
/// @param address the owner's public half, in Base64; it is no secret
public record Slot(String address) {

    private static final int HALF = 32;

    /// Of the owner of this key.
    public static Slot of(DataKey own) {
        return new Slot(
                Base64.getEncoder().encodeToString(half(own).generatePublicKey().getEncoded()));
    }

    private static X25519PrivateKeyParameters half(DataKey own) {
        return new X25519PrivateKeyParameters(mac(own.bits(), bytes("letters")), 0);
    }

    public byte[] sealed(Place place, byte[] content) {
        var fresh = new X25519PrivateKeyParameters(DataKey.CHANCE);
        var sent = fresh.generatePublicKey().getEncoded();
        var theirs = Base64.getDecoder().decode(address);
        var key = key(fresh, theirs, sent, theirs);
        var box = Box.sealed(key, place, content);
        return ByteBuffer.allocate(HALF + box.length).put(sent).put(box).array();
    }

    /// Nothing, if the key or the place is another or a bit was changed.
    public static Optional<byte[]> opened(DataKey own, Place place, byte[] letter) {
        if (letter.length <= HALF) {
            return Optional.empty();
        }
        var half = half(own);
        var sent = Arrays.copyOf(letter, HALF);
        var key = key(half, sent, sent, half.generatePublicKey().getEncoded());
        return Box.opened(key, place, Arrays.copyOfRange(letter, HALF, letter.length));
    }

    private static DataKey key(
            X25519PrivateKeyParameters mine, byte[] yours, byte[] sent, byte[] address) {
        var secret = new byte[HALF];
        mine.generateSecret(new X25519PublicKeyParameters(yours, 0), secret, 0);
        return new DataKey(mac(secret, bytes("letter"), sent, address));
    }

    private static byte[] mac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
        }
    }

    private static byte[] bytes(String word) {
        return word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
