package troth.web.store;

/// The same, in a PostgreSQL of this machine.
class PostgresEntryStoreTest extends EntryStoreTest {

    @Override
    Database database() {
        return Database.open(OwnPostgres.address());
    }
}
