package troth.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.dyad.Partner;
import troth.web.key.Box;
import troth.web.key.DataKey;
import troth.web.key.Place;
import troth.web.view.Entry;
import troth.web.view.View;
import troth.web.view.Viewer;

/// What the partners wrote. Every method is called by a visitor and keeps to what is theirs; each
/// entry lies in a box that only its readers' keys open.
public class EntryStore {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Whole whole;
    private final Disk disk;

    EntryStore(JdbcClient sql, JdbcTemplate batches, Whole whole, Disk disk) {
        this.disk = disk;
        this.sql = sql;
        this.batches = batches;
        this.whole = whole;
    }

    /// One's own, and what the other shares: each found by the index, so that the database touches
    /// no row that the viewer may not read, and takes no longer for there being many of them.
    static final String VIEW =
            """
            select id, author, shared, box from entry
            where space = :space and author = :viewer
            union all
            select id, author, shared, box from entry
            where space = :space and author = :other and shared = true
            """;

    /// All that the visitor may know.
    public View view(Visit visit) {
        var entries =
                sql
                        .sql(VIEW)
                        .param("space", visit.space())
                        .param("viewer", visit.partner().name())
                        .param("other", visit.partner().other().name())
                        .query((row, _) -> entry(visit, row))
                        .list()
                        .stream()
                        .map(Supplier::get)
                        .flatMap(Optional::stream)
                        .toList();
        return new View(visit.viewer(), entries);
    }

    /// How many a partner has, without opening one.
    long count(Viewer viewer) {
        return sql.sql("select count(*) from entry where space = :space and author = :author")
                .param("space", viewer.space())
                .param("author", viewer.partner().name())
                .query(Long.class)
                .single();
    }

    /// Is opened when the connection is free again for others.
    private static Supplier<Optional<Entry>> entry(Visit visit, ResultSet row) throws SQLException {
        var id = row.getString("id");
        var author = Partner.valueOf(row.getString("author"));
        boolean shared = row.getBoolean("shared");
        var box = row.getBytes("box");
        return () -> opened(visit, id, author, shared, box);
    }

    /// Nothing, if it was shared by an older version and is its author's alone by now.
    private static Optional<Entry> opened(
            Visit visit, String id, Partner author, boolean shared, byte[] sealed) {
        var plain =
                Box.opened(key(visit, shared), place(visit, id, author, shared), sealed)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "An entry is damaged or was moved. A backup may still have it."));
        var box = Boxes.unpacked(plain);
        var entry = Entry.kept(id, author, box.moment(), shared, box.content());
        return shared && !visit.viewer().mayRead(entry) ? Optional.empty() : Optional.of(entry);
    }

    private static DataKey key(Visit visit, boolean shared) {
        return shared ? visit.keys().space() : visit.keys().own();
    }

    private static Place place(Visit visit, String id, Partner author, boolean shared) {
        var owner = visit.space() + "/" + author + (shared ? "/shared" : "");
        return new Place(owner, "entry", id, Boxes.FORM);
    }

    /// Work during which nobody else writes in this space: what it reads still holds when it
    /// writes, and all that it writes is kept or none.
    public <T> T alone(Visit visit, Supplier<T> work) {
        return whole.alone(visit.viewer(), work);
    }

    /// The same as far as the visitor's own writes go: the other writes on and notices nothing.
    public <T> T inTurn(Visit visit, Supplier<T> work) {
        return whole.of(visit.viewer(), work);
    }

    /// Adds what the viewer wrote: all of it or nothing.
    public void add(Visit visit, List<Entry> entries) {
        replace(visit, List.of(), entries);
    }

    /// Adds what the viewer wrote in the place of entries of their own: all of it or nothing. Those
    /// that are gone already, or another's, are left alone. What is only deleted is gone from the
    /// file as well from the next full hour on.
    public void replace(Visit visit, List<Entry> old, List<Entry> entries) {
        // Sealed before: everyone waits for who writes.
        var gone = old.stream().map(entry -> place(visit, entry)).toList();
        var rows = entries.stream().map(entry -> row(visit, entry)).toList();
        inTurn(
                visit,
                () -> {
                    batches.batchUpdate(
                            "delete from entry where id = ? and space = ? and author = ?", gone);
                    return batches.batchUpdate(
                            "insert into entry (id, space, author, shared, written, box) values (?, ?, ?, ?, ?, ?)",
                            rows);
                });
        disk.settle();
        if (entries.isEmpty() && !old.isEmpty()) {
            disk.eraseLater();
        }
    }

    private static Object[] place(Visit visit, Entry entry) {
        return new Object[] {entry.id(), visit.space(), visit.partner().name()};
    }

    private static Object[] row(Visit visit, Entry entry) {
        if (entry.author() != visit.partner()) {
            throw new IllegalArgumentException("Nobody writes in another's name.");
        }
        return new Object[] {
            entry.id(),
            visit.space(),
            entry.author().name(),
            entry.shared(),
            entry.moment().atZone(ZoneOffset.UTC).toLocalDate(),
            Box.sealed(
                    key(visit, entry.shared()),
                    place(visit, entry.id(), entry.author(), entry.shared()),
                    Boxes.packed(new Boxes.Box(entry.moment(), entry.content())))
        };
    }
}
