package troth.web.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.web.key.Box;
import troth.web.key.Place;
import troth.web.view.Viewer;

/// What both signed, as one who left has left it to the other: a copy of theirs, which goes when
/// they go.
public class Legacies {

    private static final int FORM = 1;

    private final JdbcClient sql;

    Legacies(JdbcClient sql) {
        this.sql = sql;
    }

    /// One as it lies in its table, locked.
    ///
    /// @param box in Base64
    record Kept(String space, String place, String box) {

        static Kept of(String space, String place, byte[] box) {
            return new Kept(space, place, Base64.getEncoder().encodeToString(box));
        }
    }

    /// What was left to the visitor, if the other has left and both had signed something.
    public Optional<String> of(Visit visit) {
        return sql.sql("select box from legacy where space = :space and place = :place")
                .param("space", visit.space())
                .param("place", visit.partner().name())
                .query((row, _) -> row.getBytes("box"))
                .optional()
                .map(box -> opened(visit, box));
    }

    private static String opened(Visit visit, byte[] box) {
        return Box.opened(visit.keys().space(), place(visit.viewer()), box)
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "What both signed is damaged or was moved. A backup may still have it."));
    }

    /// Locked for the other.
    static Kept sealed(Visit visit, String left) {
        var other = new Viewer(visit.space(), visit.partner().other());
        var box =
                Box.sealed(
                        visit.keys().space(), place(other), left.getBytes(StandardCharsets.UTF_8));
        return Kept.of(other.space(), other.partner().name(), box);
    }

    private static Place place(Viewer viewer) {
        return new Place(viewer.space() + "/" + viewer.partner(), "legacy", "all", FORM);
    }

    /// Keeps it for someone who lives here and has none yet; anybody else has no use for it.
    static void keep(JdbcClient sql, Kept kept) {
        sql.sql(
                        """
                        insert into legacy (space, place, box)
                        select space, place, cast(:box as bytea) from account
                        where space = :space and place = :place
                        and not exists (select 1 from legacy where space = :space and place = :place)
                        """)
                .param("box", Base64.getDecoder().decode(kept.box()))
                .param("space", kept.space())
                .param("place", kept.place())
                .update();
    }

    static List<Kept> all(JdbcClient sql) {
        return sql.sql("select space, place, box from legacy")
                .query((row, _) ->
                        Kept.of(
                                row.getString("space"),
                                row.getString("place"),
                                row.getBytes("box")))
                .list();
    }
}
