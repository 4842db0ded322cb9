package troth.web.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.KEM;

/// The slot of a letterbox: anyone may put something in, only who has its [LetterboxKey] takes it
/// out. Each letter has a key of its own, agreed by X25519 (RFC 9180) and used once.
///
/// ```
/// letter = how long the first part is (1 byte) | what the key is agreed from | box
/// ```
///
/// @param text the public half, in Base64
public record Letterbox(String text) {

    static final String KIND = "X25519";
    static final String AGREED = "DHKEM";

    private static final int DIGITS = 20;

    public byte[] sealed(Place place, byte[] content) {
        try {
            var agreed = KEM.getInstance(AGREED).newEncapsulator(slot()).encapsulate();
            var from = agreed.encapsulation();
            var box = Box.sealed(new DataKey(agreed.key().getEncoded()), place, content);
            return ByteBuffer.allocate(1 + from.length + box.length)
                    .put((byte) from.length)
                    .put(from)
                    .put(box)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 21 on has DHKEM.", e);
        }
    }

    private PublicKey slot() throws GeneralSecurityException {
        var bytes = new X509EncodedKeySpec(Base64.getDecoder().decode(text));
        return KeyFactory.getInstance(KIND).generatePublic(bytes);
    }

    /// Twenty digits by which two people on the telephone know that they mean the same letterbox.
    public String spoken() {
        try {
            var mark = MessageDigest.getInstance("SHA-256");
            var bytes = mark.digest(text.getBytes(StandardCharsets.US_ASCII));
            var digits = new java.math.BigInteger(1, bytes).toString();
            return digits.substring(digits.length() - DIGITS).replaceAll("(....)(?=.)", "$1 ");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
