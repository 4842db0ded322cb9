package troth.web.key;

/// Locks as an older version could have made them.
public final class Weak {

    private Weak() {}

    public static String wrap(DataKey key, String words, Place place) {
        return Wrap.of(key, words, place, new Stretch(64, 1, 1)).text();
    }
}
