package troth.web.key;

import java.util.Base64;
import java.util.Optional;

/// A key that a passphrase, or a recovery code, can unlock. Who has the wrap but not the words has
/// nothing; who has lost the words of every wrap has lost the key.
///
/// @param salt and
/// @param box in Base64
public record Wrap(Stretch stretch, String salt, String box) {

    private static final String FORM = "1";
    private static final int SALT = 16;

    public static Wrap of(DataKey key, String words, Place place) {
        return of(key, words, place, Stretch.NOW);
    }

    public static Wrap of(DataKey key, String words, Place place, Stretch stretch) {
        var salt = DataKey.chance(SALT);
        var box = Box.sealed(stretch.key(words, salt), place, key.bits());
        return new Wrap(stretch, base64(salt), base64(box));
    }

    /// A wrap that no words open, and that takes as long to try as any other.
    public static Wrap ofNothing(Stretch stretch) {
        return new Wrap(stretch, base64(DataKey.chance(SALT)), base64(DataKey.chance(300)));
    }

    /// The key, if these are the words.
    public Optional<DataKey> open(String words, Place place) {
        var outer = stretch.key(words, Base64.getDecoder().decode(salt));
        try {
            return Box.opened(outer, place, Base64.getDecoder().decode(box)).map(DataKey::new);
        } finally {
            outer.forget();
        }
    }

    /// Whether new ones are made stronger.
    ///
    /// @param now how new ones are made
    public boolean isOlder(Stretch now) {
        return stretch.isWeakerThan(now);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Whether its words take longer to try than those of new ones: nobody has to take that from a
    /// stranger.
    public boolean isDearer() {
        return Stretch.NOW.isWeakerThan(stretch);
    }

    /// One line to keep.
    public String text() {
        return String.join("$", FORM, stretch.text(), salt, box);
    }

    public static Wrap of(String text) {
        var parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(FORM)) {
            throw new IllegalStateException("A kept key has a form that this version cannot read.");
        }
        return new Wrap(Stretch.of(parts[1]), parts[2], parts[3]);
    }
}
