package troth.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.web.key.Letterbox;
import troth.web.key.Ticket;
import troth.web.key.Wrap;
import troth.web.view.Viewer;

/// Who accompanies a space, and whether both partners want it. No method tells one partner, or the
/// clinician, what the other partner has said before both have said yes.
public class ClinicianStore {

    private static final String OF_LINK = "where ticket = :ticket and until > :now";

    private final JdbcClient sql;
    private final Whole whole;
    private final Disk disk;
    private final Backups backups;

    ClinicianStore(JdbcClient sql, Whole whole, Disk disk, Backups backups) {
        this.sql = sql;
        this.whole = whole;
        this.disk = disk;
        this.backups = backups;
    }

    /// A new link takes the place of an older one.
    public void ask(Visit visit, Ticket ticket, Instant until) {
        whole.of(
                visit.viewer(),
                () -> {
                    unask(visit);
                    return sql.sql("insert into care_link (ticket, space, until) values (?, ?, ?)")
                            .params(ticket.name(), visit.space(), until.atOffset(ZoneOffset.UTC))
                            .update();
                });
        disk.settle();
    }

    public void unask(Visit visit) {
        sql.sql("delete from care_link where space = :space")
                .param("space", visit.space())
                .update();
        disk.settle();
    }

    /// Whether this link still lets someone in.
    public boolean isOpen(Ticket ticket, Instant now) {
        return spaceOf(ticket, now).isPresent();
    }

    public Optional<String> spaceOf(Ticket ticket, Instant now) {
        return sql.sql("select space from care_link " + OF_LINK)
                .param("ticket", ticket.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /// Uses the link up and keeps whom it let in.
    ///
    /// @return false if somebody was quicker
    public boolean add(Ticket ticket, Clinician clinician, Instant now) {
        boolean taken =
                whole.of(() -> {
                    boolean first =
                            sql.sql("delete from care_link " + OF_LINK)
                                            .param("ticket", ticket.name())
                                            .param("now", now.atOffset(ZoneOffset.UTC))
                                            .update()
                                    == 1;
                    if (first) {
                        insert(clinician, now.atZone(ZoneOffset.UTC).toLocalDate());
                    }
                    return first;
                });
        disk.settle();
        return taken;
    }

    private void insert(Clinician clinician, LocalDate since) {
        sql.sql(
                        """
                        insert into clinician
                            (id, space, name, by_passphrase, letterbox, letterbox_key, link,
                             introduction, since, ends)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinician.id(),
                        clinician.space(),
                        clinician.name(),
                        clinician.byPassphrase().text(),
                        clinician.letterbox().text(),
                        clinician.letterboxKey(),
                        clinician.link(),
                        clinician.introduction(),
                        since,
                        clinician.ends())
                .update();
    }

    public Optional<Clinician> named(String name) {
        return sql
                .sql(
                        "select * from clinician where name in (:typed, :known) order by name <> :typed")
                .param("typed", Account.asTyped(name))
                .param("known", Account.known(name))
                .query(ClinicianStore::clinician)
                .list()
                .stream()
                .findFirst();
    }

    /// Who is here; nobody, once they or those whom they accompanied have left.
    public Optional<Clinician> ifAny(Consult consult) {
        return sql.sql("select * from clinician where id = :id")
                .param("id", consult.clinician())
                .query(ClinicianStore::clinician)
                .optional();
    }

    /// Keeps a wrap by other words.
    public void relock(Clinician clinician) {
        sql.sql("update clinician set by_passphrase = :wrap where id = :id")
                .param("wrap", clinician.byPassphrase().text())
                .param("id", clinician.id())
                .update();
        disk.settle();
    }

    /// Takes away the account with all that was given to it and all that it offered, from the files
    /// and from the backups beside them too.
    public void leave(Consult consult) {
        whole.of(() ->
                LEAVING.stream()
                        .mapToInt(part -> sql.sql(part).param("id", consult.clinician()).update())
                        .sum());
        disk.settle();
        disk.erase();
        backups.renew();
    }

    private static final List<String> LEAVING =
            List.of(
                    "insert into departed select id from clinician where id = :id",
                    "delete from clinician where id = :id");

    private static Clinician clinician(ResultSet row, int number) throws SQLException {
        return new Clinician(
                row.getString("id"),
                row.getString("space"),
                row.getString("name"),
                Wrap.of(row.getString("by_passphrase")),
                new Letterbox(row.getString("letterbox")),
                row.getString("letterbox_key"),
                row.getString("link"),
                row.getString("introduction"),
                row.getObject("ends", LocalDate.class),
                row.getBoolean("opened"));
    }

    /// All who have introduced themselves to this space and whose time is not over.
    public List<Clinician> of(Visit visit, LocalDate today) {
        return sql.sql(
                        """
                        select * from clinician where space = :space and ends >= :today
                        order by since, ends, name
                        """)
                .param("space", visit.space())
                .param("today", today)
                .query(ClinicianStore::clinician)
                .list();
    }

    /// Whether somebody who has introduced themselves to this space may be taken for one who would
    /// be called so.
    public boolean isTakenFor(Viewer newcomer, String name, LocalDate today) {
        return sql
                .sql("select name from clinician where space = :space and ends >= :today")
                .param("space", newcomer.space())
                .param("today", today)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(clinician -> Account.readsAs(clinician, name));
    }

    /// Whether the visitor's own yes stands.
    public boolean agrees(Visit visit, Clinician clinician) {
        return sql.sql(
                                """
                                select count(*) from care_consent
                                where clinician = :clinician and place = :place and stands
                                """)
                        .param("clinician", clinician.id())
                        .param("place", visit.partner().name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// The declassifier: with the second yes it opens, for both.
    ///
    /// @param reply how the clinician answers this partner
    public void agree(Visit visit, Clinician clinician, Ticket reply) {
        whole.of(visit.viewer(), () -> agreed(visit, clinician, reply));
        disk.settle();
    }

    private int agreed(Visit visit, Clinician clinician, Ticket reply) {
        sql.sql("select id from clinician where id = :id and space = :space for update")
                .param("id", clinician.id())
                .param("space", visit.space())
                .query(String.class)
                .single();
        forget(visit, clinician);
        sql.sql("insert into care_consent (clinician, place, stands, reply) values (?, ?, ?, ?)")
                .params(
                        clinician.id(),
                        visit.partner().name(),
                        true,
                        clinician
                                .letterbox()
                                .sealed(
                                        Clinician.place(
                                                clinician.id(), "consent", visit.partner().name()),
                                        CareBoxes.packed(reply)))
                .update();
        return sql.sql(
                        """
                        update clinician set opened = true where id = :id
                        and (select count(*) from care_consent c
                             where c.clinician = :id and c.stands) = 2
                        """)
                .param("id", clinician.id())
                .update();
    }

    private void forget(Visit visit, Clinician clinician) {
        sql.sql("delete from care_consent where clinician = :clinician and place = :place")
                .param("clinician", clinician.id())
                .param("place", visit.partner().name())
                .update();
    }

    /// Takes back the visitor's yes and all that they gave. Nobody is told: to the other partner it
    /// goes on as it was, to the clinician there is nothing of this partner's.
    public void withdraw(Visit visit, Clinician clinician) {
        whole.of(() -> {
            sql.sql(
                            """
                            update care_consent set stands = false
                            where clinician = :clinician and place = :place
                            """)
                    .param("clinician", clinician.id())
                    .param("place", visit.partner().name())
                    .update();
            return sql.sql("delete from given where clinician = :clinician and author = :place")
                    .param("clinician", clinician.id())
                    .param("place", visit.partner().name())
                    .update();
        });
        disk.settle();
    }

    /// Closes an introduction that has not opened, whoever of the two does it: its time is over.
    ///
    /// @return false if it has opened, and nothing was closed
    public boolean decline(Visit visit, Clinician clinician, LocalDate today) {
        int closed =
                sql.sql(
                                """
                                update clinician set ends = :over
                                where id = :id and space = :space and not opened
                                """)
                        .param("over", today.minusDays(1))
                        .param("id", clinician.id())
                        .param("space", visit.space())
                        .update();
        disk.settle();
        return closed > 0;
    }

    /// Whether there is anything for the clinician here, now. Not yet, no more and never are alike.
    public boolean isOpen(Consult consult, LocalDate today) {
        return sql.sql(
                                """
                                select count(*) from clinician c join space s on s.id = c.space
                                where c.id = :id and c.opened and c.ends >= :today and not s.closed
                                """)
                        .param("id", consult.clinician())
                        .param("today", today)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// The clinician's own letterbox, so that they can say its digits; none, once those whom they
    /// accompanied have left.
    public Optional<Letterbox> letterbox(Consult consult) {
        return ifAny(consult).map(Clinician::letterbox);
    }
}
