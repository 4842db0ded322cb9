package troth.web.store;

import java.util.Locale;
import java.util.Optional;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.key.Place;
import troth.web.key.Slot;
import troth.web.key.Wrap;
import troth.web.view.Viewer;

/// What someone comes in with: a name of their own choosing and their key, locked in two ways. It
/// can be kept by anyone and opened only with their words.
///
/// @param name in small letters, as it is looked up
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

    public static Account of(
            String id, Viewer viewer, String name, Keys keys, String passphrase, String code) {
        return new Account(
                id,
                viewer,
                known(name),
                Wrap.of(keys.own(), passphrase, place(id, "passphrase")),
                Wrap.of(keys.own(), code, place(id, "code")),
                keys.lockedSpace(place(id, "space")),
                Slot.of(keys.own()));
    }

    /// A name as it is looked up: capital letters and blanks around it do not matter.
    public static String known(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
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
    public Account with(Keys keys, String passphrase, String code) {
        return of(id, viewer, name, keys, passphrase, code);
    }

    /// The same account with a new passphrase; the code stays.
    public Account with(Keys keys, String passphrase) {
        var wrap = Wrap.of(keys.own(), passphrase, place(id, "passphrase"));
        return new Account(id, viewer, name, wrap, byCode, spaceKey, letters);
    }

    /// The same account with a new code; the passphrase stays.
    public Account withCode(Keys keys, String code) {
        var wrap = Wrap.of(keys.own(), code, place(id, "code"));
        return new Account(id, viewer, name, byPassphrase, wrap, spaceKey, letters);
    }
}
