package troth.web.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.dyad.Partner;
import troth.web.key.Place;
import troth.web.key.Slot;
import troth.web.key.Wrap;
import troth.web.view.Entry;
import troth.web.view.Viewer;

/// Who may come in. There is no method that lets anyone in without their words, and none that lists
/// who has an account.
public class AccountStore implements DisposableBean {

    private final JdbcClient sql;
    private final Whole whole;
    private final Disk disk;
    private final Backups backups;

    /// What is noted while nobody waits, one after another.
    private final ExecutorService beside =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("notes").factory());

    AccountStore(JdbcClient sql, Whole whole, Disk disk, Backups backups) {
        this.whole = whole;
        this.backups = backups;
        this.sql = sql;
        this.disk = disk;
    }

    /// Whether this server has begun its work.
    public boolean isEmpty() {
        return sql.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    public Optional<Account> named(String name) {
        return sql
                .sql("select * from account where name in (:typed, :known) order by name <> :typed")
                .param("typed", Account.asTyped(name))
                .param("known", Account.known(name))
                .query(AccountStore::account)
                .list()
                .stream()
                .findFirst();
    }

    public Account of(Viewer viewer) {
        return ifAny(viewer).orElseThrow();
    }

    /// A guest has none.
    public Optional<Account> ifAny(Viewer viewer) {
        return sql.sql("select * from account where space = :space and place = :place")
                .param("space", viewer.space())
                .param("place", viewer.partner().name())
                .query(AccountStore::account)
                .optional();
    }

    /// Whether both live here already.
    public boolean isFull(String space) {
        return sql.sql("select count(*) from account where space = :space")
                        .param("space", space)
                        .query(Long.class)
                        .single()
                >= Partner.values().length;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"),
                new Viewer(row.getString("space"), Partner.valueOf(row.getString("place"))),
                row.getString("name"),
                Wrap.of(row.getString("by_passphrase")),
                Wrap.of(row.getString("by_code")),
                row.getString("space_key"),
                new Slot(row.getString("letters")));
    }

    public void add(Account account, LocalDate day) {
        sql.sql(
                        """
                        insert into account
                            (id, space, place, name, by_passphrase, by_code, space_key, letters, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        account.id(),
                        account.viewer().space(),
                        account.viewer().partner().name(),
                        account.name(),
                        account.byPassphrase().text(),
                        account.byCode().text(),
                        account.spaceKey(),
                        account.letters().address(),
                        day)
                .update();
        disk.settle();
    }

    /// Puts new locks in the place of the old ones, whose words open nothing from now on.
    public void relock(Account account) {
        sql.sql(
                        """
                        update account
                        set by_passphrase = :passphrase, by_code = :code, space_key = :space
                        where id = :id
                        """)
                .param("passphrase", account.byPassphrase().text())
                .param("code", account.byCode().text())
                .param("space", account.spaceKey())
                .param("id", account.id())
                .update();
        disk.settle();
    }

    /// After so many on one day no wrong try is noted: who tries many must not fill the disk. All
    /// else always is.
    private static final int MOST_A_DAY = 200;

    public static final String WRONG = "wrong";

    /// The passphrase was right, and what stands behind it was not.
    public static final String WRONG_SECOND = "second";

    /// Notes for its owner what was done with an account. Only they can read what; that something
    /// was done on a day stays visible to whoever keeps the machine.
    public void note(Account account, LocalDate day, String what) {
        if (account.letters().address().isEmpty() || (what.equals(WRONG) && isFull(account, day))) {
            return;
        }
        var id = Entry.newId();
        var words = what.getBytes(StandardCharsets.UTF_8);
        sql.sql("insert into visit (id, account, done_on, box) values (?, ?, ?, ?)")
                .params(
                        id,
                        account.id(),
                        day,
                        account.letters().sealed(place(account.id(), id), words))
                .update();
    }

    /// The same a moment later: what a try costs must not tell whether anyone has the name. Of who
    /// has left in that moment nothing is noted, and nothing said.
    public void noteBeside(Account account, LocalDate day, String what) {
        beside.execute(() -> ifAny(account.viewer()).ifPresent(there -> note(there, day, what)));
    }

    private void awaitNotes() {
        CompletableFuture.runAsync(() -> {}, beside).join();
    }

    /// What still waits is noted before the server ends.
    @Override
    public void destroy() {
        beside.close();
    }

    private boolean isFull(Account account, LocalDate day) {
        return sql.sql("select count(*) from visit where account = :account and done_on = :day")
                        .param("account", account.id())
                        .param("day", day)
                        .query(Long.class)
                        .single()
                >= MOST_A_DAY;
    }

    /// Gives an account from before there were letter boxes its own.
    public void address(Account account, Slot letters) {
        sql.sql("update account set letters = :letters where id = :id")
                .param("letters", letters.address())
                .param("id", account.id())
                .update();
    }

    private static Place place(String account, String id) {
        return new Place(account, "visit", id, 1);
    }

    /// What was done with an account on one day, and how often.
    public record Note(LocalDate day, String what, int times) {}

    private record Done(LocalDate day, String what) {}

    /// The newest first: for whoever has the key.
    public List<Note> notes(Visit visit) {
        awaitNotes();
        var account = of(visit.viewer());
        var times =
                sql
                        .sql("select id, done_on, box from visit where account = :account")
                        .param("account", account.id())
                        .query((row, _) -> done(visit, account, row))
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .collect(groupingBy(done -> done, counting()));
        return times.entrySet().stream()
                .map(e -> new Note(e.getKey().day(), e.getKey().what(), e.getValue().intValue()))
                .sorted(Comparator.comparing(Note::day).reversed().thenComparing(Note::what))
                .toList();
    }

    private static Optional<Done> done(Visit visit, Account account, ResultSet row)
            throws SQLException {
        var day = row.getObject("done_on", LocalDate.class);
        return Slot.opened(
                        visit.keys().own(),
                        place(account.id(), row.getString("id")),
                        row.getBytes("box"))
                .map(plain -> new Done(day, new String(plain, StandardCharsets.UTF_8)));
    }

    /// The partner leaves: all that they wrote, their keys and their log are gone, and the space is
    /// closed. It is gone from the files and from the backups beside them too. What older copies
    /// elsewhere hold of their private side stays locked.
    ///
    /// @param left what both signed, for the one who stays: put together while neither writes, so
    ///   that it is all that both had signed when the one was gone
    public void leave(Visit visit, Supplier<Optional<String>> left) {
        remove(visit.viewer(), () -> left.get().map(words -> Legacies.sealed(visit, words)));
    }

    /// The same for someone who is not here; without their keys nothing can be left to the other.
    public void leave(Viewer viewer) {
        remove(viewer, Optional::empty);
    }

    private void remove(Viewer viewer, Supplier<Optional<Legacies.Kept>> left) {
        whole.alone(
                viewer,
                () -> {
                    var kept = left.get();
                    LEAVING.forEach(part ->
                            sql.sql(part)
                                    .param("space", viewer.space())
                                    .param("place", viewer.partner().name())
                                    .update());
                    kept.ifPresent(legacy -> Legacies.keep(sql, legacy));
                    return kept;
                });
        disk.settle();
        disk.erase();
        backups.renew();
    }

    /// Has those leave whose accounts are known to be gone: an older backup brought them back.
    void depart(Set<String> gone) {
        for (var id : gone) {
            sql.sql("select * from account where id = :id")
                    .param("id", id)
                    .query(AccountStore::account)
                    .optional()
                    .map(Account::viewer)
                    .ifPresent(this::leave);
            sql.sql("delete from clinician where id = :id").param("id", id).update();
            sql.sql("delete from departed where account = :id").param("id", id).update();
            sql.sql("insert into departed (account) values (:id)").param("id", id).update();
        }
        disk.settle();
    }

    List<Legacies.Kept> legacies() {
        return Legacies.all(sql);
    }

    /// What was left to those who live here stays theirs, also when an older backup knows nothing
    /// of it.
    void keep(List<Legacies.Kept> legacies) {
        legacies.forEach(kept -> Legacies.keep(sql, kept));
        disk.settle();
    }

    private static final List<String> LEAVING =
            List.of(
                    "insert into departed select id from account where space = :space and place = :place",
                    "delete from care_link where space = :space",
                    "delete from given where author = :place and clinician in (select id from clinician where space = :space)",
                    "delete from care_consent where place = :place and clinician in (select id from clinician where space = :space)",
                    "delete from proposal where place = :place and clinician in (select id from clinician where space = :space)",
                    "delete from entry where space = :space and author = :place",
                    "delete from locks where space = :space",
                    "delete from locked where space = :space",
                    "delete from legacy where space = :space and place = :place",
                    "delete from invitation where space = :space",
                    "delete from account where space = :space and place = :place",
                    "update partner set name = '–' where space = :space and place = :place",
                    "update space set closed = true where id = :space",
                    "delete from clinician where space = :space and not exists (select 1 from account where space = :space)");
}
