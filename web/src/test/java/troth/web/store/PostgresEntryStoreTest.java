package troth.web.store;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/// The same, in a PostgreSQL of this machine.
class PostgresEntryStoreTest extends EntryStoreTest {

    @Override
    Database database() {
        return Database.open(OwnPostgres.address());
    }

    @Override
    @Test
    @Disabled("PostgreSQL chooses its plan by statistics of its own; docs/running.md says so.")
    void whatTheOtherKeepsIsNotEvenPassedBy() {}
}
