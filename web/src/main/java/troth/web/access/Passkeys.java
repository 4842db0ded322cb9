package troth.web.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import troth.web.key.PasskeyKey;
import troth.web.page.Where;
import troth.web.passkey.Challenges;
import troth.web.passkey.Made;
import troth.web.passkey.Shown;
import troth.web.passkey.Site;
import troth.web.passkey.Verifier;
import troth.web.store.AccountStore;
import troth.web.store.PasskeyStore;
import troth.web.store.PasskeyStore.Passkey;
import troth.web.store.PasskeyStore.Row;
import troth.web.store.Visit;
import troth.web.view.Entry;

/// Passkeys as a way in. One that gives a key with its signature opens its owner's side by itself;
/// one that gives none cannot, and stands behind the passphrase as a second step.
public class Passkeys {

    /// For one person; more than anyone has devices.
    static final int MOST = 10;

    private static final String IN = "in";

    private final PasskeyStore store;
    private final AccountStore accounts;
    private final Verifier verifier;
    private final Challenges challenges;
    private final Where where;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            AccountStore accounts,
            Verifier verifier,
            Challenges challenges,
            Where where,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.verifier = verifier;
        this.challenges = challenges;
        this.where = where;
        this.clock = clock;
    }

    public Site site() {
        return Site.of(where.address());
    }

    /// What is to be signed at the door.
    public String challenge() {
        return challenges.fresh(IN);
    }

    /// What is to be signed where one is added: in this session and in no other.
    public String challenge(Session session) {
        return challenges.fresh(adding(session));
    }

    private static String adding(Session session) {
        return "add " + session.id();
    }

    /// Whose a passkey is, as the passkey knows it: the same for all of one person, and told to
    /// nobody else.
    public String user(Visit visit) {
        return visit.keys().own().mark("passkey").substring(0, 32);
    }

    public List<Passkey> of(Visit visit) {
        return store.of(visit);
    }

    /// A passkey that was made in this session.
    public Optional<Made> made(Session session, String client, String attestation) {
        return store.of(session.visit()).size() < MOST
                ? verifier.made(site(), adding(session), client, attestation)
                : Optional.empty();
    }

    /// @param key that it gave, if it gave one
    /// @return false if somebody on this server has a passkey that names itself the same: none of
    ///   two honest ones do
    public boolean keep(Visit visit, String name, Made made, Optional<PasskeyKey> key) {
        boolean kept =
                store.keep(
                        visit,
                        new Passkey(
                                Entry.newId(),
                                name,
                                made.credential(),
                                made.half(),
                                made.counter(),
                                key.isPresent()),
                        key);
        if (kept) {
            note(visit, "passkey");
        }
        return kept;
    }

    public void drop(Visit visit, String id) {
        store.drop(visit, id);
        note(visit, "nopasskey");
    }

    public void dropAll(Visit visit) {
        store.dropAll(visit);
    }

    private void note(Visit visit, String what) {
        accounts.note(accounts.of(visit.viewer()), LocalDate.now(clock), what);
    }

    /// In by a passkey alone. Whatever is wrong with it, the answer is the same.
    public Optional<Visit> enter(Shown shown, Optional<PasskeyKey> key) {
        var row = store.called(shown.credential()).filter(Row::opens);
        if (row.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        var visit =
                row.get()
                        .unlocked(key.get())
                        .flatMap(own ->
                                accounts.ifAny(row.get().viewer())
                                        .flatMap(account -> account.byKey(own)));
        var in = visit.filter(v -> isOneOf(opening(v), v, shown));
        if (in.isEmpty()) {
            visit.ifPresent(Visit::forget);
        }
        in.ifPresent(v -> note(v, "bypasskey"));
        return in;
    }

    private List<Passkey> opening(Visit visit) {
        return store.of(visit).stream().filter(Passkey::opens).toList();
    }

    /// Whether one of these was shown. It is held to what its owner locked away when they added it,
    /// not to what the file says now: who writes into the file cannot put a passkey of theirs in
    /// its place.
    boolean isOneOf(List<Passkey> theirs, Visit visit, Shown shown) {
        var passkey =
                theirs.stream().filter(p -> p.credential().equals(shown.credential())).findFirst();
        if (passkey.isEmpty() || !shown.isFor(user(visit))) {
            return false;
        }
        var known = passkey.get();
        var made = new Made(known.credential(), known.half(), known.counter());
        var counter = verifier.shown(site(), IN, made, shown);
        return counter.isPresent() && store.count(known.id(), known.counter(), counter.getAsLong());
    }
}
