package troth.web.store;

import java.sql.Connection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Has what a partner saved written down before they are told so. The embedded database would
/// rather do it a little later, and lose it if the power fails in between.
public class Disk {

    private final JdbcTemplate sql;
    private final boolean embedded;

    Disk(JdbcTemplate sql) {
        this.sql = sql;
        ConnectionCallback<String> name = Disk::nameOf;
        embedded = "H2".equals(sql.execute(name));
    }

    private static String nameOf(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    void settle() {
        if (embedded) {
            sql.execute("checkpoint sync");
        }
    }
}
