package troth.formats.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import troth.formats.WholeFiles;

/// Writes a table of numbers as Parquet. DuckDB does it, in a stream: docs/decisions/0021.
final class Parquet {

    private static final String FULL = "No space left on device";

    private Parquet() {}

    /// @param table CSV with a head; the column `couple` whole numbers, all others doubles
    static void of(Path table, Path target) {
        var growing = WholeFiles.growing(target);
        try {
            copy(table, growing);
            Files.move(
                    growing,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException | IOException e) {
            growing.toFile().delete();
            throw new IllegalArgumentException(
                    "The file (%s) cannot be written: %s.".formatted(target, why(e)), e);
        }
    }

    /// DuckDB wraps what the system said in places and codes of its own.
    private static String why(Exception e) {
        var says = String.valueOf(e.getMessage());
        return says.contains(FULL) ? FULL : says;
    }

    private static void copy(Path table, Path growing) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute(
                    "COPY (SELECT CAST(couple AS INTEGER) AS couple, CAST(COLUMNS(* EXCLUDE couple) AS"
                            + " DOUBLE) FROM read_csv('%s', header = true, all_varchar = true)) TO '%s'"
                                    .formatted(quoted(table), quoted(growing))
                            + " (FORMAT parquet)");
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
