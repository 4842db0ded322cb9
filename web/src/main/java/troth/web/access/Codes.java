package troth.web.access;

import java.time.Clock;
import java.util.Optional;
import troth.web.key.OneTimeCode;
import troth.web.store.CodeStore;
import troth.web.store.CodeStore.Kept;
import troth.web.store.Visit;

/// The one-time code as a second way beside the passphrase, for whoever has set one up.
public class Codes {

    private final CodeStore codes;
    private final Clock clock;

    Codes(CodeStore codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    public boolean isAsked(Visit visit) {
        return codes.isThere(visit);
    }

    Optional<Kept> of(Visit visit) {
        return codes.of(visit);
    }

    /// Whether this is a code of now. Each works once.
    boolean isRight(Visit visit, Kept kept, String typed) {
        return kept.code()
                .flatMap(code -> code.step(typed, clock.instant().getEpochSecond(), kept.used()))
                .filter(step -> codes.use(visit, step))
                .isPresent();
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
