package troth.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import troth.dyad.Partner;
import troth.web.view.Entry;
import troth.web.view.View;
import troth.web.view.Viewer;

/// What the partners wrote. Every method is called in a viewer's name and keeps to what is theirs.
public class EntryStore {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final TransactionTemplate whole;

    EntryStore(JdbcClient sql, JdbcTemplate batches, TransactionTemplate whole) {
        this.sql = sql;
        this.batches = batches;
        this.whole = whole;
    }

    /// All that the viewer may know.
    public View view(Viewer viewer) {
        var entries =
                sql.sql(
                                """
                                select id, author, shared, box from entry
                                where space = :space and (author = :viewer or shared)
                                """)
                        .param("space", viewer.space())
                        .param("viewer", viewer.partner().name())
                        .query((row, _) -> entry(row))
                        .list();
        return new View(viewer, entries);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var box = Boxes.unpacked(row.getBytes("box"));
        return new Entry(
                row.getString("id"),
                Partner.valueOf(row.getString("author")),
                box.moment(),
                row.getBoolean("shared"),
                box.content());
    }

    /// Adds what the viewer wrote: all of it or nothing.
    public void add(Viewer viewer, List<Entry> entries) {
        replace(viewer, List.of(), entries);
    }

    /// Adds what the viewer wrote in the place of entries of their own: all of it or nothing. Those
    /// that are gone already, or another's, are left alone.
    public void replace(Viewer viewer, List<Entry> old, List<Entry> entries) {
        whole.executeWithoutResult(_ -> {
            oneAtATime(viewer);
            batches.batchUpdate(
                    "delete from entry where id = ? and space = ? and author = ?",
                    old.stream()
                            .map(e ->
                                    new Object[] {e.id(), viewer.space(), viewer.partner().name()})
                            .toList());
            batches.batchUpdate(
                    "insert into entry (id, space, author, shared, written, box) values (?, ?, ?, ?, ?, ?)",
                    entries.stream().map(entry -> row(viewer, entry)).toList());
        });
    }

    /// Lets one writer of a partner in at a time, until the transaction ends.
    private void oneAtATime(Viewer viewer) {
        sql.sql("select name from partner where space = :space and place = :viewer for update")
                .param("space", viewer.space())
                .param("viewer", viewer.partner().name())
                .query(String.class)
                .single();
    }

    private static Object[] row(Viewer viewer, Entry entry) {
        if (entry.author() != viewer.partner()) {
            throw new IllegalArgumentException("Nobody writes in another's name.");
        }
        return new Object[] {
            entry.id(),
            viewer.space(),
            entry.author().name(),
            entry.shared(),
            entry.moment().atZone(ZoneOffset.UTC).toLocalDate(),
            Boxes.packed(new Boxes.Box(entry.moment(), entry.content()))
        };
    }
}
