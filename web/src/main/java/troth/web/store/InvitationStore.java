package troth.web.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.web.key.DataKey;
import troth.web.key.Place;
import troth.web.key.Ticket;

/// Links that let one more person into a space, once. Only who has the link can read the key that
/// it carries.
public class InvitationStore {

    private static final String NAMED = "where ticket = :ticket and until > :now";

    private final JdbcClient sql;
    private final Whole whole;
    private final Disk disk;

    InvitationStore(JdbcClient sql, Whole whole, Disk disk) {
        this.sql = sql;
        this.whole = whole;
        this.disk = disk;
    }

    /// A new link takes the place of an older one.
    public void invite(Visit visit, Ticket ticket, Instant until) {
        whole.of(visit.viewer(), () -> insert(visit, ticket, until));
        disk.settle();
    }

    private int insert(Visit visit, Ticket ticket, Instant until) {
        revoke(visit);
        return sql.sql(
                        "insert into invitation (ticket, space, space_key, until) values (?, ?, ?, ?)")
                .params(
                        ticket.name(),
                        visit.space(),
                        ticket.locked(visit.keys().space(), place(visit.space())),
                        until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Place place(String space) {
        return new Place(space, "invitation", "space", 1);
    }

    public void revoke(Visit visit) {
        sql.sql("delete from invitation where space = :space")
                .param("space", visit.space())
                .update();
        disk.settle();
    }

    /// Until when the link of this space lets someone in, if there is one.
    public Optional<Instant> open(Visit visit, Instant now) {
        return sql.sql("select until from invitation where space = :space and until > :now")
                .param("space", visit.space())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("until", java.time.OffsetDateTime.class))
                .optional()
                .map(java.time.OffsetDateTime::toInstant);
    }

    /// Where a link leads.
    public record Invitation(String space, DataKey key) {}

    public Optional<Invitation> find(Ticket ticket, Instant now) {
        return sql.sql("select space, space_key from invitation " + NAMED)
                .param("ticket", ticket.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var space = row.getString("space");
                    return ticket.unlocked(place(space), row.getString("space_key"))
                            .map(key -> new Invitation(space, key));
                })
                .optional()
                .flatMap(found -> found);
    }

    /// Uses the link up.
    ///
    /// @return false if somebody was quicker
    public boolean take(Ticket ticket, Instant now) {
        return sql.sql("delete from invitation " + NAMED)
                        .param("ticket", ticket.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
