package troth.web.store;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/// Why a database could not be opened, in words that help.
public final class Trouble {

    private static final int IN_USE = 90020;

    private static final String USED =
            "The folder is in use: another Troth keeps its space there.\n"
                    + "Maybe it still runs in another window.";
    private static final String FOREIGN =
            "The file troth.mv.db in the folder is none of Troth's, or it is damaged. It was left as"
                    + " it is.\nMaybe name another folder with --data, or restore a backup.";
    private static final String NEWER =
            "The file troth.mv.db in the folder is none of this Troth's: a newer one wrote it, or"
                    + " another program. It was left as it is.\n"
                    + "Maybe start the newer one, or name another folder with --data.";

    private Trouble() {}

    private static final String FAR =
            "The database does not answer, or does not let Troth in.\n"
                    + "Maybe it does not run, or its address (--database) or password is another.";

    /// The failure as it is told to whoever keeps the machine.
    static RuntimeException told(RuntimeException failure) {
        return sentence(failure)
                .<RuntimeException>map(words -> new IllegalArgumentException(words, failure))
                .orElse(failure);
    }

    /// @return nothing, if the cause is none of the database
    public static Optional<String> sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(of(sql));
            }
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException) {
                return Optional.of(NEWER);
            }
        }
        return Optional.empty();
    }

    static boolean isInUse(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }

    /// The classes of states of the standard: no connection, no permission, no such database.
    private static String of(SQLException sql) {
        var state = Optional.ofNullable(sql.getSQLState()).orElse("");
        if (sql.getErrorCode() == IN_USE) {
            return USED;
        }
        return state.matches("(08|28|3D).*") && sql.getErrorCode() == 0 ? FAR : FOREIGN;
    }
}
