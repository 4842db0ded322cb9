package troth.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.web.view.Entry;
import troth.web.view.View;
import troth.web.view.Viewer;

/// What the partners wrote. Every method is called in a viewer's name and keeps to what is theirs.
public class EntryStore {

    private static final String ANSWER = "answer";
    private static final String EVENT = "event";

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
        var entries = new Rows();
        sql.sql(
                        """
                        select e.id, e.author, e.moment, e.shared, e.kind, e.name, e.whom,
                               m.name as of_what, m.number
                        from entry e join amount m on m.entry = e.id
                        where e.space = :space and (e.author = :viewer or e.shared)
                        order by e.id
                        """)
                .param("space", viewer.space())
                .param("viewer", viewer.partner().name())
                .query(entries::add);
        return new View(viewer, entries.done());
    }

    /// Adds what the viewer wrote: all of it or nothing.
    public void add(Viewer viewer, List<Entry> entries) {
        whole.executeWithoutResult(_ -> insert(viewer, entries));
    }

    /// Adds what the viewer wrote in place of their own answers to the same statements since
    /// `from`, and of what they said had happened: whoever checks in again today means it instead.
    public void addInstead(Viewer viewer, Instant from, List<Entry> entries) {
        whole.executeWithoutResult(_ -> {
            alone(viewer);
            for (var entry : entries) {
                switch (entry.content()) {
                    case Entry.Answer answer ->
                            remove(viewer, from, "kind = 'answer' and name = :name", answer.item());
                    case Entry.Happened _ -> remove(viewer, from, "kind = :name", EVENT);
                }
            }
            insert(viewer, entries);
        });
    }

    /// Lets one writer of a partner in at a time, until the transaction ends.
    private void alone(Viewer viewer) {
        sql.sql("select name from partner where space = :space and place = :viewer for update")
                .param("space", viewer.space())
                .param("viewer", viewer.partner().name())
                .query(String.class)
                .single();
    }

    private void remove(Viewer viewer, Instant from, String which, String name) {
        sql.sql(
                        "delete from entry where space = :space and author = :viewer and moment >= :from"
                                + " and "
                                + which)
                .param("space", viewer.space())
                .param("viewer", viewer.partner().name())
                .param("name", name)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(Viewer viewer, List<Entry> entries) {
        var rows = new ArrayList<Object[]>();
        var amounts = new ArrayList<Object[]>();
        for (var entry : entries) {
            if (entry.author() != viewer.partner()) {
                throw new IllegalArgumentException("Nobody writes in another's name.");
            }
            note(viewer, entry, rows, amounts);
        }
        batches.batchUpdate(
                "insert into entry (id, space, author, moment, shared, kind, name, whom)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        batches.batchUpdate("insert into amount (entry, name, number) values (?, ?, ?)", amounts);
    }

    private static void note(
            Viewer viewer, Entry entry, List<Object[]> rows, List<Object[]> amounts) {
        var id = RandomId.next();
        var row = row(entry);
        rows.add(
                new Object[] {
                    id,
                    viewer.space(),
                    entry.author().name(),
                    entry.moment().atOffset(ZoneOffset.UTC),
                    entry.shared(),
                    entry.content() instanceof Entry.Answer ? ANSWER : EVENT,
                    row.name(),
                    row.whom().name()
                });
        row.numbers().forEach((name, number) -> amounts.add(new Object[] {id, name, number}));
    }

    private static EventRow row(Entry entry) {
        return switch (entry.content()) {
            case Entry.Answer(String item, int value) ->
                    new EventRow(item, Side.of(entry.author()), Map.of(ANSWER, (double) value));
            case Entry.Happened(var event) -> EventRow.of(event);
        };
    }

    /// Gathers the numbers of each entry, which come one a row and together.
    private static final class Rows {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Double> numbers = new HashMap<>();
        private String id = "";
        private Runnable finish = () -> {};

        void add(ResultSet row) throws SQLException {
            if (!row.getString("id").equals(id)) {
                finish.run();
                begin(row);
            }
            numbers.put(row.getString("of_what"), row.getDouble("number"));
        }

        private void begin(ResultSet row) throws SQLException {
            id = row.getString("id");
            var author = Partner.valueOf(row.getString("author"));
            var moment = row.getObject("moment", OffsetDateTime.class).toInstant();
            boolean shared = row.getBoolean("shared");
            boolean answer = row.getString("kind").equals(ANSWER);
            var name = row.getString("name");
            var whom = Side.valueOf(row.getString("whom"));
            numbers.clear();
            finish =
                    () ->
                            entries.add(
                                    new Entry(author, moment, shared, content(answer, name, whom)));
        }

        private Entry.Content content(boolean answer, String name, Side whom) {
            var row = new EventRow(name, whom, Map.copyOf(numbers));
            return answer
                    ? new Entry.Answer(name, (int) Math.rint(numbers.getOrDefault(ANSWER, -1.0)))
                    : new Entry.Happened(row.event());
        }

        List<Entry> done() {
            finish.run();
            return entries;
        }
    }
}
