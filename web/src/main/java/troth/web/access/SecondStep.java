package troth.web.access;

import java.util.Optional;
import troth.web.passkey.Shown;
import troth.web.store.Visit;

/// What is asked for behind the passphrase of whoever has set something up: a passkey or a code,
/// whichever they have.
public class SecondStep {

    private final Codes codes;
    private final Passkeys passkeys;

    SecondStep(Codes codes, Passkeys passkeys) {
        this.codes = codes;
        this.passkeys = passkeys;
    }

    /// @param code as it was typed, empty if none was
    public boolean lets(Visit visit, String code, Optional<Shown> shown) {
        if (!codes.isAsked(visit) && !passkeys.isSecond(visit)) {
            return true;
        }
        return shown.filter(s -> passkeys.isSecond(visit, s)).isPresent()
                || codes.isAsked(visit) && codes.lets(visit, code);
    }

    /// The recovery code ends all of it: whoever comes in by it may have lost every device.
    public void end(Visit visit) {
        codes.end(visit);
        passkeys.dropAll(visit);
    }
}
