package troth.web.access;

import java.util.Optional;
import troth.web.key.Ticket;
import troth.web.passkey.Shown;
import troth.web.store.PasskeyStore.Passkey;
import troth.web.store.Visit;

/// What is asked for behind the passphrase of whoever has set something up: a passkey or a code,
/// whichever they have.
public class SecondStep {

    /// What somebody shows behind their words.
    ///
    /// @param code as it was typed, empty if none was
    /// @param browser what it holds since somebody signed in in it, if it does
    public record Given(String code, Optional<Shown> shown, Optional<Ticket> browser) {

        static final Given NOTHING = new Given("", Optional.empty(), Optional.empty());
    }

    private final Codes codes;
    private final Passkeys passkeys;

    SecondStep(Codes codes, Passkeys passkeys) {
        this.codes = codes;
        this.passkeys = passkeys;
    }

    /// Whether somebody who knows the passphrase may come in with this, or needs none of it.
    boolean lets(Visit visit, Given given) {
        var code = codes.of(visit);
        var known = passkeys.of(visit);
        if (code.isEmpty() && known.stream().allMatch(Passkey::opens)) {
            return true;
        }
        return given.shown().filter(shown -> passkeys.isOneOf(known, visit, shown)).isPresent()
                || code.filter(kept -> codes.isRight(visit, kept, given.code())).isPresent();
    }

    /// The recovery code ends all of it: whoever comes in by it may have lost every device.
    public void end(Visit visit) {
        codes.end(visit);
        passkeys.dropAll(visit);
    }
}
