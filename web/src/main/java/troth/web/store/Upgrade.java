package troth.web.store;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// A new version may change the tables. Before it does, what is there goes into a backup.
public class Upgrade implements FlywayMigrationStrategy {

    private final Backups backups;

    Upgrade(Backups backups) {
        this.backups = backups;
    }

    @Override
    public void migrate(Flyway flyway) {
        backups.before(flyway);
        flyway.migrate();
    }
}
