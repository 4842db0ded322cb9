package troth.web.doors;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.access.Carried;
import troth.web.access.RouteTable;

/// The passphrase once more, before what is grave: whoever holds a device that was left open is not
/// yet its owner. What was about to be sent waits.
public class AgainPage {

    private static final String ELSE = "/mine";

    /// A file leaves the page that asked to stand, with all it said; so its own page comes first.
    private static final String FILE = "/mine/copy";

    private final Access access;
    private final Accounts accounts;
    private final ObjectProvider<RouteTable> table;
    private final Clock clock;

    AgainPage(Access access, Accounts accounts, ObjectProvider<RouteTable> table, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.table = table;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        return page(request, HttpStatus.OK, Optional.empty());
    }

    private static ServerResponse page(
            ServerRequest request, HttpStatus status, Optional<String> wrong) {
        var page = new HashMap<String, Object>();
        page.put("then", request.param("then").orElse(ELSE));
        Carried.by(request).onto(page);
        wrong.ifPresent(key -> page.put("wrong", key));
        return ServerResponse.status(status).render("doors/again", page);
    }

    public ServerResponse prove(ServerRequest request) {
        var session = access.session(request);
        var known = accounts.again(session, request.param("now").orElse(""));
        return switch (known) {
            case RIGHT -> {
                session.prove(clock.instant());
                yield goOn(request);
            }
            case WRONG -> page(request, HttpStatus.BAD_REQUEST, Optional.of("doors.account.wrong"));
            case TOO_SOON ->
                    page(request, HttpStatus.TOO_MANY_REQUESTS, Optional.of("doors.in.soon"));
        };
    }

    private ServerResponse goOn(ServerRequest request) {
        return access.waiting(request)
                .map(form ->
                        ServerResponse.ok()
                                .render("doors/unsent", Map.of("side", "private", "form", form)))
                .orElseGet(() -> {
                    var then = request.param("then").filter(table.getObject()::isPage).orElse(ELSE);
                    var page = then.equals(FILE) ? ELSE + "?proved#copy" : then;
                    return ServerResponse.seeOther(URI.create(page)).build();
                });
    }
}
