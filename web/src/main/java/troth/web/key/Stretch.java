package troth.web.key;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How a passphrase is made into a key, slowly on purpose: Argon2id (RFC 9106). It is kept beside
/// each wrap, so that a later version can ask for more and the old ones still open.
///
/// @param memory in KiB
/// @param passes over the memory
/// @param lanes at once
public record Stretch(int memory, int passes, int lanes) {

    /// What new wraps are made with: 64 MiB and three passes.
    public static final Stretch NOW = new Stretch(64 * 1024, 3, 1);

    private static final int MOST_MEMORY = 1024 * 1024;

    public Stretch {
        if (memory < 8 * lanes || memory > MOST_MEMORY || passes < 1 || passes > 16 || lanes < 1) {
            throw new IllegalArgumentException(
                    "The key of a passphrase cannot be made with (%d KiB, %d passes, %d lanes)."
                            .formatted(memory, passes, lanes));
        }
    }

    boolean isWeakerThan(Stretch other) {
        return memory < other.memory || passes < other.passes;
    }

    /// The same letters give the same key, however the keyboard puts them together.
    DataKey key(String passphrase, byte[] salt) {
        var letters = Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
        var argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        var bits = new byte[DataKey.BYTES];
        argon.generateBytes(letters.getBytes(StandardCharsets.UTF_8), bits);
        return new DataKey(bits);
    }

    String text() {
        return memory + "," + passes + "," + lanes;
    }

    static Stretch of(String text) {
        var parts = text.split(",", -1);
        return new Stretch(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
