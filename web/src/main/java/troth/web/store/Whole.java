package troth.web.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import troth.web.view.Viewer;

/// Several writes that are one: all of them are kept, or none is.
public class Whole {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Whole(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// @throws RuntimeException whatever the work throws; then nothing of it was written
    public <T> T of(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /// The same for one of the two: what they write is written one after another, and nothing once
    /// they have left. Where there are several connections, the other is not held up.
    <T> T of(Viewer viewer, Supplier<T> work) {
        return of(() -> {
            turn(
                    "select name from partner where space = :space and place = :place for update",
                    viewer);
            mustLiveHere(viewer);
            return work.get();
        });
    }

    /// The same while the other writes nothing either.
    <T> T alone(Viewer viewer, Supplier<T> work) {
        return of(() -> {
            turn("select name from partner where space = :space order by place for update", viewer);
            mustLiveHere(viewer);
            return work.get();
        });
    }

    private void turn(String lock, Viewer viewer) {
        sql.sql(lock)
                .param("space", viewer.space())
                .param("place", viewer.partner().name())
                .query(String.class)
                .list();
    }

    /// Asked when the row is ours, so that nobody leaves between the answer and what is written. A
    /// space that is closed has been left by whoever has no account there; in one that is open also
    /// guests live, who have none.
    private void mustLiveHere(Viewer viewer) {
        boolean left =
                sql.sql(
                                        """
                                        select count(*) from space where id = :space and closed
                                        and not exists (select 1 from account
                                            where space = :space and place = :place)
                                        """)
                                .param("space", viewer.space())
                                .param("place", viewer.partner().name())
                                .query(Long.class)
                                .single()
                        > 0;
        if (left) {
            throw new IllegalStateException("Who has left writes nothing any more.");
        }
    }
}
