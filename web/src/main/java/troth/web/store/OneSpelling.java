package troth.web.store;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Names of an older version, which were kept as a keyboard put their letters together, get the one
/// spelling by which they are looked up now.
///
/// Where two accounts would get the same one, who came first has it, unless it is already
/// another's; the others stay as they are and open as they were typed, as before. So nobody is
/// locked out, and nobody new can take the spelling.
public final class OneSpelling implements JavaMigration {

    private record Named(String id, String name) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("53");
    }

    @Override
    public String getDescription() {
        return "one spelling";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        DataSource here = new SingleConnectionDataSource(context.getConnection(), true);
        for (var table : List.of("account", "clinician")) {
            respell(JdbcClient.create(here), table);
        }
    }

    private static void respell(JdbcClient sql, String table) {
        var all =
                sql.sql("select id, name from " + table + " order by since, id")
                        .query(Named.class)
                        .list();
        var taken = all.stream().map(Named::name).collect(Collectors.toSet());
        for (var one : all) {
            if (Account.isName(one.name()) && taken.add(Account.known(one.name()))) {
                sql.sql("update " + table + " set name = :name where id = :id")
                        .param("name", Account.known(one.name()))
                        .param("id", one.id())
                        .update();
            }
        }
    }
}
