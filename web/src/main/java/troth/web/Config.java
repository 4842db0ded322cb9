package troth.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import troth.web.keep.Keeper;
import troth.web.store.Database;
import troth.web.store.Rights;

/// What whoever starts the server decides.
///
/// @param port where to listen, 0 for any free one
/// @param data the folder that keeps a space; without it two invented people live here, and what is
///   entered is gone when the server stops
/// @param database the address of a PostgreSQL that keeps the tables in place of a file in the
///   folder
/// @param reach who may ask for pages
public record Config(int port, Optional<Path> data, Optional<String> database, Reach reach) {

    private static final String HOSTED = "jdbc:postgresql:";

    public Config {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "The port ("
                            + port
                            + ") must lie in [0, 65535].\nMaybe leave it out: a free one is found.");
        }
        data.filter(folder -> folder.toString().contains(";"))
                .ifPresent(folder -> {
                    throw new IllegalArgumentException(
                            "The folder (%s) cannot have a semicolon in its name."
                                    .formatted(folder));
                });
        if (!database.orElse(HOSTED).startsWith(HOSTED)) {
            throw new IllegalArgumentException(
                    "The address of the database must begin with \"jdbc:postgresql:\".");
        }
    }

    public Config(int port, Optional<Path> data) {
        this(port, data, Optional.empty(), new Reach.Here());
    }

    /// Nothing is kept, and any free port will do.
    public static Config passing() {
        return new Config(0, Optional.empty());
    }

    /// Says nothing of the database, whose address may hold a password.
    @Override
    public String toString() {
        return "port %d, folder %s, %s".formatted(port, data, reach);
    }

    /// Makes the folder and the file of the entries, for their owner alone, where there are none.
    void prepare() {
        data.ifPresent(folder -> {
            try {
                Rights.ownFolder(folder);
                if (database.isEmpty()) {
                    var file = folder.resolve("troth.mv.db");
                    if (Files.notExists(file)) {
                        Files.createFile(file);
                    }
                    Rights.ownFile(file);
                }
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "The folder (%s) cannot be written to: %s.\nMaybe name another with --data."
                                .formatted(folder, e.getClass().getSimpleName()),
                        e);
            }
        });
    }

    String databaseUrl() {
        return database.orElseGet(() -> data.map(Database::inFolder).orElseGet(Config::inMemory));
    }

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa;DB_CLOSE_DELAY=-1" + Database.DIALECT;
    }

    /// What can be done with the space while no server runs.
    public Keeper keeper() {
        return new Keeper(data, database);
    }
}
