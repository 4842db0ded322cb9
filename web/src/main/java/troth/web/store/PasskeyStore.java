package troth.web.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import troth.dyad.Partner;
import troth.web.key.Box;
import troth.web.key.DataKey;
import troth.web.key.PasskeyKey;
import troth.web.key.Place;
import troth.web.view.Marks;
import troth.web.view.Viewer;

/// The passkeys of everyone. A row by itself opens nothing: the key in it is locked by the passkey,
/// and that the row is what its owner made is seen only with their key, from a box that nobody else
/// can write.
public class PasskeyStore {

    private static final String OPENS = "opens";

    private final JdbcClient sql;
    private final Disk disk;

    PasskeyStore(JdbcClient sql, Disk disk) {
        this.sql = sql;
        this.disk = disk;
    }

    /// A row as anyone reads it who reads the file.
    ///
    /// @param half the public half
    /// @param counter how often it has signed
    /// @param wrapped its owner's key, locked by it; empty where it is a second step only
    public record Row(String id, Viewer viewer, String half, long counter, String wrapped) {

        public boolean opens() {
            return !wrapped.isEmpty();
        }

        public Optional<DataKey> unlocked(PasskeyKey key) {
            return key.unlocked(place(viewer, id, "key"), wrapped);
        }
    }

    /// A passkey as its owner knows it.
    ///
    /// @param credential by which it names itself
    public record Passkey(
            String id, String name, String credential, String half, long counter, boolean opens) {}

    private static Place place(Viewer viewer, String id, String row) {
        return new Place(viewer.space() + "/" + viewer.partner(), "passkey", id + "/" + row, 1);
    }

    /// Of whomever it is; nothing of theirs can be read from it.
    public Optional<Row> called(String credential) {
        return sql.sql(
                        """
                        select id, space, place, half, counter, wrapped
                        from passkey where credential = :credential
                        """)
                .param("credential", Marks.of(credential))
                .query((row, _) ->
                        new Row(
                                row.getString("id"),
                                new Viewer(
                                        row.getString("space"),
                                        Partner.valueOf(row.getString("place"))),
                                row.getString("half"),
                                row.getLong("counter"),
                                row.getString("wrapped")))
                .optional();
    }

    /// One's own, by name.
    public List<Passkey> of(Visit visit) {
        return sql
                .sql(
                        """
                        select id, counter, wrapped, box from passkey
                        where space = :space and place = :place
                        """)
                .param("space", visit.space())
                .param("place", visit.partner().name())
                .query((row, _) -> passkey(visit, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Passkey::name).thenComparing(Passkey::id))
                .toList();
    }

    /// A row that its owner did not make is none.
    private static Optional<Passkey> passkey(Visit visit, ResultSet row) throws SQLException {
        var id = row.getString("id");
        long counter = row.getLong("counter");
        return Box.opened(visit.keys().own(), place(visit.viewer(), id, "box"), row.getBytes("box"))
                .map(plain -> new String(plain, StandardCharsets.UTF_8).split("\n", 4))
                .map(part ->
                        new Passkey(id, part[3], part[0], part[1], counter, part[2].equals(OPENS)));
    }

    /// @param key that locks its owner's key, if the passkey gave one
    /// @return false if one that names itself the same is here already, whosever it is
    public boolean keep(Visit visit, Passkey passkey, Optional<PasskeyKey> key) {
        try {
            insert(visit, passkey, key);
        } catch (DuplicateKeyException _) {
            return false;
        }
        disk.settle();
        return true;
    }

    private void insert(Visit visit, Passkey passkey, Optional<PasskeyKey> key) {
        var id = passkey.id();
        var kind = passkey.opens() ? OPENS : "second";
        var plain = String.join("\n", passkey.credential(), passkey.half(), kind, passkey.name());
        sql.sql(
                        """
                        insert into passkey
                            (id, space, place, credential, half, counter, wrapped, box)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        visit.space(),
                        visit.partner().name(),
                        Marks.of(passkey.credential()),
                        passkey.half(),
                        passkey.counter(),
                        key.map(k -> k.locked(visit.keys().own(), place(visit.viewer(), id, "key")))
                                .orElse(""),
                        Box.sealed(
                                visit.keys().own(),
                                place(visit.viewer(), id, "box"),
                                plain.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    /// @param known the counter that was read before
    /// @return false if it was shown once more meanwhile
    public boolean count(String id, long known, long counter) {
        boolean counted =
                sql.sql(
                                        """
                                        update passkey set counter = :counter
                                        where id = :id and counter = :known
                                        """)
                                .param("counter", counter)
                                .param("id", id)
                                .param("known", known)
                                .update()
                        == 1;
        disk.settle();
        return counted;
    }

    public void drop(Visit visit, String id) {
        sql.sql("delete from passkey where id = :id and space = :space and place = :place")
                .param("id", id)
                .param("space", visit.space())
                .param("place", visit.partner().name())
                .update();
        disk.settle();
    }

    public void dropAll(Visit visit) {
        sql.sql("delete from passkey where space = :space and place = :place")
                .param("space", visit.space())
                .param("place", visit.partner().name())
                .update();
        disk.settle();
    }
}
