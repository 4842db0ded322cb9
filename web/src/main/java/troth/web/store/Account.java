package troth.web.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.key.Place;
import troth.web.key.Slot;
import troth.web.key.Stretch;
import troth.web.key.Wrap;
import troth.web.view.Viewer;

/// What someone comes in with: a name of their own choosing and their key, locked in two ways. It
/// can be kept by anyone and opened only with their words.
///
/// @param name as it is looked up: see `known`
/// @param spaceKey the key of the space, locked with their own
/// @param letters where their log is put
public record Account(
        String id,
        Viewer viewer,
        String name,
        Wrap byPassphrase,
        Wrap byCode,
        String spaceKey,
        Slot letters) {

    private static final int FORM = 1;

    /// As it is looked up.
    static final int LONGEST = 80;

    private static final String JOINERS = "\u200C\u200D";

    /// Letters and a picture that look like nothing.
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final int LONGEST_TYPED = 10 * LONGEST;

    public static Account of(
            String id,
            Viewer viewer,
            String name,
            Keys keys,
            String passphrase,
            String code,
            Stretch stretch) {
        return new Account(
                id,
                viewer,
                known(name),
                Wrap.of(keys.own(), passphrase, place(id, "passphrase"), stretch),
                Wrap.of(keys.own(), code, place(id, "code"), stretch),
                keys.lockedSpace(place(id, "space")),
                Slot.of(keys.own()));
    }

    /// A name as it is looked up. Capital letters and blanks around it do not matter, nor how a
    /// keyboard puts a letter together (é is one sign or two) or how wide it writes it. Small
    /// letters can be put together that capital ones cannot, hence twice.
    ///
    /// @return nothing, if it is longer than any name
    public static String known(String name) {
        return name.length() > LONGEST_TYPED ? "" : one(asTyped(one(name)));
    }

    private static String one(String letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFKC).strip();
    }

    /// As names were looked up before there was one spelling of them. Where two were already there
    /// that are now the same, each still opens as it was typed.
    static String asTyped(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether somebody can be called so: something is left of it, there is room for that, and it
    /// can be seen.
    public static boolean isName(String name) {
        return !known(name).isEmpty() && known(name).length() <= LONGEST && canBeSeen(name);
    }

    /// Whether one may be taken for the other: they are the same, or differ by signs only.
    public static boolean readsAs(String one, String other) {
        return known(one).equals(known(other))
                || !letters(one).isEmpty() && letters(one).equals(letters(other));
    }

    /// With the marks by which a script writes its vowels, but without those that stand on letters
    /// of any script (of several accents on one letter, what is over) or that nobody sees.
    private static String letters(String name) {
        return known(name)
                .replaceAll("[^\\p{L}\\p{M}]|[\\p{IsInherited}\u180B-\u180F\u17B4\u17B5]", "");
    }

    /// Whether it has a letter, a number or a picture in it, and no sign that nobody sees or that
    /// turns the direction of what stands around it. Two such signs shape letters in some scripts
    /// and join pictures, so they may stand among others.
    public static boolean canBeSeen(String name) {
        return name.codePoints().anyMatch(Account::isSeen)
                && name.codePoints().allMatch(Account::mayStand);
    }

    private static boolean isSeen(int sign) {
        int kind = Character.getType(sign);
        boolean picture = kind == Character.OTHER_SYMBOL;
        return (Character.isLetterOrDigit(sign) || picture) && BLANKS.indexOf(sign) < 0;
    }

    private static boolean mayStand(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> JOINERS.indexOf(sign) >= 0;
            default -> true;
        };
    }

    private static Place place(String id, String row) {
        return new Place(id, "account", row, FORM);
    }

    public Optional<Visit> byPassphrase(String passphrase) {
        return byPassphrase.open(passphrase, place(id, "passphrase")).flatMap(this::visit);
    }

    public Optional<Visit> byCode(String code) {
        return byCode.open(code, place(id, "code")).flatMap(this::visit);
    }

    /// For whoever has the key itself, unlocked in another way.
    public Optional<Visit> byKey(DataKey own) {
        return visit(own);
    }

    private Optional<Visit> visit(DataKey own) {
        return Keys.unlocked(own, place(id, "space"), spaceKey)
                .map(keys -> new Visit(viewer, keys));
    }

    /// The same account with new words.
    public Account with(Keys keys, String passphrase, String code, Stretch stretch) {
        return of(id, viewer, name, keys, passphrase, code, stretch);
    }

    /// The same account with a new passphrase; the code stays.
    public Account with(Keys keys, String passphrase, Stretch stretch) {
        var wrap = Wrap.of(keys.own(), passphrase, place(id, "passphrase"), stretch);
        return new Account(id, viewer, name, wrap, byCode, spaceKey, letters);
    }

    /// The same account with a new code; the passphrase stays.
    public Account withCode(Keys keys, String code, Stretch stretch) {
        var wrap = Wrap.of(keys.own(), code, place(id, "code"), stretch);
        return new Account(id, viewer, name, byPassphrase, wrap, spaceKey, letters);
    }
}
