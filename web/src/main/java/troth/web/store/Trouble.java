package troth.web.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

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

    private static final String FAR =
            "The database does not answer, or does not let Troth in.\n"
                    + "Maybe it does not run, or its address (--database) or password is another.";
    private static final String FULL =
            "The disk is full: Troth could not write to its folder. What was saved before is there.\n"
                    + "Maybe free some room on that disk, then start Troth again.";
    private static final String UNWRITTEN =
            "The file troth.mv.db in the folder could not be read or written: its disk may be full or"
                    + " failing. Nothing says that the file is damaged.\n"
                    + "Maybe look at the room and the rights of that folder, then start Troth again.";

    /// What systems say of a disk with no room, and of one whose owner has used up their share.
    private static final Pattern NO_ROOM =
            Pattern.compile("(?i)no space left|not enough space|disk is full|quota exceeded");

    /// Of the embedded database and of the hosted one.
    private static final int EMBEDDED_FULL = 90100;

    private static final String HOSTED_FULL = "53100";

    /// No connection; not let in; no such database; no room, memory or connections left; it is
    /// being ended or begun; it could not read or write; what it read is damaged; it only reads by
    /// now. Of PostgreSQL (appendix A of its manual) and in the second line of H2
    /// (`org.h2.api.ErrorCode`).
    private static final Pattern OF_THE_STORE =
            Pattern.compile(
                    "(08|28|3D|53|58).{3}|57P0[1-5]|XX00[12]|25006"
                            + "|900(07|13|20|24|25|28|30|31|62|67|97|98)|90(100|121|124|143)");

    /// It waited in vain, each waited for the other, or somebody was quicker: of both.
    private static final Pattern OF_ANOTHER = Pattern.compile("HYT00|40001|40P01|55P03|90131");

    private Trouble() {}

    /// The failure as it is told to whoever keeps the machine.
    static RuntimeException told(RuntimeException failure) {
        return sentence(failure)
                .<RuntimeException>map(words -> new IllegalArgumentException(words, failure))
                .orElse(failure);
    }

    /// @return nothing, if the cause is none of the database
    public static Optional<String> sentence(Throwable failure) {
        if (isFull(failure)) {
            return Optional.of(FULL);
        }
        boolean unwritten = causes(failure).anyMatch(IOException.class::isInstance);
        var sql = causes(failure).filter(SQLException.class::isInstance).findFirst();
        if (sql.isPresent()) {
            var words = of((SQLException) sql.get());
            return Optional.of(unwritten && words.equals(FOREIGN) ? UNWRITTEN : words);
        }
        return causes(failure).anyMatch(FlywayException.class::isInstance)
                ? Optional.of(NEWER)
                : Optional.empty();
    }

    /// Whether what failed is the store, and not what was asked of it: a rule of a table that is
    /// broken, or two in each other's way, is no trouble of a disk, and moves nobody else.
    public static boolean isOfTheStore(Throwable failure) {
        return isFull(failure) || causes(failure).anyMatch(Trouble::isTheStore);
    }

    /// What has no state comes from the pool, which could make no connection; of what the embedded
    /// file says in its own words, the higher numbers are of transactions, and the first of them is
    /// of one that is damaged.
    private static boolean isTheStore(Throwable cause) {
        return switch (cause) {
            case SQLException sql when isInLine(sql) -> false;
            case SQLException sql ->
                    Optional.ofNullable(sql.getSQLState())
                            .map(state -> OF_THE_STORE.matcher(state).matches())
                            .orElse(true);
            case MVStoreException file ->
                    file.getErrorCode() <= DataUtils.ERROR_TRANSACTION_CORRUPT;
            case UncheckedIOException _, FileSystemException _ -> true;
            default -> false;
        };
    }

    /// Whether another was in the way: what was waited for did not come free, or each waited for
    /// the other.
    public static boolean isOfAnother(Throwable failure) {
        return !isOfTheStore(failure) && causes(failure).anyMatch(Trouble::isAnother);
    }

    private static boolean isAnother(Throwable cause) {
        return cause instanceof SQLException sql
                && (isInLine(sql)
                        || Optional.ofNullable(sql.getSQLState())
                                .filter(state -> OF_ANOTHER.matcher(state).matches())
                                .isPresent());
    }

    /// All connections of the pool were with others for long, and none had failed.
    private static boolean isInLine(SQLException sql) {
        return sql instanceof SQLTransientConnectionException
                && sql.getSQLState() == null
                && sql.getCause() == null;
    }

    /// Whether it failed for want of room.
    public static boolean isFull(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof SQLException sql
                                ? sql.getErrorCode() == EMBEDDED_FULL
                                        || HOSTED_FULL.equals(sql.getSQLState())
                                : cause instanceof IOException
                                        && NO_ROOM.matcher(String.valueOf(cause.getMessage()))
                                                .find());
    }

    /// Of several writes at once each may have a reason of its own.
    private static Stream<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof SQLException several) {
                several.forEach(causes::add);
            }
        }
        return causes.stream();
    }

    /// Whether another Troth has the folder.
    public static boolean isInUse(Throwable failure) {
        return causes(failure)
                .anyMatch(
                        cause -> cause instanceof SQLException sql && sql.getErrorCode() == IN_USE);
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
