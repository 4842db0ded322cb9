package troth.web.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import troth.dyad.Partner;
import troth.web.key.Box;
import troth.web.key.Place;
import troth.web.view.Round;

/// What each named under lock. No page of the other ever reads it; what both named opens at the
/// round's end, see [Round].
///
/// It lies under the key of the space, in one box for both, filled up to one size and locked anew
/// whenever either names something: the file tells neither what was named, nor when, nor by whom.
/// It cannot lie under its author's own key, because it is compared while its author is away. So a
/// partner who has the file and writes a program that uses their own passphrase could read it;
/// docs/privacy.md says so.
public class Locks {

    /// What is in the box takes this many bytes or more: room for some years.
    private static final int ROOM = 8000;

    private static final int FORM = 1;
    private static final JsonMapper JSON = new JsonMapper();

    /// What was named in each round, by each.
    private static final class Named extends TreeMap<String, Map<String, List<String>>> {

        List<String> by(Partner author, Round round) {
            return getOrDefault(author.name(), Map.of()).getOrDefault(round.name(), List.of());
        }

        void put(Partner author, String round, List<String> named) {
            computeIfAbsent(author.name(), _ -> new TreeMap<>()).put(round, named);
        }
    }

    private final JdbcClient sql;
    private final Whole whole;
    private final Disk disk;

    Locks(JdbcClient sql, Whole whole, Disk disk) {
        this.sql = sql;
        this.whole = whole;
        this.disk = disk;
    }

    /// Names a few things in place of those named before in this round. After its end nothing
    /// changes.
    public void lock(Visit visit, Round round, List<String> named, Instant now) {
        if (named.size() > Round.BATCH) {
            throw new IllegalArgumentException(
                    "The number of names (%d) must lie in [0, %d]."
                            .formatted(named.size(), Round.BATCH));
        }
        if (!round.isOver(now)) {
            change(visit, all -> all.put(visit.partner(), round.name(), named));
        }
    }

    private void change(Visit visit, Consumer<Named> change) {
        whole.of(visit.viewer(), () -> changed(visit, change));
        disk.settle();
    }

    private int changed(Visit visit, Consumer<Named> change) {
        sql.sql("select began from space where id = :space for update")
                .param("space", visit.space())
                .query()
                .singleRow();
        var all = kept(visit);
        old(visit, all);
        change.accept(all);
        sql.sql("delete from locks where space = :space").param("space", visit.space()).update();
        return sql.sql("insert into locks (space, box) values (:space, :box)")
                .param("space", visit.space())
                .param("box", Box.sealed(visit.keys().space(), place(visit), padded(all)))
                .update();
    }

    private static Place place(Visit visit) {
        return new Place(visit.space(), "locks", "all", FORM);
    }

    private static byte[] padded(Named all) {
        var text = JSON.writeValueAsString(all);
        return (text + " ".repeat(Math.max(0, ROOM - text.length())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Named kept(Visit visit) {
        return sql.sql("select box from locks where space = :space")
                .param("space", visit.space())
                .query((row, _) -> row.getBytes("box"))
                .optional()
                .map(box -> unlocked(visit, box))
                .orElseGet(Named::new);
    }

    private static Named unlocked(Visit visit, byte[] box) {
        var plain =
                Box.opened(visit.keys().space(), place(visit), box)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "What was named is damaged or was moved. A backup may still have it."));
        return JSON.readValue(plain, new TypeReference<Named>() {});
    }

    /// What an older version kept unlocked is locked as soon as somebody with the key is here.
    private void old(Visit visit, Named all) {
        sql.sql("select author, round, box from locked where space = :space")
                .param("space", visit.space())
                .query((row, _) -> {
                    var names = new String(row.getBytes("box"), StandardCharsets.UTF_8);
                    var author = Partner.valueOf(row.getString("author"));
                    all.put(author, row.getString("round"), names.strip().lines().toList());
                    return author;
                })
                .list();
        sql.sql("delete from locked where space = :space").param("space", visit.space()).update();
    }

    private Named all(Visit visit) {
        boolean older =
                sql.sql("select count(*) from locked where space = :space")
                                .param("space", visit.space())
                                .query(Long.class)
                                .single()
                        > 0;
        if (older) {
            change(visit, _ -> {});
            disk.eraseLater();
        }
        return kept(visit);
    }

    /// What the viewer named.
    public List<String> own(Visit visit, Round round) {
        return all(visit).by(visit.partner(), round);
    }

    /// The declassifier: the one thing both named, once the round is over. Everything else reads
    /// alike.
    public Optional<String> opened(Visit visit, Round round, Instant now) {
        if (!round.isOver(now)) {
            return Optional.empty();
        }
        var all = all(visit);
        return round.opens(all.by(Partner.A, round), all.by(Partner.B, round));
    }
}
