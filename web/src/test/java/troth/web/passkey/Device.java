package troth.web.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/// A passkey made of bytes by hand, after WebAuthn level 3 and RFC 9052: it can be told to say what
/// no honest one says.
public final class Device {

    private static final int TOUCHED_AND_UNLOCKED = 0x05;
    private static final int WITH_PASSKEY = 0x40;

    private final KeyPair pair = pair();
    private final byte[] id = new byte[32];
    private final String host;
    private final String origin;

    public Device(String host, String origin) {
        this.host = host;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    private static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String credential() {
        return text(id);
    }

    public String client(String type, String challenge) {
        return client(type, challenge, origin);
    }

    public String client(String type, String challenge, String from) {
        var json =
                "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                        .formatted(type, text(ascii(challenge)), from);
        return text(json.getBytes(StandardCharsets.UTF_8));
    }

    public String attestation(int counter) {
        var said = new ByteArrayOutputStream();
        said.writeBytes(said(TOUCHED_AND_UNLOCKED | WITH_PASSKEY, counter));
        said.writeBytes(HexFormat.of().parseHex("aa".repeat(16)));
        said.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        said.writeBytes(id);
        said.writeBytes(half());
        var cbor = new ByteArrayOutputStream();
        cbor.write(0xa3);
        cbor.writeBytes(named("fmt"));
        cbor.writeBytes(named("none"));
        cbor.writeBytes(named("attStmt"));
        cbor.write(0xa0);
        cbor.writeBytes(named("authData"));
        cbor.write(0x59);
        cbor.writeBytes(ByteBuffer.allocate(2).putShort((short) said.size()).array());
        cbor.writeBytes(said.toByteArray());
        return text(cbor.toByteArray());
    }

    /// As somebody shows it.
    public Shown shown(String challenge, String user, int counter) {
        return shown(client("webauthn.get", challenge), user, TOUCHED_AND_UNLOCKED, counter);
    }

    public Shown shown(String client, String user, int flags, int counter) {
        var said = said(flags, counter);
        return new Shown(
                credential(),
                client,
                text(said),
                text(signed(said, Base64.getUrlDecoder().decode(client))),
                text(ascii(user)));
    }

    private byte[] signed(byte[] said, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(said);
            signature.update(digest(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] said(int flags, int counter) {
        return ByteBuffer.allocate(37)
                .put(digest(ascii(host)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    /// {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    private byte[] half() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var cbor = new ByteArrayOutputStream();
        cbor.writeBytes(HexFormat.of().parseHex("a5010203262001215820"));
        cbor.writeBytes(coordinate(point.getAffineX()));
        cbor.writeBytes(HexFormat.of().parseHex("225820"));
        cbor.writeBytes(coordinate(point.getAffineY()));
        return cbor.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        var digits = number.toByteArray();
        var bytes = new byte[32];
        int length = Math.min(32, digits.length);
        System.arraycopy(digits, digits.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] named(String word) {
        var bytes = ascii(word);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) (0x60 | bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
