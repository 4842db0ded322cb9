package troth.web.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.key.RecoveryCode;
import troth.web.key.Slot;
import troth.web.key.Wrap;
import troth.web.store.Account;
import troth.web.store.AccountStore;
import troth.web.store.Visit;
import troth.web.view.Entry;
import troth.web.view.Viewer;

/// Comes in by one's own words, and changes them. Nobody can do either for another.
public class Accounts {

    /// How a try ended.
    public sealed interface Entrance {

        record In(Visit visit) implements Entrance {}

        record Wrong() implements Entrance {}

        record TooSoon() implements Entrance {}
    }

    /// Each takes 64 MiB for a while: two at once, the others wait.
    private final Semaphore atOnce = new Semaphore(2, true);

    private final Wrap ofNobody = Wrap.ofNothing();
    private final AccountStore accounts;
    private final Tries tries;
    private final Clock clock;

    Accounts(AccountStore accounts, Tries tries, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.clock = clock;
    }

    public Entrance byPassphrase(String name, String passphrase) {
        var entrance = enter(name, passphrase, "in", Account::byPassphrase);
        if (entrance instanceof Entrance.In(Visit visit)) {
            strengthen(visit, passphrase);
        }
        return entrance;
    }

    /// A lock of an older and weaker making is made anew while its words are at hand.
    private void strengthen(Visit visit, String passphrase) {
        var account = accounts.of(visit.viewer());
        if (account.byPassphrase().isOlder()) {
            accounts.relock(slowly(() -> account.with(visit.keys(), passphrase)));
        }
    }

    public Entrance byCode(String name, String typed) {
        var code = RecoveryCode.meant(typed).orElse("");
        return enter(name, code, "code", Account::byCode);
    }

    /// Takes as long for a name that nobody has.
    private Entrance enter(
            String name,
            String words,
            String what,
            BiFunction<Account, String, Optional<Visit>> open) {
        if (!tries.mayTry(name)) {
            return new Entrance.TooSoon();
        }
        var account = accounts.named(name);
        var visit =
                slowly(() ->
                        account.isPresent()
                                ? open.apply(account.get(), words)
                                : open.apply(nobody(), words));
        if (visit.isEmpty()) {
            tries.failed(name);
        } else {
            tries.succeeded(name);
        }
        account.map(a -> addressed(a, visit))
                .ifPresent(a ->
                        accounts.note(a, today(), visit.isPresent() ? what : AccountStore.WRONG));
        return visit.<Entrance>map(Entrance.In::new).orElseGet(Entrance.Wrong::new);
    }

    private Account addressed(Account account, Optional<Visit> visit) {
        if (visit.isEmpty() || !account.letters().address().isEmpty()) {
            return account;
        }
        accounts.address(account, Slot.of(visit.get().keys().own()));
        return accounts.of(account.viewer());
    }

    private Account nobody() {
        return new Account(
                "", new Viewer("", troth.dyad.Partner.A), "", ofNobody, ofNobody, "", new Slot(""));
    }

    /// Where words are stretched, two at once: it takes much memory.
    public <T> T slowly(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Someone who has come in, and the code that is shown to them once.
    public record Begun(Visit visit, String code) {}

    /// Makes an account.
    ///
    /// @param space the key of the space, which ends with the visit
    public Begun begin(Viewer viewer, String name, String passphrase, DataKey space) {
        var keys = Keys.beside(space);
        var code = RecoveryCode.fresh();
        var account = slowly(() -> Account.of(Entry.newId(), viewer, name, keys, passphrase, code));
        accounts.add(account, today());
        accounts.note(account, today(), "began");
        return new Begun(new Visit(viewer, keys), code);
    }

    /// Whether these are the words of whoever is here.
    public Entrance again(Visit visit, String passphrase) {
        return byPassphrase(accounts.of(visit.viewer()).name(), passphrase);
    }

    /// Another passphrase for the same key.
    public void change(Visit visit, String passphrase) {
        var account = accounts.of(visit.viewer());
        accounts.relock(slowly(() -> account.with(visit.keys(), passphrase)));
        accounts.note(account, today(), "changed");
    }

    /// Another passphrase and another code: the old code has been used.
    public String renew(Visit visit, String passphrase) {
        var account = accounts.of(visit.viewer());
        var code = RecoveryCode.fresh();
        accounts.relock(slowly(() -> account.with(visit.keys(), passphrase, code)));
        accounts.note(account, today(), "changed");
        return code;
    }

    public void note(Visit visit, String what) {
        accounts.ifAny(visit.viewer()).ifPresent(account -> accounts.note(account, today(), what));
    }
}
