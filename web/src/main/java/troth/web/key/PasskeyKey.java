package troth.web.key;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What a passkey gives with its signature, where it can (PRF of WebAuthn level 3): 256 bits that
/// only it can make, for our name alone. They lock one's own key and are forgotten; nothing of them
/// is kept.
public final class PasskeyKey {

    private final DataKey outer;

    private PasskeyKey(DataKey outer) {
        this.outer = outer;
    }

    /// From the field of a form; nothing, if the passkey gave nothing.
    public static Optional<PasskeyKey> of(String sent) {
        if (!sent.matches("[\\w-]{43}")) {
            return Optional.empty();
        }
        var given = Base64.getUrlDecoder().decode(sent);
        var outer = new DataKey(Macs.of(given, "own key by passkey, 1"));
        Arrays.fill(given, (byte) 0);
        return Optional.of(new PasskeyKey(outer));
    }

    /// Locks one's own key, in Base64.
    public String locked(DataKey own, Place place) {
        return Base64.getEncoder().encodeToString(Box.sealed(outer, place, own.bits()));
    }

    public Optional<DataKey> unlocked(Place place, String locked) {
        return Box.opened(outer, place, Base64.getDecoder().decode(locked)).map(DataKey::new);
    }

    public void forget() {
        outer.forget();
    }

    /// Says nothing of the key, so that no log can.
    @Override
    public String toString() {
        return "a key";
    }
}
