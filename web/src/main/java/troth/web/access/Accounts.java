package troth.web.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import troth.web.access.SecondStep.Given;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.key.RecoveryCode;
import troth.web.key.Slot;
import troth.web.key.Stretch;
import troth.web.key.Wrap;
import troth.web.store.Account;
import troth.web.store.AccountStore;
import troth.web.store.DeviceStore;
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

    /// Whether words were those of whoever is here.
    public enum Known {
        RIGHT,
        WRONG,
        TOO_SOON
    }

    private static final Entrance TOO_SOON = new Entrance.TooSoon();

    /// Each takes 64 MiB for a while: two at once, the others wait.
    private final Semaphore atOnce = new Semaphore(2, true);

    private final Wrap ofNobody;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final SecondStep second;
    private final Tries atTheDoor;
    private final Tries inside;
    private final Stretch stretch;
    private final Clock clock;

    Accounts(
            AccountStore accounts,
            DeviceStore devices,
            SecondStep second,
            Stretch stretch,
            Clock clock) {
        this.ofNobody = Wrap.ofNothing(stretch);
        this.stretch = stretch;
        this.accounts = accounts;
        this.devices = devices;
        this.second = second;
        this.atTheDoor = new Tries(clock);
        this.inside = new Tries(clock);
        this.clock = clock;
    }

    /// For whoever has nothing to show behind their words; who has set something up is not let in.
    public Entrance byPassphrase(String name, String passphrase) {
        return byPassphrase(name, passphrase, Given.NOTHING);
    }

    /// @param behind what is shown behind the words, where its owner has set that up
    public Entrance byPassphrase(String name, String passphrase, Given behind) {
        var account = accounts.named(name);
        var counter = counter(name, account, behind);
        var entrance =
                enter(
                        () -> atTheDoor.begin(counter),
                        account,
                        passphrase,
                        visit -> second.lets(visit, behind));
        if (entrance instanceof Entrance.In(Visit visit)) {
            cameIn(visit, "in");
            strengthen(visit, passphrase);
        }
        return entrance;
    }

    /// A lock of an older and weaker making is made anew while its words are at hand.
    private void strengthen(Visit visit, String passphrase) {
        var account = accounts.of(visit.viewer());
        if (account.byPassphrase().isOlder(stretch)) {
            accounts.relock(slowly(() -> account.with(visit.keys(), passphrase, stretch)));
        }
    }

    /// A browser in which the account was signed in to counts for itself; all others count
    /// together, by the name as it is kept, or as it would be looked up if nobody has it: each
    /// account has one such count, however its name is typed. So nobody keeps somebody out of their
    /// own browsers by guessing in their name.
    private String counter(String name, Optional<Account> account, Given behind) {
        return account.flatMap(
                        known -> behind.browser().flatMap(browser -> devices.known(known, browser)))
                .or(() -> account.map(Account::name))
                .orElseGet(() -> Account.known(name));
    }

    /// Not slowed down beyond what each try takes: of 160 bits of chance nobody guesses any, and
    /// whoever has lost their words is not kept waiting by who tries some.
    public Entrance byCode(String name, String typed) {
        var code = RecoveryCode.meant(typed).orElse("");
        var account = accounts.named(name);
        var visit = slowly(() -> account.orElseGet(this::nobody).byCode(code));
        visit.ifPresent(in -> cameIn(in, "code"));
        return visit.<Entrance>map(Entrance.In::new)
                .orElseGet(() -> wrong(account, AccountStore.WRONG));
    }

    /// Takes as long for a name that nobody has. A try counts from its beginning, and it is right
    /// only when the words and what stands behind them are.
    private Entrance enter(
            Supplier<Optional<Tries.Try>> begin,
            Optional<Account> account,
            String passphrase,
            Predicate<Visit> lets) {
        return slowly(() ->
                begin.get().map(one -> entered(one, account, passphrase, lets)).orElse(TOO_SOON));
    }

    private Entrance entered(
            Tries.Try one, Optional<Account> account, String passphrase, Predicate<Visit> lets) {
        var visit = account.orElseGet(this::nobody).byPassphrase(passphrase);
        if (visit.isEmpty()) {
            return wrong(account, AccountStore.WRONG);
        }
        if (!lets.test(visit.get())) {
            visit.get().forget();
            return wrong(account, AccountStore.WRONG_SECOND);
        }
        one.wasRight();
        return new Entrance.In(visit.get());
    }

    /// Nobody waits for the note: to a name that nobody has there is none.
    private Entrance wrong(Optional<Account> account, String what) {
        account.ifPresent(known -> accounts.noteBeside(known, today(), what));
        return new Entrance.Wrong();
    }

    /// An account from before there were letter boxes gets its own.
    private void cameIn(Visit visit, String what) {
        var account = accounts.of(visit.viewer());
        if (account.letters().address().isEmpty()) {
            accounts.address(account, Slot.of(visit.keys().own()));
        }
        note(visit, what);
    }

    private Account nobody() {
        return new Account(
                "", new Viewer("", troth.dyad.Partner.A), "", ofNobody, ofNobody, "", new Slot(""));
    }

    /// Where words are stretched, two at once: it takes much memory. Not while something is being
    /// written: everyone would wait, and whoever asks for an account in here for ever.
    public <T> T slowly(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Words are stretched before anything is written.");
        }
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

    /// An account that is not kept yet.
    ///
    /// @param name as it was typed
    public record Prepared(Account account, String name, Keys keys, String code) {}

    /// Before anything is written: words are stretched for long, and everyone waits for who writes.
    ///
    /// @param space the key of the space, which ends with the visit
    public Prepared prepare(Viewer viewer, String name, String passphrase, DataKey space) {
        var keys = Keys.beside(space);
        var code = RecoveryCode.fresh();
        var account =
                slowly(() ->
                        Account.of(Entry.newId(), viewer, name, keys, passphrase, code, stretch));
        return new Prepared(account, name, keys, code);
    }

    public Begun begin(Prepared prepared) {
        var account = prepared.account();
        accounts.add(account, today());
        accounts.note(account, today(), "began");
        return new Begun(new Visit(account.viewer(), prepared.keys()), prepared.code());
    }

    /// Whether these are the words of whoever is here. Each session counts for itself: nobody
    /// elsewhere slows it down, nor notices.
    public Known again(Session session, String passphrase) {
        var account = accounts.of(session.visit().viewer());
        var entrance =
                enter(
                        () -> inside.begin(session.id()),
                        Optional.of(account),
                        passphrase,
                        _ -> true);
        return switch (entrance) {
            case Entrance.In(Visit anew) -> {
                anew.forget();
                yield Known.RIGHT;
            }
            case Entrance.Wrong() -> Known.WRONG;
            case Entrance.TooSoon() -> Known.TOO_SOON;
        };
    }

    /// Another passphrase for the same key.
    public void change(Visit visit, String passphrase) {
        var account = accounts.of(visit.viewer());
        accounts.relock(slowly(() -> account.with(visit.keys(), passphrase, stretch)));
        accounts.note(account, today(), "changed");
    }

    /// Another passphrase and another code: the old code has been used.
    public String renew(Visit visit, String passphrase) {
        var account = accounts.of(visit.viewer());
        var code = RecoveryCode.fresh();
        accounts.relock(slowly(() -> account.with(visit.keys(), passphrase, code, stretch)));
        accounts.note(account, today(), "changed");
        return code;
    }

    /// Another code for the same key, where the old one was lost.
    public String recode(Visit visit) {
        var account = accounts.of(visit.viewer());
        var code = RecoveryCode.fresh();
        accounts.relock(slowly(() -> account.withCode(visit.keys(), code, stretch)));
        accounts.note(account, today(), "recoded");
        return code;
    }

    public void note(Visit visit, String what) {
        accounts.ifAny(visit.viewer()).ifPresent(account -> accounts.note(account, today(), what));
    }
}
