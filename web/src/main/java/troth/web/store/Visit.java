package troth.web.store;

import troth.dyad.Partner;
import troth.web.key.Keys;
import troth.web.view.Viewer;

/// A partner who is here, with the keys that they brought. It lies in memory for as long as they
/// stay: never in a file, a log or a page.
public record Visit(Viewer viewer, Keys keys) implements Caller {

    @Override
    public String space() {
        return viewer.space();
    }

    @Override
    public String who() {
        return who(viewer);
    }

    public static String who(Viewer viewer) {
        return viewer.space() + "/" + viewer.partner();
    }

    @Override
    public void forget() {
        keys.forget();
    }

    public Partner partner() {
        return viewer.partner();
    }

    /// What chance is drawn from where both must see the same: it hangs on the key of the space, so
    /// the file does not tell it.
    public String chance() {
        return keys.space().mark("chance");
    }

    /// The id here of something that was written elsewhere: the same each time, so that it is not
    /// brought twice; and hanging on the visitor's key, so that no id of another's can be hit.
    public String idOf(String elsewhere) {
        return keys.own().mark("brought " + elsewhere).substring(0, 32);
    }

    /// The same, to be ended for itself.
    public Visit copy() {
        return new Visit(viewer, keys.copy());
    }
}
