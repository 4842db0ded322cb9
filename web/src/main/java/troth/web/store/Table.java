package troth.web.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A table as the database describes it, so that a backup need not be told of new ones.
///
/// @param key the columns of its primary key
record Table(String name, List<Column> columns, List<String> key) {

    /// The history of the migrations is written by each migration anew.
    private static final String HISTORY = "flyway_schema_history";

    private static final String NAMES =
            """
            select table_name from information_schema.tables
            where table_schema = current_schema and table_type = 'BASE TABLE'
            order by table_name
            """;

    private static final String COLUMNS =
            """
            select column_name, data_type from information_schema.columns
            where table_schema = current_schema and table_name = ? order by ordinal_position
            """;

    /// All tables; one that another refers to stands before it.
    static List<Table> all(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        var done = new LinkedHashSet<String>();
        for (var name : names(connection)) {
            add(connection, name, done, tables);
        }
        return tables;
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(NAMES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.remove(HISTORY);
        return names;
    }

    private static void add(
            Connection connection, String name, Set<String> done, List<Table> tables)
            throws SQLException {
        if (done.add(name)) {
            for (var before : referredTo(connection, name)) {
                add(connection, before, done, tables);
            }
            tables.add(new Table(name, columns(connection, name), key(connection, name)));
        }
    }

    private static Set<String> referredTo(Connection connection, String name) throws SQLException {
        var names = new LinkedHashSet<String>();
        try (var keys =
                connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                names.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return names;
    }

    private static List<Column> columns(Connection connection, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(Column.of(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return columns;
    }

    private static List<String> key(Connection connection, String name) throws SQLException {
        var key = new TreeMap<Short, String>();
        try (var rows =
                connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), name)) {
            while (rows.next()) {
                key.put(rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    /// Ordered by the key, which is chance: the order in which things were written tells nothing.
    String select() {
        var order = key.isEmpty() ? "" : " order by " + quoted(key);
        return "select " + quoted(columnNames()) + " from \"" + name + "\"" + order;
    }

    String insert() {
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return "insert into \"%s\" (%s) values (%s)".formatted(name, quoted(columnNames()), places);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
    }
}
