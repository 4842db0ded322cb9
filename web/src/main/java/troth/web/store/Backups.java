package troth.web.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/// The backups that a server keeps by itself, in its own folder: one a night, the newest seven, and
/// one before each change of the tables. Each is read back before it counts.
public class Backups {

    static final int NIGHTS = 7;

    private static final String OF_NIGHT = "night-";
    private static final String NEWEST_VERSION =
            """
            select version from flyway_schema_history
            where success and version is not null order by installed_rank desc
            """;

    private final Home home;
    private final DataSource source;
    private final Clock clock;

    Backups(Home home, DataSource source, Clock clock) {
        this.home = home;
        this.source = source;
        this.clock = clock;
    }

    /// Tonight's, in place of one of the same day; the oldest goes.
    ///
    /// @return nothing, if this server keeps nothing
    public Optional<Backup> night() {
        var day = LocalDate.now(clock);
        var backup = home.backups().map(folder -> written(folder, OF_NIGHT + day));
        all(OF_NIGHT).stream().skip(NIGHTS).forEach(Backups::delete);
        return backup;
    }

    /// Before a new version changes the tables.
    void before(Flyway flyway) {
        var now = flyway.info().current();
        if (now != null && flyway.info().pending().length > 0) {
            home.backups()
                    .ifPresent(folder ->
                            written(
                                    folder,
                                    "before-" + LocalDate.now(clock) + "-of-" + now.getVersion()));
        }
    }

    /// Someone is gone: a new backup takes the place of all that still have what they wrote.
    void renew() {
        home.backups()
                .filter(Files::isDirectory)
                .ifPresent(folder -> {
                    var old = all("");
                    var kept = folder.resolve(OF_NIGHT + LocalDate.now(clock) + ".zip");
                    night();
                    old.stream().filter(file -> !file.equals(kept)).forEach(Backups::delete);
                });
    }

    private Backup written(Path folder, String name) {
        try {
            Rights.ownFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = folder.resolve(name + ".zip");
        Backup.write(source, version(), file, LocalDate.now(clock));
        return Backup.verified(file);
    }

    private String version() {
        return new JdbcTemplate(source)
                .queryForList(NEWEST_VERSION, String.class).stream()
                        .max(Comparator.comparing(Double::parseDouble))
                        .orElse("0");
    }

    /// The day of the newest of a night.
    public Optional<LocalDate> newest() {
        return all(OF_NIGHT).stream()
                .findFirst()
                .map(file -> file.getFileName().toString())
                .map(name -> LocalDate.parse(name.substring(OF_NIGHT.length(), name.length() - 4)));
    }

    /// The newest first.
    List<Path> all(String begin) {
        return home.backups()
                .filter(Files::isDirectory)
                .map(f -> files(f, begin))
                .orElse(List.of());
    }

    private static List<Path> files(Path folder, String begin) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin))
                    .filter(file -> file.toString().endsWith(".zip"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
