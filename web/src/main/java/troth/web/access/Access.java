package troth.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import troth.web.store.Caller;
import troth.web.store.Consult;
import troth.web.store.Visit;

/// Says in whose name a page is asked for. The gate has let in nobody else.
public class Access {

    /// Under which name a request carries the session that it belongs to.
    private static final String SESSION = "troth.session";

    private final Sessions sessions;
    private final Clock clock;

    Access(Sessions sessions, Clock clock) {
        this.sessions = sessions;
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

    /// Begins a session for who has just come in: from now on the browser holds a new ticket. What
    /// is grave still asks for the passphrase.
    ///
    /// @return the cookie to send
    public String begin(ServerRequest request, Caller caller) {
        ifAny(request).ifPresent(sessions::end);
        var ticket = sessions.begin(caller, Device.of(request.servletRequest()));
        sessions.find(ticket).ifPresent(session -> let(request.servletRequest(), session));
        return Cookies.holding(ticket);
    }

    /// The same for who came in by typing it.
    public String beginProved(ServerRequest request, Caller caller) {
        var cookie = begin(request, caller);
        session(request).prove(clock.instant());
        return cookie;
    }

    /// What this browser sent too late, if the same person has come in again.
    public Optional<Unsent> unsent(ServerRequest request, Visit visit) {
        return Cookies.ticket(request.servletRequest())
                .flatMap(sessions::late)
                .filter(late -> late.who().equals(visit.who()))
                .flatMap(late -> request.param("unsent").flatMap(late::unlocked));
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
