package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// What becomes of a clinician's account when those whom it accompanied leave.
class ClinicianLeftTest {

    @TempDir private Path folder;

    @Test
    void nothingOfAClinicianIsKeptOnceBothHaveLeft() {
        var clock = new Moving(Instant.parse("2026-11-22T18:00:00Z"));
        try (var trio = new Trio(folder, clock)) {
            trio.open();
            Trio.tell(trio.noa, OwnSpace.NOAS, "A word", "alone");
            var sql = trio.server.part(JdbcTemplate.class);

            trio.noa.post("account/close", OwnSpace.now(OwnSpace.NOAS));
            trio.robin.get("account/close");
            trio.robin.post("account/close", OwnSpace.now(OwnSpace.ROBINS));

            for (var table : new String[] {"clinician", "care_consent", "given", "proposal"}) {
                assertThat(sql.queryForObject("select count(*) from " + table, Long.class))
                        .as(table)
                        .isZero();
            }
            assertThat(trio.clinician.get("care").body()).contains("Nothing is open here");
        }
    }
}
