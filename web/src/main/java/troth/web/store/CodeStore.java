package troth.web.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.web.key.Box;
import troth.web.key.OneTimeCode;
import troth.web.key.Place;

/// The secrets of one-time codes, each under its owner's own key: who opens the database cannot
/// make a code. They are asked for after the passphrase has brought that key.
public class CodeStore {

    private final JdbcClient sql;
    private final Whole whole;
    private final Disk disk;

    CodeStore(JdbcClient sql, Whole whole, Disk disk) {
        this.sql = sql;
        this.whole = whole;
        this.disk = disk;
    }

    /// A secret, and the half minute whose code was used last.
    ///
    /// @param code nothing, if the box is damaged: then codes are asked for, and none is right
    public record Kept(Optional<OneTimeCode> code, long used) {}

    public boolean isThere(Visit visit) {
        return sql.sql("select count(*) from code where space = :space and place = :place")
                        .param("space", visit.space())
                        .param("place", visit.partner().name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    public Optional<Kept> of(Visit visit) {
        return sql.sql("select box, used from code where space = :space and place = :place")
                .param("space", visit.space())
                .param("place", visit.partner().name())
                .query((row, _) ->
                        new Kept(opened(visit, row.getBytes("box")), row.getLong("used")))
                .optional();
    }

    private static Optional<OneTimeCode> opened(Visit visit, byte[] box) {
        return Box.opened(visit.keys().own(), place(visit), box)
                .map(plain -> new OneTimeCode(new String(plain, StandardCharsets.US_ASCII)));
    }

    private static Place place(Visit visit) {
        return new Place(visit.space() + "/" + visit.partner(), "code", "secret", 1);
    }

    /// In place of an older one, which stays if this one cannot be kept.
    public void keep(Visit visit, OneTimeCode code, long used) {
        whole.of(() -> {
            drop(visit);
            insert(visit, code, used);
            return code;
        });
    }

    private void insert(Visit visit, OneTimeCode code, long used) {
        var secret = code.secret().getBytes(StandardCharsets.US_ASCII);
        sql.sql("insert into code (space, place, box, used) values (?, ?, ?, ?)")
                .params(
                        visit.space(),
                        visit.partner().name(),
                        Box.sealed(visit.keys().own(), place(visit), secret),
                        used)
                .update();
        disk.settle();
    }

    /// @return false if a later code was used meanwhile
    public boolean use(Visit visit, long step) {
        return sql.sql(
                                """
                                update code set used = :step
                                where space = :space and place = :place and used < :step
                                """)
                        .param("step", step)
                        .param("space", visit.space())
                        .param("place", visit.partner().name())
                        .update()
                == 1;
    }

    public void drop(Visit visit) {
        sql.sql("delete from code where space = :space and place = :place")
                .param("space", visit.space())
                .param("place", visit.partner().name())
                .update();
        disk.settle();
    }
}
