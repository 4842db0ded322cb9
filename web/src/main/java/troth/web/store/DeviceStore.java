package troth.web.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.web.key.Ticket;
import troth.web.view.Viewer;

/// The browsers in which somebody has signed in, so that who guesses elsewhere does not keep their
/// owner waiting. They open nothing.
public class DeviceStore {

    /// Forgotten after so long without a sign-in.
    public static final int DAYS = 365;

    private final JdbcClient sql;
    private final Disk disk;

    DeviceStore(JdbcClient sql, Disk disk) {
        this.sql = sql;
        this.disk = disk;
    }

    /// What a browser is known under, if this account was signed in to in it.
    public Optional<String> known(Account account, Ticket browser) {
        return sql.sql("select name from device where name = :name and account = :account")
                .param("name", browser.nameFor(account.id()))
                .param("account", account.id())
                .query(String.class)
                .optional();
    }

    public void keep(Account account, Ticket browser, LocalDate day) {
        sql.sql("delete from device where name = :name or account = :account and seen < :old")
                .param("name", browser.nameFor(account.id()))
                .param("account", account.id())
                .param("old", day.minusDays(DAYS))
                .update();
        sql.sql("insert into device (name, account, seen) values (?, ?, ?)")
                .params(browser.nameFor(account.id()), account.id(), day)
                .update();
        disk.settle();
    }

    /// Forgets all browsers of somebody but this one.
    public void forgetOthers(Viewer viewer, Optional<Ticket> kept) {
        sql.sql("select id from account where space = :space and place = :place")
                .param("space", viewer.space())
                .param("place", viewer.partner().name())
                .query(String.class)
                .optional()
                .ifPresent(account -> forgetOthers(account, kept.map(k -> k.nameFor(account))));
    }

    private void forgetOthers(String account, Optional<String> kept) {
        sql.sql("delete from device where account = :account and name <> :kept")
                .param("account", account)
                .param("kept", kept.orElse(""))
                .update();
        disk.settle();
    }
}
