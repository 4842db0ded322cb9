package troth.web.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import troth.web.store.Backup;
import troth.web.store.Database;
import troth.web.store.Rights;

/// Keeps a space safe while its server does not run: copies it, brings a copy back, removes an
/// account. What it cannot do is what it has no keys for.
public final class Keeper {

    private static final String FILE = "troth.mv.db";

    private final Optional<Path> folder;
    private final Optional<String> hosted;

    /// @param folder of the space
    /// @param hosted the address of the database, if the tables do not lie in the folder
    public Keeper(Optional<Path> folder, Optional<String> hosted) {
        this.folder = folder;
        this.hosted = hosted;
    }

    /// Writes a backup that was read back.
    public Backup backup(Path file) {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(
                    "There is a file (%s) already. Maybe choose another name.".formatted(file));
        }
        try (var database = open()) {
            Backup.write(database, file, LocalDate.now());
        }
        return Backup.verified(file);
    }

    /// Tries a restore in memory. Nothing that is kept is touched, nor even looked at.
    public static Backup verified(Path file) {
        return Backup.verified(file);
    }

    /// What a restore did.
    ///
    /// @param before where what was there has gone, if anything was
    public record Restored(Backup backup, Optional<Path> before) {}

    /// Puts a backup in the place of what is there. Whoever has left since then stays gone.
    public Restored restore(Path file) {
        Backup.verified(file);
        return hosted.map(url -> restoredInto(url, file)).orElseGet(() -> restoredInFolder(file));
    }

    private static Restored restoredInto(String url, Path file) {
        try (var database = Database.open(url)) {
            if (database.version().isPresent()) {
                throw new IllegalArgumentException(
                        "The database holds a space already and was left as it is.\n"
                                + "Maybe name an empty one, or empty it first.");
            }
            return new Restored(Backup.load(file, database), Optional.empty());
        }
    }

    private Restored restoredInFolder(Path file) {
        var home = folder.orElseThrow();
        try {
            Rights.ownFolder(home);
            var put = putAside(home);
            var begun = home.resolve("restoring.mv.db");
            Files.deleteIfExists(begun);
            Files.createFile(begun);
            Rights.ownFile(begun);
            Backup backup;
            try (var fresh = Database.inFolder(home, "restoring")) {
                backup = Backup.load(file, fresh);
                fresh.depart(put.gone());
            }
            Files.move(
                    begun,
                    home.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return new Restored(backup, put.before());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Aside(Database.Gone gone, Optional<Path> before) {}

    /// What is there goes into a backup; if it cannot be read any more, it is kept as it is.
    private Aside putAside(Path home) throws IOException {
        if (isEmpty(home)) {
            return new Aside(Database.Gone.NOBODY, Optional.empty());
        }
        try (var old = Database.open(Database.inFolder(home)).migrate()) {
            var backups = home.resolve("backups");
            Rights.ownFolder(backups);
            var before = free(backups, "before-restore-" + LocalDate.now(), ".zip");
            Backup.write(old, before, LocalDate.now());
            return new Aside(old.gone(), Optional.of(before));
        } catch (IllegalArgumentException e) {
            if (Database.isInUse(e)) {
                throw e;
            }
            var damaged = free(home, "damaged-" + LocalDate.now(), ".mv.db");
            Files.move(home.resolve(FILE), damaged);
            return new Aside(Database.Gone.NOBODY, Optional.of(damaged));
        }
    }

    private static Path free(Path folder, String name, String end) {
        var file = folder.resolve(name + end);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + end);
        }
        return file;
    }

    private static boolean isEmpty(Path home) throws IOException {
        var file = home.resolve(FILE);
        return Files.notExists(file) || Files.size(file) == 0;
    }

    /// How many entries went with an account.
    ///
    /// @throws IllegalArgumentException if nobody has this name
    public long count(String name) {
        try (var database = open().migrate()) {
            return database.countOf(name).orElseThrow(() -> nobody(name));
        }
    }

    /// Removes an account with all that its owner wrote, as if they had left.
    ///
    /// @return how many entries went with it
    public long remove(String name) {
        try (var database = open().migrate()) {
            long count = database.countOf(name).orElseThrow(() -> nobody(name));
            database.remove(name, folder);
            return count;
        }
    }

    private static IllegalArgumentException nobody(String name) {
        return new IllegalArgumentException(
                "There is no account with the name (%s).".formatted(name));
    }

    private Database open() {
        try {
            if (hosted.isEmpty() && isEmpty(folder.orElseThrow())) {
                throw new IllegalArgumentException(
                        "There is no space in the folder (%s).\nMaybe name another with --data."
                                .formatted(folder.orElseThrow()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.open(hosted.orElseGet(() -> Database.inFolder(folder.orElseThrow())));
    }
}
