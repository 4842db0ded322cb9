package troth.web.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import troth.dyad.Partner;
import troth.web.view.Round;
import troth.web.view.Viewer;

/// What each named under lock. No page of the other ever reads it; what both named opens at the
/// round's end, see [Round].
///
/// It cannot lie under its author's own key, because it is compared while its author is away. So it
/// is safe from the other's pages, not from someone who opens the database with the key of the
/// space.
public class Locks {

    /// Every box is padded to this many bytes, so that its size tells nothing.
    private static final int SIZE = 256;

    private final JdbcClient sql;
    private final TransactionTemplate whole;

    Locks(JdbcClient sql, TransactionTemplate whole) {
        this.sql = sql;
        this.whole = whole;
    }

    /// Names a few things in place of those named before in this round. After its end nothing
    /// changes.
    public void lock(Viewer viewer, Round round, List<String> named, Instant now) {
        if (named.size() > Round.BATCH) {
            throw new IllegalArgumentException(
                    "The number of names (%d) must lie in [0, %d]."
                            .formatted(named.size(), Round.BATCH));
        }
        if (!round.isOver(now)) {
            whole.executeWithoutResult(_ -> replace(viewer, round, named));
        }
    }

    private void replace(Viewer viewer, Round round, List<String> named) {
        sql.sql("select name from partner where space = :space and place = :viewer for update")
                .param("space", viewer.space())
                .param("viewer", viewer.partner().name())
                .query(String.class)
                .single();
        sql.sql("delete from locked where space = :space and author = :viewer and round = :round")
                .param("space", viewer.space())
                .param("viewer", viewer.partner().name())
                .param("round", round.name())
                .update();
        sql.sql(
                        """
                        insert into locked (space, author, round, box)
                        values (:space, :viewer, :round, :box)
                        """)
                .param("space", viewer.space())
                .param("viewer", viewer.partner().name())
                .param("round", round.name())
                .param("box", padded(named))
                .update();
    }

    private static byte[] padded(List<String> named) {
        var text = String.join("\n", named);
        return (text + " ".repeat(SIZE - text.length())).getBytes(StandardCharsets.UTF_8);
    }

    /// What the viewer named.
    public List<String> own(Viewer viewer, Round round) {
        return named(viewer.space(), viewer.partner(), round);
    }

    /// The declassifier: the one thing both named, once the round is over. Everything else reads
    /// alike.
    public Optional<String> opened(Viewer viewer, Round round, Instant now) {
        return round.isOver(now)
                ? round.opens(
                        named(viewer.space(), Partner.A, round),
                        named(viewer.space(), Partner.B, round))
                : Optional.empty();
    }

    private List<String> named(String space, Partner author, Round round) {
        return sql.sql(
                        """
                        select box from locked
                        where space = :space and author = :author and round = :round
                        """)
                .param("space", space)
                .param("author", author.name())
                .param("round", round.name())
                .query((row, _) -> new String(row.getBytes("box"), StandardCharsets.UTF_8))
                .optional()
                .map(text -> text.strip().lines().toList())
                .orElse(List.of());
    }
}
