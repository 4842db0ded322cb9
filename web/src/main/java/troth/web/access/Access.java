package troth.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import troth.web.key.Ticket;
import troth.web.store.AccountStore;
import troth.web.store.Caller;
import troth.web.store.Consult;
import troth.web.store.DeviceStore;
import troth.web.store.Visit;
import troth.web.view.Viewer;

/// Says in whose name a page is asked for. The gate has let in nobody else.
public class Access {

    /// Under which name a request carries the session that it belongs to.
    private static final String SESSION = "troth.session";

    private final Sessions sessions;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final Clock clock;

    Access(Sessions sessions, AccountStore accounts, DeviceStore devices, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.devices = devices;
        this.clock = clock;
    }

    public Visit visit(ServerRequest request) {
        return session(request).visit();
    }

    public Consult consult(ServerRequest request) {
        return session(request).consult();
    }

    /// The session of someone who is signed in.
    public Session session(ServerRequest request) {
        return of(request.servletRequest())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "A page was asked for by nobody. Please report this."));
    }

    /// The same for a page that anyone may read.
    public Optional<Session> ifAny(ServerRequest request) {
        return of(request.servletRequest());
    }

    /// Begins a session for who has just come in: from now on the browser holds a new ticket, and
    /// is known at the door of whoever has one. What is grave still asks for the passphrase.
    ///
    /// @return the cookies to send
    public Consumer<HttpHeaders> begin(ServerRequest request, Caller caller) {
        ifAny(request).ifPresent(sessions::end);
        var ticket = sessions.begin(caller, Device.of(request.servletRequest()));
        sessions.find(ticket).ifPresent(session -> let(request.servletRequest(), session));
        var cookies = new ArrayList<>(List.of(Cookies.holding(ticket)));
        if (caller instanceof Visit visit) {
            known(request, visit).map(Cookies::knowing).ifPresent(cookies::add);
        }
        return headers -> headers.addAll(HttpHeaders.SET_COOKIE, cookies);
    }

    /// By the mark that the browser has already, if it has one. A guest has no door.
    private Optional<Ticket> known(ServerRequest request, Visit visit) {
        var browser = Cookies.browser(request.servletRequest()).orElseGet(Ticket::fresh);
        return accounts.ifAny(visit.viewer())
                .map(account -> {
                    devices.keep(account, browser, LocalDate.now(clock));
                    return browser;
                });
    }

    /// The same for who came in by typing it.
    public Consumer<HttpHeaders> beginProved(ServerRequest request, Caller caller) {
        var cookies = begin(request, caller);
        session(request).prove(clock.instant());
        return cookies;
    }

    /// Ends what this person has open elsewhere; other browsers are unknown at their door from then
    /// on.
    public void endOthers(ServerRequest request) {
        var session = session(request);
        sessions.endOthers(session);
        if (session.caller() instanceof Visit visit) {
            devices.forgetOthers(visit.viewer(), Cookies.browser(request.servletRequest()));
        }
    }

    /// Ends all that this person has open, and no browser is known at their door.
    public void endAll(Viewer viewer) {
        sessions.endAll(viewer);
        devices.forgetOthers(viewer, Optional.empty());
    }

    /// What this browser sent too late, if the same person has come in again.
    public Optional<Unsent> unsent(ServerRequest request, Caller caller) {
        return request.param("unsent").stream()
                .flatMap(form ->
                        sessions.late(caller).stream()
                                .flatMap(late -> late.unlocked(form).stream()))
                .findFirst();
    }

    /// What waited for the passphrase of someone who is here.
    public Optional<Unsent> waiting(ServerRequest request) {
        return request.param("unsent").flatMap(session(request).late()::unlocked);
    }

    static Optional<Session> of(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SESSION));
    }

    static void let(HttpServletRequest request, Session session) {
        request.setAttribute(SESSION, session);
        request.setAttribute("signedIn", !session.isOfAClinician());
        request.setAttribute("clinician", session.isOfAClinician());
    }
}
