package troth.web.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database that is opened beside the server: while it does not run, or for a try.
public final class Database implements AutoCloseable {

    public static final String MIGRATIONS = "classpath:troth/web/store/migrations";

    /// Both databases speak the dialect of PostgreSQL, so that the same SQL can be hosted.
    public static final String DIALECT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";

    // A connection is looked at before it is handed out: one to a file that has just been written
    // anew would be dead. The pool would otherwise trust it for half a second.
    static {
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    private final HikariDataSource pool;
    private final Disk disk;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        disk = new Disk(sql());
    }

    /// @throws IllegalArgumentException if it is in use, or none of ours
    public static Database open(String url) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(connections(url));
        settings.setAllowPoolSuspension(true);
        try {
            return new Database(new HikariDataSource(settings));
        } catch (RuntimeException e) {
            throw Trouble.told(e);
        }
    }

    /// Where the tables of a folder lie. What was acknowledged is in the file: no write waits.
    public static String inFolder(Path folder) {
        return inFile(folder.toAbsolutePath().resolve("troth"));
    }

    /// Opens a file of the folder that is not its space.
    public static Database inFolder(Path folder, String name) {
        return open(inFile(folder.toAbsolutePath().resolve(name)));
    }

    public static boolean isInUse(Throwable failure) {
        return Trouble.isInUse(failure);
    }

    /// The embedded database writes the state of its tables one after another while other
    /// connections go on: of what these are at, a kill may leave a part. So it is given one
    /// connection, and everyone takes turns (decision 0029).
    public static int connections(String url) {
        return url.startsWith("jdbc:h2:") ? 1 : 4;
    }

    static String inFile(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0" + DIALECT;
    }

    /// One in memory, which is gone when it is closed.
    static Database passing() {
        return open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + DIALECT);
    }

    DataSource source() {
        return pool;
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(pool);
    }

    /// Brings it to the newest form.
    public Database migrate() {
        try {
            flyway("latest").migrate();
            return this;
        } catch (RuntimeException e) {
            throw Trouble.told(e);
        }
    }

    void migrateTo(String version) {
        flyway(version).migrate();
    }

    /// On connections of its own, of which it wants two.
    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(pool.getJdbcUrl(), null, null)
                .locations(MIGRATIONS)
                .javaMigrations(new OneSpelling())
                .ignoreMigrationPatterns("")
                .outOfOrder(true)
                .target(target)
                .load();
    }

    /// The number of the form that it has, if it has one.
    public Optional<String> version() {
        return Optional.ofNullable(flyway("latest").info().current())
                .map(MigrationInfo::getVersion)
                .map(Object::toString);
    }

    boolean knows(String version) {
        return Arrays.stream(flyway("latest").info().all())
                .anyMatch(info -> String.valueOf(info.getVersion()).equals(version));
    }

    public Disk disk() {
        return disk;
    }

    public Whole whole() {
        return new Whole(client(), new TransactionTemplate(new JdbcTransactionManager(pool)));
    }

    public JdbcClient client() {
        return JdbcClient.create(pool);
    }

    public EntryStore entries() {
        return new EntryStore(client(), sql(), whole(), disk);
    }

    /// Without backups of its own, or with those of a folder.
    private AccountStore accounts(Optional<Path> folder) {
        var backups = new Backups(new Home(folder), pool, Clock.systemDefaultZone());
        return new AccountStore(client(), whole(), disk, backups);
    }

    /// Whose owners are gone, and what they left to those who stayed.
    public record Gone(Set<String> accounts, List<Legacies.Kept> legacies) {

        public static final Gone NOBODY = new Gone(Set.of(), List.of());

        public Gone {
            accounts = Set.copyOf(accounts);
            legacies = List.copyOf(legacies);
        }
    }

    public Gone gone() {
        var accounts = sql().queryForList("select account from departed", String.class);
        return new Gone(Set.copyOf(accounts), accounts(Optional.empty()).legacies());
    }

    /// Has those leave who are known to have left.
    public void depart(Gone gone) {
        accounts(Optional.empty()).depart(gone.accounts());
        accounts(Optional.empty()).keep(gone.legacies());
    }

    /// How many entries someone has here, if they have an account.
    public Optional<Long> countOf(String name) {
        return accounts(Optional.empty()).named(name).map(a -> entries().count(a.viewer()));
    }

    /// Takes an account away, with all that its owner wrote.
    ///
    /// @param folder whose backups are renewed
    public void remove(String name, Optional<Path> folder) {
        var accounts = accounts(folder);
        accounts.named(name).map(Account::viewer).ifPresent(accounts::leave);
    }

    @Override
    public void close() {
        disk.destroy();
        pool.close();
    }
}
