package troth.web.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A copy of all tables in one archive: for each table a file with one line of JSON a row, and a
/// label that says how many there are and what the bytes must be. What people wrote is in it as in
/// the database: locked, so that it opens for nobody but with its owner's words. It holds only what
/// is there now, and goes into either kind of database.
///
/// @param form of the archive
/// @param schema the number of the form of the tables
/// @param written the day
public record Backup(int form, String schema, LocalDate written, List<Part> parts) {

    /// A table in it.
    ///
    /// @param mark SHA-256 of the bytes of its file
    public record Part(String table, long rows, String mark) {}

    private static final int FORM = 1;
    private static final int BATCH = 500;
    private static final String LABEL = "troth-backup.json";
    private static final JsonMapper JSON = new JsonMapper();

    /// How many rows a table has in it.
    public long rows(String table) {
        return parts.stream()
                .filter(part -> part.table().equals(table))
                .mapToLong(Part::rows)
                .sum();
    }

    /// Writes one. The file is there as a whole or not at all.
    public static Backup write(Database database, Path file, LocalDate day) {
        return write(database.source(), database.version().orElse("0"), file, day);
    }

    static Backup write(DataSource source, String schema, Path file, LocalDate day) {
        try {
            var begun = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(begun);
            Files.createFile(begun);
            Rights.ownFile(begun);
            Backup backup;
            try (var zip = new ZipOutputStream(Files.newOutputStream(begun))) {
                backup = packed(source, schema, day, zip);
            }
            try (var channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
            return backup;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The backup (%s) cannot be written: %s."
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    /// Of one moment, whatever is written meanwhile.
    private static Backup packed(
            DataSource source, String schema, LocalDate day, ZipOutputStream zip)
            throws IOException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            var parts = new ArrayList<Part>();
            for (var table : Table.all(connection)) {
                parts.add(part(connection, table, zip));
            }
            connection.rollback();
            connection.setAutoCommit(true);
            var backup = new Backup(FORM, schema, day, parts);
            next(zip, LABEL);
            zip.write(JSON.writeValueAsBytes(backup));
            return backup;
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read for a backup.", e);
        }
    }

    /// Without the time of day.
    private static void next(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    private static Part part(Connection connection, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        next(zip, table.name() + ".jsonl");
        var mark = sha256();
        line(zip, mark, table.columnNames());
        long count = 0;
        try (var statement = connection.prepareStatement(table.select())) {
            statement.setFetchSize(BATCH);
            try (var rows = statement.executeQuery()) {
                for (; rows.next(); count++) {
                    var values = new ArrayList<@Nullable Object>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        values.add(table.columns().get(i).written(rows, i + 1));
                    }
                    line(zip, mark, values);
                }
            }
        }
        zip.closeEntry();
        return new Part(table.name(), count, HexFormat.of().formatHex(mark.digest()));
    }

    private static void line(OutputStream out, MessageDigest mark, Object value)
            throws IOException {
        var bytes = (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        mark.update(bytes);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /// Reads the whole of a backup into a database of its own, which is thrown away: what can be
    /// read like this can be restored.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static Backup verified(Path file) {
        try (var trial = Database.passing()) {
            return load(file, trial);
        }
    }

    /// Fills an empty database, and brings it to the newest form. A passkey that opens a side by
    /// itself does not come back: its owner may have taken it away since. What stands behind a
    /// passphrase does, lest a restore open the door to whoever has heard one.
    public static Backup load(Path file, Database empty) {
        try (var zip = new ZipFile(file.toFile())) {
            var backup = label(zip, file);
            if (!empty.knows(backup.schema())) {
                throw new IllegalArgumentException(
                        "The backup (%s) is of a newer Troth. Maybe start that one."
                                .formatted(file));
            }
            empty.migrateTo(backup.schema());
            fill(backup, zip, empty);
            empty.migrate();
            empty.sql().update("delete from passkey where wrapped <> ''");
            return backup;
        } catch (IOException | JacksonException | SQLException e) {
            throw damaged(file, e);
        } catch (UncheckedIOException e) {
            throw damaged(file, e);
        }
    }

    private static IllegalArgumentException damaged(Path file, Exception e) {
        return new IllegalArgumentException(
                Files.isReadable(file)
                        ? "The file (%s) is no backup of Troth's, or it is damaged.".formatted(file)
                        : "The file (%s) cannot be read.".formatted(file),
                e);
    }

    private static Backup label(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(LABEL);
        if (entry == null) {
            throw new IOException("no label");
        }
        try (var in = zip.getInputStream(entry)) {
            var backup = JSON.readValue(in.readAllBytes(), Backup.class);
            if (backup.form() != FORM) {
                throw new IllegalArgumentException(
                        "The backup (%s) is of a newer Troth. Maybe start that one."
                                .formatted(file));
            }
            return backup;
        }
    }

    private static void fill(Backup backup, ZipFile zip, Database empty)
            throws IOException, SQLException {
        try (var connection = empty.source().getConnection()) {
            connection.setAutoCommit(false);
            var tables = new HashMap<String, Table>();
            for (var table : Table.all(connection)) {
                tables.put(table.name(), table);
            }
            for (var part : backup.parts()) {
                fill(part, zip, tables, connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void fill(
            Part part, ZipFile zip, Map<String, Table> tables, Connection connection)
            throws IOException, SQLException {
        var table = tables.get(part.table());
        var entry = zip.getEntry(part.table() + ".jsonl");
        if (table == null || entry == null) {
            throw new IOException("no table " + part.table());
        }
        var mark = sha256();
        try (var in = new DigestInputStream(zip.getInputStream(entry), mark);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long rows = insert(lines, table, connection);
            if (rows != part.rows()
                    || !HexFormat.of().formatHex(mark.digest()).equals(part.mark())) {
                throw new IOException("other bytes in " + part.table());
            }
        }
    }

    private static @Nullable Object value(Column column, JsonNode kept) throws IOException {
        try {
            return column.read(kept);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("a value that cannot be read", e);
        }
    }

    private static long insert(BufferedReader lines, Table table, Connection connection)
            throws IOException, SQLException {
        var head = JSON.readTree(String.valueOf(lines.readLine()));
        if (!head.equals(JSON.valueToTree(table.columnNames()))) {
            throw new IOException("other columns in " + table.name());
        }
        long rows = 0;
        try (var statement = connection.prepareStatement(table.insert())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                for (int i = 0; i < table.columns().size(); i++) {
                    statement.setObject(i + 1, value(table.columns().get(i), row.path(i)));
                }
                statement.addBatch();
                if (++rows % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return rows;
    }
}
