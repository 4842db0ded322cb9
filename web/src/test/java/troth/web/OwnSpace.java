package troth.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import troth.dyad.Partner;
import troth.web.access.Accounts;
import troth.web.key.DataKey;
import troth.web.store.SpaceStore;
import troth.web.view.Space;
import troth.web.view.Viewer;

/// A server with a space of Noa's and Robin's own, each with a passphrase.
final class OwnSpace {

    static final String NOAS = "quiet river, wide stone";
    static final String ROBINS = "seven grey herons wait";

    private OwnSpace() {}

    static Config in(Path folder) {
        return new Config(0, Optional.of(folder));
    }

    /// A server on which both have begun.
    static WebServer begun(Path folder, Clock clock) {
        var server = WebServer.start(in(folder), clock);
        begin(server);
        return server;
    }

    static void begin(WebServer server) {
        var space = server.part(SpaceStore.class).begin(LocalDate.of(2026, 11, 22), "Noa", "Robin");
        var both = DataKey.fresh();
        var accounts = server.part(Accounts.class);
        accounts.begin(accounts.prepare(new Viewer(space.id(), Partner.A), "Noa", NOAS, both));
        accounts.begin(accounts.prepare(new Viewer(space.id(), Partner.B), "Robin", ROBINS, both));
    }

    /// The space of a server that holds one.
    static Space only(WebServer server) {
        var id =
                server.part(JdbcTemplate.class)
                        .queryForObject("select id from space", String.class);
        return server.part(SpaceStore.class).space(Objects.requireNonNull(id));
    }

    static Visitor signedIn(WebServer server, String name, String passphrase) {
        var visitor = Visitor.outside(server);
        visitor.post("sign-in", form(name, passphrase));
        visitor.get("");
        return visitor;
    }

    /// The passphrase, where it is asked for again.
    static String now(String passphrase) {
        return "now=" + passphrase.replace(' ', '+').replace(",", "%2C");
    }

    static String form(String name, String passphrase) {
        return "name=" + name + "&passphrase=" + passphrase.replace(' ', '+').replace(",", "%2C");
    }
}
