package troth.web.doors;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.access.Again;
import troth.web.access.Passkeys;
import troth.web.access.Session;
import troth.web.access.Sessions;
import troth.web.key.PasskeyKey;
import troth.web.store.PasskeyStore.Passkey;

/// One's passkeys: adding one by name and taking it away. Both ask for the passphrase each time,
/// since whoever finds a page open for a minute could else add a way of their own, or lock its
/// owner out of theirs.
public class PasskeyPage {

    private final Access access;
    private final Again again;
    private final Passkeys passkeys;
    private final Sessions sessions;

    PasskeyPage(Access access, Again again, Passkeys passkeys, Sessions sessions) {
        this.access = access;
        this.again = again;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /// What is to be signed at the door.
    public ServerResponse challenge(ServerRequest request) {
        return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(passkeys.challenge());
    }

    public ServerResponse show(ServerRequest request) {
        return page(request, Optional.empty(), "wrong");
    }

    /// @param field beside which the sentence stands
    private ServerResponse page(ServerRequest request, Optional<String> wrong, String field) {
        var session = access.session(request);
        var known = passkeys.of(session.visit());
        var page = new HashMap<String, Object>(door(request, passkeys));
        page.put("place", "account");
        page.put("passkeys", known);
        page.put("known", String.join(" ", known.stream().map(Passkey::credential).toList()));
        page.put("challenge", passkeys.challenge(session));
        page.put("user", passkeys.user(session.visit()));
        page.put("name", request.param("name").orElse(""));
        wrong.ifPresent(key -> page.put(field, key));
        return ServerResponse.status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .render("doors/passkeys", page);
    }

    /// Where a passkey can be used, and whether the browser is there.
    static Map<String, Object> door(ServerRequest request, Passkeys passkeys) {
        var site = passkeys.site();
        boolean here = site.host().equals(request.servletRequest().getServerName());
        return Map.of("host", site.host(), "bound", here, "address", site.origin() + "/");
    }

    public ServerResponse add(ServerRequest request) {
        var session = access.session(request);
        var name = request.param("name").orElse("").strip();
        if (!NewcomerForm.isName(name)) {
            return refused(request, "doors.name.wrong");
        }
        return again.wrong(request)
                .map(wrong -> refused(request, wrong))
                .orElseGet(() -> added(request, session, name));
    }

    private ServerResponse refused(ServerRequest request, String wrong) {
        return page(request, Optional.of(wrong), "wrong");
    }

    private ServerResponse added(ServerRequest request, Session session, String name) {
        var key = request.param("prf").flatMap(PasskeyKey::of);
        if (key.isEmpty() && request.param("second").isEmpty()) {
            return refused(request, "doors.keys.none");
        }
        boolean kept =
                passkeys.made(
                                session,
                                request.param("client").orElse(""),
                                request.param("attestation").orElse(""))
                        .filter(made -> passkeys.keep(session.visit(), name, made, key))
                        .isPresent();
        key.ifPresent(PasskeyKey::forget);
        if (!kept) {
            return refused(request, "doors.keys.failed");
        }
        sessions.endOthers(session);
        return toList();
    }

    /// Takes one away; every other session of this person ends, since it may have come in by it.
    public ServerResponse drop(ServerRequest request) {
        var wrong = again.wrong(request);
        if (wrong.isPresent()) {
            return page(request, wrong, "wrongEnd");
        }
        var session = access.session(request);
        request.param("passkey").ifPresent(id -> passkeys.drop(session.visit(), id));
        sessions.endOthers(session);
        return toList();
    }

    private static ServerResponse toList() {
        return ServerResponse.seeOther(URI.create("/account/passkeys")).build();
    }
}
