package troth.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import troth.dyad.Partner;
import troth.web.store.SpaceStore;

/// Lets in who is signed in; to anyone else every address but a few answers alike, whether there is
/// a page or not. What changes something must carry the token of the session.
///
/// Pages before the sign-in have no token, since a token for everyone who passes would be a session
/// for everyone who passes; that they were sent by our own pages is checked by the browser's word
/// ([troth.web.page.OwnVisitors]).
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class Gate extends OncePerRequestFilter {

    /// What is no page: the looks of the pages, and the page of errors.
    private static final String LOOKS = "/static/";

    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final Guests guests;
    private final SpaceStore spaces;
    private final ObjectProvider<RouteTable> table;
    private final Clock clock;

    Gate(
            Sessions sessions,
            Guests guests,
            SpaceStore spaces,
            ObjectProvider<RouteTable> table,
            Clock clock) {
        this.sessions = sessions;
        this.guests = guests;
        this.spaces = spaces;
        this.table = table;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = who(request);
        boolean reads = ONLY_READ.contains(request.getMethod());
        var session = session(request, response, reads && !who.isOpenToAll() && !who.isCare());
        session.ifPresent(found -> mark(request, found));
        request.setAttribute(Guarded.LET_IN, who);
        if (session.isEmpty() && !who.isOpenToAll()) {
            turnAway(request, response, reads);
        } else if (session.isPresent() && !reads && !hasToken(request, session.get())) {
            request.setAttribute(Unsent.OPEN, Unsent.of(request).words());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (session.isPresent() && who.isElsewhereFor(session.get())) {
            to(who.isCare() ? "/" : "/care", response);
        } else if (session.isPresent() && isShut(session.get(), who)) {
            shut(request, response, reads);
        } else if (session.isPresent() && !guests.isEmpty() && who.needsAccount()) {
            to("/", response);
        } else if (session.isPresent() && mustProve(session.get(), who)) {
            askAgain(request, response, session.get(), reads);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// To whom there is no page at an address, there is none that tells so before the sign-in.
    private Who who(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean looks = path.startsWith(LOOKS) || path.equals("/error");
        return looks
                ? Who.ANYONE
                : table.getObject().who(request.getMethod(), path).orElse(Who.PARTNER);
    }

    /// Where guests are welcome, who asks for a page without a session is the first of them.
    private Optional<Session> session(
            HttpServletRequest request, HttpServletResponse response, boolean mayBegin) {
        var found = Cookies.ticket(request).flatMap(sessions::find);
        if (found.isPresent() || !mayBegin) {
            return found;
        }
        return guests.as(Partner.A)
                .flatMap(guest -> {
                    var ticket = sessions.begin(guest, Device.of(request));
                    response.addHeader(HttpHeaders.SET_COOKIE, Cookies.holding(ticket));
                    return sessions.find(ticket);
                });
    }

    /// What every template may ask for.
    private void mark(HttpServletRequest request, Session session) {
        Access.let(request, session);
        request.setAttribute("guest", !guests.isEmpty());
        request.setAttribute("mayGoOut", guests.isEmpty());
        request.setAttribute("hasAccount", guests.isEmpty());
    }

    private boolean isShut(Session session, Who who) {
        return !who.mayComeWhenClosed()
                && !session.isOfAClinician()
                && spaces.isClosed(session.visit().viewer());
    }

    /// Who was still writing when the space was closed gets their words back.
    private static void shut(
            HttpServletRequest request, HttpServletResponse response, boolean reads)
            throws ServletException, IOException {
        if (reads) {
            to("/closed", response);
        } else {
            request.setAttribute(Unsent.OPEN, Unsent.of(request).words());
            forward("/closed", Who.STAYING, request, response);
        }
    }

    private static void forward(
            String path, Who who, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(Guarded.LET_IN, who);
        Objects.requireNonNull(request.getRequestDispatcher(path)).forward(request, response);
    }

    private Unsent unsent(HttpServletRequest request) {
        var path = request.getRequestURI();
        return Unsent.of(request, table.getObject().nearestPage(path));
    }

    /// A guest has no passphrase to type.
    private boolean mustProve(Session session, Who who) {
        return who.needsPassphraseAgain() && guests.isEmpty() && !session.isProved(clock.instant());
    }

    private void askAgain(
            HttpServletRequest request,
            HttpServletResponse response,
            Session session,
            boolean reads)
            throws ServletException, IOException {
        if (reads) {
            to("/again?then=" + request.getRequestURI(), response);
        } else {
            var form = unsent(request);
            request.setAttribute(Carried.LOCKED, session.late().locked(form));
            forward("/again/unsent", Who.OWNER, request, response);
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, boolean reads)
            throws ServletException, IOException {
        var who = who(request);
        var door = who.isCare() ? "/care/sign-in" : "/sign-in";
        if (reads) {
            to(door, response);
        } else {
            var form = unsent(request);
            token(request)
                    .flatMap(sessions::late)
                    .ifPresentOrElse(
                            late -> request.setAttribute(Carried.LOCKED, late.locked(form)),
                            () -> request.setAttribute(Unsent.OPEN, form.words()));
            forward(door + "/unsent", Who.ANYONE, request, response);
        }
    }

    private static void to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    private static boolean hasToken(HttpServletRequest request, Session session) {
        return token(request).filter(session::isOurs).isPresent();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FormTokens.FIELD));
    }
}
