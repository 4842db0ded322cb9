package troth.web.doors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Begun;
import troth.web.access.Setup;
import troth.web.key.DataKey;
import troth.web.store.SpaceStore;
import troth.web.store.Whole;
import troth.web.view.Entry;
import troth.web.view.Space;
import troth.web.view.Viewer;

/// The first run: what anyone should know before they write a word here, then a name and a
/// passphrase, then the recovery code, shown once.
public class StartPage {

    private final Access access;
    private final Accounts accounts;
    private final SpaceStore spaces;
    private final Setup setup;
    private final Whole whole;
    private final Clock clock;

    StartPage(
            Access access,
            Accounts accounts,
            SpaceStore spaces,
            Setup setup,
            Whole whole,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.spaces = spaces;
        this.setup = setup;
        this.whole = whole;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        return setup.opens(request.pathVariable("ticket"))
                ? ServerResponse.ok()
                        .render("doors/begin", page(request, NewcomerForm.EMPTY, Map.of()))
                : shut(request);
    }

    /// The same for an address that was used, is too old or never was one. Who sent a form twice,
    /// by a double click, sees only the answer to the second.
    static ServerResponse shut(ServerRequest request) {
        boolean sent = request.method().equals(HttpMethod.POST);
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .render("doors/shut", Map.of("side", "door", "sent", sent));
    }

    private static Map<String, Object> page(
            ServerRequest request, NewcomerForm form, Map<String, String> wrong) {
        var page = new HashMap<String, Object>();
        page.put("side", "door");
        page.put("begins", true);
        page.put("action", request.path());
        page.put("form", form);
        page.put("wrong", wrong);
        return page;
    }

    public ServerResponse begin(ServerRequest request) {
        var ticket = request.pathVariable("ticket");
        var form = NewcomerForm.of(request);
        var wrong = form.wrong();
        if (!setup.opens(ticket)) {
            return shut(request);
        }
        if (!wrong.isEmpty()) {
            return ServerResponse.status(HttpStatus.BAD_REQUEST)
                    .render("doors/begin", page(request, form, wrong));
        }
        return setup.take(ticket) ? code(request, access, begun(form)) : shut(request);
    }

    private Begun begun(NewcomerForm form) {
        var space = new Space(Entry.newId(), LocalDate.now(clock), form.name(), "");
        var viewer = new Viewer(space.id(), Partner.A);
        var prepared = accounts.prepare(viewer, form.name(), form.passphrase(), DataKey.fresh());
        return whole.of(() -> {
            spaces.begin(space);
            return accounts.begin(prepared);
        });
    }

    /// Shows the code of someone who has just come in.
    static ServerResponse code(ServerRequest request, Access access, Begun begun) {
        var cookies = access.beginProved(request, begun.visit());
        return ServerResponse.ok()
                .headers(cookies)
                .render("doors/code", Map.of("side", "private", "code", begun.code()));
    }
}
