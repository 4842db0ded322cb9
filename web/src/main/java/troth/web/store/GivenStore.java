package troth.web.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.dyad.Partner;
import troth.web.key.Letterbox;
import troth.web.key.Place;
import troth.web.view.Entry;
import troth.web.view.Letter;
import troth.web.view.Viewer;

/// Copies that partners gave to a clinician. Each lies under the clinician's key: who gave it can
/// take it back, and neither partner can read the other's.
public class GivenStore {

    private final JdbcClient sql;
    private final Whole whole;
    private final Disk disk;
    private final AccountStore accounts;

    GivenStore(JdbcClient sql, Whole whole, Disk disk, AccountStore accounts) {
        this.sql = sql;
        this.whole = whole;
        this.disk = disk;
        this.accounts = accounts;
    }

    /// What a partner puts into a letterbox.
    ///
    /// @param joint a name for what both must give before it is read; else empty
    /// @param ends the last day on which it is read
    public record Copy(Letter letter, String joint, LocalDate ends) {}

    /// The declassifier: one copy, for one clinician.
    ///
    /// @return the id of the copy
    public String give(Visit visit, String clinician, Letterbox letterbox, Copy copy) {
        var id = Entry.newId();
        whole.of(visit.viewer(), () -> insert(visit, id, clinician, letterbox, copy));
        disk.settle();
        return id;
    }

    private int insert(Visit visit, String id, String clinician, Letterbox letterbox, Copy copy) {
        return sql.sql(
                        """
                        insert into given (id, clinician, author, joint, ends, box)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        clinician,
                        visit.partner().name(),
                        copy.joint(),
                        copy.ends(),
                        letterbox.sealed(
                                place(clinician, visit.partner(), id),
                                CareBoxes.packed(copy.letter())))
                .update();
    }

    private static Place place(String clinician, Partner author, String id) {
        return Clinician.place(clinician, "given " + author, id);
    }

    private static final String OF_VISIT =
            """
             author = :place
            and clinician in (select id from clinician where space = :space)
            """;

    /// The visitor's own copies that are still read.
    ///
    /// @param read the days on which it was read
    public record Lent(String id, LocalDate ends, List<LocalDate> read) {}

    public List<Lent> lent(Visit visit, LocalDate today) {
        return sql
                .sql("select id, ends from given where ends >= :today and" + OF_VISIT)
                .param("today", today)
                .param("place", visit.partner().name())
                .param("space", visit.space())
                .query((row, _) ->
                        new Lent(
                                row.getString("id"),
                                row.getObject("ends", LocalDate.class),
                                List.of()))
                .list()
                .stream()
                .map(lent -> new Lent(lent.id(), lent.ends(), readOn(lent.id())))
                .toList();
    }

    private List<LocalDate> readOn(String given) {
        return sql.sql("select read_on from given_read where given = :given order by read_on")
                .param("given", given)
                .query(LocalDate.class)
                .list();
    }

    /// Takes one copy back. It is gone from the clinician's pages at once.
    public void take(Visit visit, String id) {
        sql.sql("delete from given where id = :id and" + OF_VISIT)
                .param("id", id)
                .param("place", visit.partner().name())
                .param("space", visit.space())
                .update();
        disk.settle();
    }

    public void takeAll(Visit visit) {
        sql.sql("delete from given where" + OF_VISIT)
                .param("place", visit.partner().name())
                .param("space", visit.space())
                .update();
        disk.settle();
    }

    /// One copy as the clinician reads it.
    ///
    /// @param joint whether both gave it
    public record Read(String id, Partner author, boolean joint, Letter letter) {}

    /// All that the clinician may read today, in an order that tells nothing of what is not there.
    /// What is over is deleted first.
    public List<Read> read(Consult consult, LocalDate today) {
        sql.sql("delete from given where clinician = :clinician and ends < :today")
                .param("clinician", consult.clinician())
                .param("today", today)
                .update();
        return sql
                .sql(
                        """
                        select g.id, g.author, g.joint, g.box from given g
                        where g.clinician = :clinician and (g.joint = '' or (g.author = 'A' and exists
                            (select 1 from given h where h.clinician = g.clinician
                             and h.author = 'B' and h.joint = g.joint)))
                        """)
                .param("clinician", consult.clinician())
                .query((row, _) ->
                        opened(
                                consult,
                                row.getString("id"),
                                Partner.valueOf(row.getString("author")),
                                !row.getString("joint").isEmpty(),
                                row.getBytes("box")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Read::letter).thenComparing(Read::author))
                .toList();
    }

    /// Nothing, if someone moved it or changed the letterbox.
    private static Optional<Read> opened(
            Consult consult, String id, Partner author, boolean joint, byte[] box) {
        return consult.letters()
                .opened(place(consult.clinician(), author, id), box)
                .map(bytes -> new Read(id, author, joint, CareBoxes.unpacked(bytes, Letter.class)));
    }

    /// Notes for whoever gave it that it was read today, in each owner's own log and no other.
    public void note(Consult consult, Read read, LocalDate today) {
        var rows =
                sql.sql(
                                """
                                select g.id, g.author from given g
                                where g.clinician = :clinician and (g.id = :id or (g.joint <> ''
                                    and g.joint = (select j.joint from given j where j.id = :id)))
                                """)
                        .param("clinician", consult.clinician())
                        .param("id", read.id())
                        .query((row, _) -> List.of(row.getString("id"), row.getString("author")))
                        .list();
        rows.stream()
                .filter(row -> !readOn(row.getFirst()).contains(today))
                .forEach(row -> note(consult, row.getFirst(), row.getLast(), today));
    }

    private void note(Consult consult, String given, String place, LocalDate today) {
        sql.sql("insert into given_read (given, read_on) values (?, ?)")
                .params(given, today)
                .update();
        accounts.ifAny(new Viewer(consult.space(), Partner.valueOf(place)))
                .ifPresent(account -> accounts.note(account, today, "read"));
    }
}
