package troth.web;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/// A table on a disk that is full.
public final class NoRoom implements Trigger {

    @Override
    public void fire(Connection connection, Object[] old, Object[] row) throws SQLException {
        throw new SQLException(
                "The entry was not written.", new IOException("No space left on device"));
    }
}
