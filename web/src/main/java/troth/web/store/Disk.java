package troth.web.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Has what a partner saved written down before they are told so, and what they deleted taken out
/// of the files. The embedded database would rather do the first a little later, and lose it if the
/// power fails in between; and the second whenever it needs the room.
public class Disk implements DisposableBean {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final String SESSIONS = "select count(*) from information_schema.sessions";

    private final JdbcTemplate sql;
    private final boolean embedded;
    private final AtomicBoolean waiting = new AtomicBoolean();

    Disk(JdbcTemplate sql) {
        this.sql = sql;
        ConnectionCallback<String> name = Disk::nameOf;
        embedded = "H2".equals(sql.execute(name));
    }

    private static String nameOf(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /// At once, or when the transaction that we are in has come to its end.
    void settle() {
        if (embedded && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            written();
                        }
                    });
        } else if (embedded) {
            written();
        }
    }

    /// Something was deleted. It is taken out when the file is written anew the next time, which is
    /// at fixed hours whatever happened: were it written because of this, everyone else would feel
    /// that somebody has deleted something just now.
    void eraseLater() {
        waiting.set(true);
    }

    /// What still waits is done before the server ends.
    @Override
    public void destroy() {
        if (waiting.get()) {
            erase();
        }
    }

    /// Nothing of what was deleted is left in the files when it returns; unless somebody has held
    /// the database all the while, and then it waits for the next hour, or for the end.
    synchronized void erase() {
        waiting.set(false);
        boolean done = false;
        try {
            done = erased();
        } finally {
            if (!done) {
                eraseLater();
            }
        }
    }

    private boolean erased() {
        if (!embedded) {
            ConnectionCallback<Boolean> vacuum = Disk::vacuum;
            return Boolean.TRUE.equals(sql.execute(vacuum));
        }
        return !(sql.getDataSource() instanceof HikariDataSource pool)
                || file(pool).map(file -> writtenAnew(pool, file)).orElse(true);
    }

    /// A file that could not be written is closed by the embedded database, for everyone. So what
    /// was open is let go, and whoever comes next opens it anew: as soon as there is room, all
    /// works.
    public void letGo() {
        if (embedded
                && sql.getDataSource() instanceof HikariDataSource pool
                && file(pool).isPresent()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /// The other database keeps its own log for a while; docs/running.md says so.
    private static boolean vacuum(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : Table.all(connection)) {
                statement.execute("vacuum full \"" + table.name() + '"');
            }
        }
        return true;
    }

    private static Optional<Path> file(HikariDataSource pool) {
        var url = Objects.requireNonNull(pool.getJdbcUrl());
        return url.startsWith("jdbc:h2:file:")
                ? Optional.of(
                        Path.of(url.substring("jdbc:h2:file:".length()).split(";")[0] + ".mv.db"))
                : Optional.empty();
    }

    /// Holds everyone up for a moment, lets who is writing finish, and has the file written anew
    /// with nothing in it but what is there. The old one is replaced as a whole or not at all.
    private static boolean writtenAnew(HikariDataSource pool, Path file) {
        var state = pool.getHikariPoolMXBean();
        state.suspendPool();
        try {
            state.softEvictConnections();
            boolean done = holds(() -> state.getActiveConnections() == 0) && compacted(pool);
            Rights.ownFile(file);
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be written anew.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // What was opened meanwhile may be of the old file.
            state.softEvictConnections();
            state.resumePool();
        }
    }

    /// The file is written by whoever leaves last. That has to be us: others are on their way out
    /// for a moment after the pool has let them go, and would write it when we have returned.
    private static boolean compacted(HikariDataSource pool) throws SQLException {
        try (var connection = DriverManager.getConnection(pool.getJdbcUrl())) {
            var alone = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (!holds(() -> Objects.equals(alone.queryForObject(SESSIONS, Long.class), 1L))) {
                return false;
            }
            alone.execute("shutdown compact");
            return true;
        }
    }

    /// Whether it comes true soon.
    private static boolean holds(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return true;
    }

    private void written() {
        sql.execute("checkpoint sync");
    }
}
