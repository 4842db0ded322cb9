package troth.web.access;

import java.time.Clock;
import java.util.Optional;
import troth.web.key.OneTimeCode;
import troth.web.store.CodeStore;
import troth.web.store.Visit;

/// The one-time code as a second way beside the passphrase, for whoever has set one up.
public class Codes {

    private final CodeStore codes;
    private final Tries tries;
    private final Clock clock;

    Codes(CodeStore codes, Tries tries, Clock clock) {
        this.codes = codes;
        this.tries = tries;
        this.clock = clock;
    }

    public boolean isAsked(Visit visit) {
        return codes.of(visit).isPresent();
    }

    /// Whether somebody who knows the passphrase may come in with this code, or needs none. Each
    /// code works once, and wrong ones are slowed down like wrong passphrases.
    public boolean lets(Visit visit, String typed) {
        var kept = codes.of(visit);
        if (kept.isEmpty()) {
            return true;
        }
        var name = "code " + visit.space() + " " + visit.partner();
        if (!tries.mayTry(name)) {
            return false;
        }
        boolean right =
                kept.get()
                        .code()
                        .step(typed, clock.instant().getEpochSecond(), kept.get().used())
                        .filter(step -> codes.use(visit, step))
                        .isPresent();
        if (right) {
            tries.succeeded(name);
        } else {
            tries.failed(name);
        }
        return right;
    }

    /// Begins to ask for codes, once its owner has shown that their authenticator makes them.
    ///
    /// @return false if the code was not one of this secret
    public boolean begin(Visit visit, String secret, String typed) {
        var code =
                secret.matches("[A-Z2-7]{32}")
                        ? Optional.of(new OneTimeCode(secret))
                        : Optional.<OneTimeCode>empty();
        var step = code.flatMap(c -> c.step(typed, clock.instant().getEpochSecond(), 0));
        step.ifPresent(used -> codes.keep(visit, code.orElseThrow(), used));
        return step.isPresent();
    }

    public void end(Visit visit) {
        codes.drop(visit);
    }
}
