package troth.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A store of the version before, brought forward.
class OneSpellingTest {

    private static final String TWO_SIGNS = "noe\u0301";
    private static final String ONE_SIGN = "no\u00e9";
    private static final String WIDE = "\uff4eo\u00e9";

    private final Database database = Database.passing();

    @BeforeEach
    void older() {
        database.migrateTo("52");
        database.sql().update("insert into space (id, began) values ('here', '2026-01-01')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void clinician(String id, String name, String since) {
        database.sql()
                .update(
                        """
                        insert into clinician (id, space, name, by_passphrase, letterbox,
                            letterbox_key, link, introduction, since, ends)
                        values (?, 'here', ?, '', '', '', ?, '', cast(? as date), '2026-12-31')
                        """,
                        id,
                        name,
                        UUID.randomUUID().toString(),
                        since);
    }

    private String name(String id) {
        return database.client()
                .sql("select name from clinician where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void aNameGetsTheOneSpelling() {
        clinician("a", TWO_SIGNS, "2026-01-01");
        clinician("b", "robin", "2026-01-01");

        database.migrate();

        assertThat(name("a")).isEqualTo(ONE_SIGN);
        assertThat(name("b")).isEqualTo("robin");
    }

    @Test
    void whoHasTheSpellingKeepsItAndNobodyIsLost() {
        clinician("a", TWO_SIGNS, "2026-01-01");
        clinician("b", WIDE, "2026-01-02");
        clinician("c", ONE_SIGN, "2026-01-03");

        database.migrate();

        assertThat(name("a")).isEqualTo(TWO_SIGNS);
        assertThat(name("b")).isEqualTo(WIDE);
        assertThat(name("c")).isEqualTo(ONE_SIGN);
    }

    @Test
    void whoCameFirstGetsTheSpellingThatNobodyHas() {
        clinician("a", WIDE, "2026-01-02");
        clinician("b", TWO_SIGNS, "2026-01-01");

        database.migrate();

        assertThat(name("a")).isEqualTo(WIDE);
        assertThat(name("b")).isEqualTo(ONE_SIGN);
    }
}
