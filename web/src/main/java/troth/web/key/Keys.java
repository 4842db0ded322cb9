package troth.web.key;

import java.util.Base64;
import java.util.Optional;

/// The two keys that a partner has with them: their own, and the one of the space that both have.
public record Keys(DataKey own, DataKey space) {

    /// A partner's own new key beside the key of the space.
    public static Keys beside(DataKey space) {
        return new Keys(DataKey.fresh(), space);
    }

    /// The space's key, locked with the partner's own, in Base64.
    public String lockedSpace(Place place) {
        return Base64.getEncoder().encodeToString(Box.sealed(own, place, space.bits()));
    }

    public static Optional<Keys> unlocked(DataKey own, Place place, String lockedSpace) {
        return Box.opened(own, place, Base64.getDecoder().decode(lockedSpace))
                .map(bits -> new Keys(own, new DataKey(bits)));
    }

    public Keys copy() {
        return new Keys(own.copy(), space.copy());
    }

    public void forget() {
        own.forget();
        space.forget();
    }
}
