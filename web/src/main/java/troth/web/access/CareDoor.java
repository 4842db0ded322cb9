package troth.web.access;

import java.time.Clock;
import java.util.Optional;
import troth.web.access.Accounts.Known;
import troth.web.key.Stretch;
import troth.web.key.Ticket;
import troth.web.key.Wrap;
import troth.web.store.Account;
import troth.web.store.Clinician;
import troth.web.store.ClinicianStore;
import troth.web.store.Consult;

/// The door of clinicians: their own words, slowed like everyone's, and no way past them. It counts
/// for itself: a partner of the same name has nothing to do with them.
public class CareDoor {

    private static final Entrance TOO_SOON = new Entrance.TooSoon();

    private final Wrap ofNobody = Wrap.ofNothing(Stretch.NOW);
    private final Accounts accounts;
    private final ClinicianStore clinicians;
    private final Tries tries;
    private final Tries inside;

    CareDoor(Accounts accounts, ClinicianStore clinicians, Clock clock) {
        this.accounts = accounts;
        this.clinicians = clinicians;
        this.tries = new Tries(clock);
        this.inside = new Tries(clock);
    }

    /// How a try ended.
    public sealed interface Entrance {

        record In(Consult consult) implements Entrance {}

        record Wrong() implements Entrance {}

        record TooSoon() implements Entrance {}
    }

    /// Takes as long for a name that nobody has.
    public Entrance enter(String name, String passphrase) {
        var clinician = clinicians.named(name);
        var counted = clinician.map(Clinician::name).orElseGet(() -> Account.known(name));
        return tried(tries, counted, clinician, passphrase);
    }

    private Entrance tried(
            Tries counts, String counter, Optional<Clinician> clinician, String passphrase) {
        return accounts.slowly(() ->
                counts.begin(counter)
                        .map(one -> opened(one, clinician, passphrase))
                        .orElse(TOO_SOON));
    }

    /// Whether these are the words of whoever is here, as with partners.
    Known again(Session session, String passphrase) {
        var clinician = clinicians.ifAny(session.consult());
        return switch (tried(inside, session.id(), clinician, passphrase)) {
            case Entrance.In(Consult anew) -> {
                anew.forget();
                yield Known.RIGHT;
            }
            case Entrance.Wrong() -> Known.WRONG;
            case Entrance.TooSoon() -> Known.TOO_SOON;
        };
    }

    /// Another passphrase for the same keys.
    public void change(Consult consult, String passphrase) {
        clinicians
                .ifAny(consult)
                .map(old -> accounts.slowly(() -> old.with(consult.own(), passphrase)))
                .ifPresent(clinicians::relock);
    }

    private Entrance opened(Tries.Try one, Optional<Clinician> clinician, String passphrase) {
        if (clinician.isEmpty()) {
            ofNobody.open(passphrase, NOWHERE);
        }
        var consult = clinician.flatMap(known -> known.byPassphrase(passphrase));
        consult.ifPresent(_ -> one.wasRight());
        return consult.<Entrance>map(Entrance.In::new).orElseGet(Entrance.Wrong::new);
    }

    private static final troth.web.key.Place NOWHERE =
            new troth.web.key.Place("", "clinician", "passphrase", 1);

    /// Makes an account and comes in, if the link is still good.
    ///
    /// @param make the account, which takes a while
    public Optional<Consult> begin(
            Ticket link,
            String passphrase,
            java.util.function.Supplier<Clinician> make,
            java.time.Instant now) {
        return accounts.slowly(() -> {
            var clinician = make.get();
            return clinicians.add(link, clinician, now)
                    ? clinician.byPassphrase(passphrase)
                    : Optional.<Consult>empty();
        });
    }
}
