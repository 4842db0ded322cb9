package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.key.Place;
import troth.web.key.Weak;

/// How a key was made stands beside it, and a weaker making is replaced at the next sign-in.
class RenewalTest {

    @TempDir private Path folder;

    @Test
    void aLockOfAnOlderMakingIsMadeAnewAtSignIn() {
        try (var server = WebServer.start(OwnSpace.in(folder))) {
            OwnSpace.begin(server);
            var accounts = server.part(Accounts.class);
            var sql = server.part(JdbcTemplate.class);
            var in = (Entrance.In) accounts.byPassphrase("Noa", OwnSpace.NOAS);
            var id = of(sql, "id");
            var weak =
                    Weak.wrap(
                            in.visit().keys().own(),
                            OwnSpace.NOAS,
                            new Place(id, "account", "passphrase", 1));
            sql.update("update account set by_passphrase = ? where id = ?", weak, id);
            var code = of(sql, "by_code");

            assertThat(of(sql, "by_passphrase")).startsWith("1$64,1,1$");
            assertThat(accounts.byPassphrase("Noa", "not these words"))
                    .isNotInstanceOf(Entrance.In.class);
            assertThat(of(sql, "by_passphrase")).isEqualTo(weak);
            assertThat(accounts.byPassphrase("Noa", OwnSpace.NOAS)).isInstanceOf(Entrance.In.class);
            assertThat(of(sql, "by_passphrase")).startsWith("1$65536,3,1$");
            assertThat(of(sql, "by_code")).isEqualTo(code);
            var renewed = of(sql, "by_passphrase");
            assertThat(accounts.byPassphrase("Noa", OwnSpace.NOAS)).isInstanceOf(Entrance.In.class);
            assertThat(of(sql, "by_passphrase")).isEqualTo(renewed);
        }
    }

    private static String of(JdbcTemplate sql, String column) {
        return String.valueOf(
                sql.queryForObject(
                        "select " + column + " from account where name = 'noa'", String.class));
    }

    @Test
    void thatLosingEveryWayInLosesTheDataIsSaidBeforeTheFirstWord() {
        try (var server = WebServer.start(OwnSpace.in(folder));
                var noa = Visitor.outside(server)) {
            var page = noa.get(server.setup().orElseThrow().getPath().substring(1)).body();

            assertThat(page.indexOf("all that you wrote is lost"))
                    .isPositive()
                    .isLessThan(page.indexOf("<input"));
        }
    }
}
