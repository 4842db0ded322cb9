package troth.web.doors;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Begun;
import troth.web.access.Accounts.Entrance;
import troth.web.access.Again;
import troth.web.access.Carried;
import troth.web.access.Codes;
import troth.web.access.Cookies;
import troth.web.access.Farewell;
import troth.web.access.Passphrases;
import troth.web.access.SecondStep;
import troth.web.access.Sessions;
import troth.web.key.Ticket;
import troth.web.page.Where;
import troth.web.page.Words;
import troth.web.store.AccountStore;
import troth.web.store.InvitationStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;

/// One's own account: the invitation, the passphrase, where one is signed in, what was done, and
/// the way out for good. What weighs asks for the passphrase again.
public class AccountPage {

    static final Duration INVITATION = Duration.ofHours(72);

    /// Names by which a computer means itself: no other finds it by them.

    private final Access access;

    private final Accounts accounts;
    private final Again again;
    private final AccountStore store;
    private final InvitationStore invitations;
    private final Sessions sessions;
    private final SpaceStore spaces;
    private final Codes codes;
    private final Farewell farewell;
    private final SecondStep second;
    private final MessageSource messages;
    private final Clock clock;

    AccountPage(
            Access access,
            Accounts accounts,
            Again again,
            AccountStore store,
            InvitationStore invitations,
            Sessions sessions,
            SpaceStore spaces,
            Codes codes,
            Farewell farewell,
            SecondStep second,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.again = again;
        this.store = store;
        this.invitations = invitations;
        this.sessions = sessions;
        this.spaces = spaces;
        this.codes = codes;
        this.farewell = farewell;
        this.second = second;
        this.messages = messages;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("doors/account", page(request));
    }

    private Map<String, Object> page(ServerRequest request) {
        var session = access.session(request);
        var viewer = session.visit().viewer();
        var page = new HashMap<String, Object>();
        page.put("place", "account");
        page.put("name", spaces.space(viewer).name(viewer.partner()));
        page.put("changed", request.param("changed").isPresent());
        boolean closed = spaces.isClosed(viewer);
        page.put("closed", closed);
        page.put("alone", !closed && !store.isFull(viewer.space()));
        page.put("invited", invitations.open(session.visit(), clock.instant()).isPresent());
        page.put("sessions", sessions.of(viewer));
        page.put("codes", codes.isAsked(session.visit()));
        page.put("here", session.id());
        page.put("zone", clock.getZone());
        page.put("words", new Words(messages, request.servletRequest().getLocale()));
        page.put("notes", store.notes(session.visit()));
        return page;
    }

    private ServerResponse wrong(ServerRequest request, String field, String key) {
        var page = page(request);
        page.put(field, key);
        return ServerResponse.status(HttpStatus.BAD_REQUEST).render("doors/account", page);
    }

    /// Shows a new link, this once; an older one opens nothing from now on.
    public ServerResponse invite(ServerRequest request) {
        var visit = access.visit(request);
        if (store.isFull(visit.space()) || spaces.isClosed(visit.viewer())) {
            return toAccount();
        }
        var ticket = Ticket.fresh();
        invitations.invite(visit, ticket, clock.instant().plus(INVITATION));
        accounts.note(visit, "invited");
        var page = page(request);
        page.put("link", request.uri().resolve("/join/" + ticket.text()).toString());
        page.put("onlyHere", Where.isOnlyHere(request.uri()));
        return ServerResponse.ok().render("doors/account", page);
    }

    public ServerResponse revoke(ServerRequest request) {
        invitations.revoke(access.visit(request));
        return toAccount();
    }

    private static ServerResponse toAccount() {
        return ServerResponse.seeOther(URI.create("/account")).build();
    }

    /// Another passphrase; every other session of this person ends.
    public ServerResponse change(ServerRequest request) {
        var session = access.session(request);
        var fresh = request.param("passphrase").orElse("");
        var refused = Passphrases.wrong(fresh, Set.of());
        if (refused.isPresent()) {
            return wrong(request, "wrongChange", refused.get());
        }
        if (!fresh.equals(request.param("again").orElse(""))) {
            return wrong(request, "wrongChange", "doors.passphrase.differ");
        }
        var known = again.wrong(request);
        if (known.isPresent()) {
            return wrong(request, "wrongChange", known.get());
        }
        accounts.change(session.visit(), fresh);
        access.endOthers(request);
        return ServerResponse.seeOther(URI.create("/account?changed")).build();
    }

    /// Another recovery code, shown this once; every other session of this person ends.
    public ServerResponse recode(ServerRequest request) {
        var session = access.session(request);
        var wrong = again.wrong(request);
        if (wrong.isPresent()) {
            return wrong(request, "wrongCode", wrong.get());
        }
        var code = accounts.recode(session.visit());
        access.endOthers(request);
        return ServerResponse.ok().render("doors/code", Map.of("side", "private", "code", code));
    }

    /// Ends one session elsewhere, or all others.
    public ServerResponse end(ServerRequest request) {
        var session = access.session(request);
        var wrong = again.wrong(request);
        if (wrong.isPresent()) {
            return wrong(request, "wrongEnd", wrong.get());
        }
        var named = request.param("session");
        if (named.isPresent()) {
            sessions.of(session.visit().viewer()).stream()
                    .filter(other -> other != session && other.id().equals(named.get()))
                    .forEach(sessions::end);
        } else {
            access.endOthers(request);
        }
        accounts.note(session.visit(), "ended");
        return toAccount();
    }

    public ServerResponse recover(ServerRequest request) {
        return ServerResponse.ok().render("doors/recover", Map.of("side", "door", "name", ""));
    }

    /// By the code to a new passphrase and a new code, at once.
    public ServerResponse recovered(ServerRequest request) {
        var name = request.param("name").orElse("");
        var fresh = request.param("passphrase").orElse("");
        var refused = Passphrases.wrong(fresh, Set.of(name));
        if (refused.isPresent()) {
            return refused(name, refused.get());
        }
        if (!fresh.equals(request.param("again").orElse(""))) {
            return refused(name, "doors.passphrase.differ");
        }
        return switch (accounts.byCode(name, request.param("code").orElse(""))) {
            case Entrance.In(Visit visit) -> renewed(request, visit, fresh);
            case Entrance.Wrong() -> refused(name, "doors.recover.wrong");
            case Entrance.TooSoon() -> refused(name, "doors.in.soon");
        };
    }

    private ServerResponse renewed(ServerRequest request, Visit visit, String passphrase) {
        access.endAll(visit.viewer());
        second.end(visit);
        return StartPage.code(request, access, new Begun(visit, accounts.renew(visit, passphrase)));
    }

    private static ServerResponse refused(String name, String why) {
        return ServerResponse.status(HttpStatus.BAD_REQUEST)
                .render("doors/recover", Map.of("side", "door", "name", name, "wrong", why));
    }

    public ServerResponse leaving(ServerRequest request) {
        return ServerResponse.ok().render("doors/leave", leavePage(request));
    }

    private Map<String, Object> leavePage(ServerRequest request) {
        var viewer = access.visit(request).viewer();
        var page = new HashMap<String, Object>();
        page.put("place", "account");
        page.put("other", spaces.space(viewer).name(viewer.partner().other()));
        page.put("closed", spaces.isClosed(viewer));
        page.put("nameless", request.param("nameless").isPresent());
        page.put("word", request.param("word").isPresent());
        return page;
    }

    /// Leaves for good: the passphrase is the second step and the last.
    public ServerResponse leave(ServerRequest request) {
        var visit = access.visit(request);
        var wrong = again.wrong(request);
        if (wrong.isPresent()) {
            var page = leavePage(request);
            page.put("wrong", wrong.get());
            return ServerResponse.status(HttpStatus.BAD_REQUEST).render("doors/leave", page);
        }
        leave(
                visit,
                Farewell.Name.of(
                        request.param("nameless").isPresent(), request.param("word").isPresent()));
        return ServerResponse.seeOther(URI.create("/steady?done")).headers(Cookies::forget).build();
    }

    /// With keys of its own, since all others are forgotten first.
    private void leave(Visit visit, Farewell.Name name) {
        var leaving = visit.copy();
        sessions.endForGood(
                visit.viewer(), () -> store.leave(leaving, () -> farewell(leaving, name)));
        leaving.forget();
    }

    /// Nothing keeps anybody here: if their own rows cannot be read, as when somebody damaged them,
    /// they leave without a copy for the other.
    private Optional<String> farewell(Visit visit, Farewell.Name name) {
        try {
            return farewell.of(visit, name);
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /// Names nobody. Who was still writing when the other left finds their words here.
    public ServerResponse closed(ServerRequest request) {
        boolean closed = spaces.isClosed(access.visit(request).viewer());
        return closed
                ? ServerResponse.ok()
                        .render("doors/closed", Map.of("words", Carried.by(request).words()))
                : ServerResponse.seeOther(URI.create("/")).build();
    }
}
