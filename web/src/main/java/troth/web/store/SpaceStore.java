package troth.web.store;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.dyad.Partner;
import troth.web.view.Entry;
import troth.web.view.Space;
import troth.web.view.Viewer;

/// The spaces of this machine and who lives in them.
public class SpaceStore {

    private final JdbcClient sql;

    SpaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Begins a space for two, who are told by their places.
    public Space begin(LocalDate day, String nameOfA, String nameOfB) {
        return begin(new Space(Entry.newId(), day, nameOfA, nameOfB));
    }

    public Space begin(Space space) {
        sql.sql("insert into space (id, began) values (:id, :began)")
                .param("id", space.id())
                .param("began", space.began())
                .update();
        for (var partner : Partner.values()) {
            sql.sql("insert into partner (space, place, name) values (:space, :place, :name)")
                    .param("space", space.id())
                    .param("place", partner.name())
                    .param("name", space.name(partner).replace(Space.NOBODY, ""))
                    .update();
        }
        return space;
    }

    /// Whether one of the two has left.
    public boolean isClosed(Viewer viewer) {
        return sql.sql("select closed from space where id = :id")
                .param("id", viewer.space())
                .query(Boolean.class)
                .single();
    }

    /// The partner chooses how they are called here.
    public void rename(Viewer viewer, String name) {
        sql.sql("update partner set name = :name where space = :space and place = :place")
                .param("name", name)
                .param("space", viewer.space())
                .param("place", viewer.partner().name())
                .update();
    }

    public Space space(Caller caller) {
        return space(caller.space());
    }

    public Space space(Viewer viewer) {
        return space(viewer.space());
    }

    /// For who comes by a link, which names the space that it leads to.
    public Space space(String id) {
        return sql.sql(SPACES + " where s.id = :id")
                .param("id", id)
                .query(SpaceStore::space)
                .single();
    }

    private static final String SPACES =
            """
            select s.id, s.began, a.name as name_of_a, b.name as name_of_b
            from space s
            join partner a on a.space = s.id and a.place = 'A'
            join partner b on b.space = s.id and b.place = 'B'
            """;

    private static Space space(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Space(
                row.getString("id"),
                row.getObject("began", LocalDate.class),
                row.getString("name_of_a"),
                row.getString("name_of_b"));
    }
}
