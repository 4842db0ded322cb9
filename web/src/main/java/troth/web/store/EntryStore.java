package troth.web.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What the partners wrote.
public class EntryStore {

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    public int count() {
        return sql.sql("select count(*) from entry").query(Integer.class).single();
    }
}
