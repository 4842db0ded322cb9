package troth.web.doors;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Entrance;
import troth.web.access.Carried;
import troth.web.access.Cookies;
import troth.web.access.Guests;
import troth.web.access.Passkeys;
import troth.web.access.SecondStep.Given;
import troth.web.access.Sessions;
import troth.web.access.Setup;
import troth.web.access.Unsent;
import troth.web.key.PasskeyKey;
import troth.web.passkey.Shown;
import troth.web.store.Visit;

/// In by name and passphrase, and out again. A name that nobody has is answered like a wrong
/// passphrase, in the same time.
public class SignInPage {

    private static final URI START = URI.create("/");
    private static final URI DOOR = URI.create("/sign-in");

    private final Access access;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Guests guests;
    private final Passkeys passkeys;
    private final Setup setup;

    SignInPage(
            Access access,
            Accounts accounts,
            Sessions sessions,
            Guests guests,
            Passkeys passkeys,
            Setup setup) {
        this.access = access;
        this.accounts = accounts;
        this.sessions = sessions;
        this.guests = guests;
        this.passkeys = passkeys;
        this.setup = setup;
    }

    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("doors/sign-in", page(request, Optional.empty()));
    }

    /// In the place of a page that was asked for too late.
    public ServerResponse unsent(ServerRequest request) {
        return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                .render("doors/sign-in", page(request, Optional.of("doors.in.late")));
    }

    private Map<String, Object> page(ServerRequest request, Optional<String> wrong) {
        var page = new HashMap<String, Object>(PasskeyPage.door(request, passkeys));
        page.put("side", "door");
        page.put("first", setup.isAwaited());
        page.put("name", request.param("name").orElse(""));
        Carried.by(request).onto(page);
        wrong.ifPresent(key -> page.put("wrong", key));
        return page;
    }

    /// By a passkey that opens by itself, or by the words and what stands behind them. What goes
    /// wrong is not told apart.
    public ServerResponse signIn(ServerRequest request) {
        var shown = Shown.of(request::param);
        return shown.flatMap(s -> byPasskey(request, s))
                .map(visit ->
                        in(request, access.unsent(request, visit), access.begin(request, visit)))
                .orElseGet(() -> byWords(request, shown));
    }

    private Optional<Visit> byPasskey(ServerRequest request, Shown shown) {
        var key = request.param("prf").flatMap(PasskeyKey::of);
        var visit = passkeys.enter(shown, key);
        key.ifPresent(PasskeyKey::forget);
        return visit;
    }

    private ServerResponse byWords(ServerRequest request, Optional<Shown> shown) {
        var name = request.param("name").orElse("");
        var passphrase = request.param("passphrase").orElse("");
        var behind =
                new Given(
                        request.param("code").orElse(""),
                        shown,
                        Cookies.browser(request.servletRequest()));
        return switch (accounts.byPassphrase(name, passphrase, behind)) {
            case Entrance.In(Visit visit) ->
                    in(request, access.unsent(request, visit), access.beginProved(request, visit));
            case Entrance.Wrong() -> refused(request, HttpStatus.BAD_REQUEST, "doors.in.wrong");
            case Entrance.TooSoon() ->
                    refused(request, HttpStatus.TOO_MANY_REQUESTS, "doors.in.soon");
        };
    }

    private ServerResponse refused(ServerRequest request, HttpStatus status, String why) {
        return ServerResponse.status(status)
                .render("doors/sign-in", page(request, Optional.of(why)));
    }

    private static ServerResponse in(
            ServerRequest request, Optional<Unsent> unsent, Consumer<HttpHeaders> cookies) {
        return Carried.by(request).goOn(unsent, cookies, START, "private");
    }

    /// One of the invented two, or their therapist, where there are any.
    public ServerResponse be(ServerRequest request) {
        if ("C".equals(request.param("who").orElse(""))) {
            return guests.asClinician()
                    .map(guest ->
                            ServerResponse.seeOther(URI.create("/care"))
                                    .headers(access.begin(request, guest)))
                    .orElseGet(() -> ServerResponse.seeOther(START))
                    .build();
        }
        var who = "B".equals(request.param("who").orElse("")) ? Partner.B : Partner.A;
        var response = ServerResponse.seeOther(START);
        guests.as(who).ifPresent(guest -> response.headers(access.begin(request, guest)));
        return response.build();
    }

    public ServerResponse signOut(ServerRequest request) {
        sessions.end(access.session(request));
        return ServerResponse.seeOther(DOOR)
                .header(HttpHeaders.SET_COOKIE, Cookies.gone())
                .header("Clear-Site-Data", FORGET)
                .build();
    }

    /// What the script of the quick exit asks for on its way out; and the button by which a browser
    /// is forgotten, whether somebody is signed in or not.
    public ServerResponse away(ServerRequest request) {
        boolean wasIn = access.ifAny(request).isPresent();
        access.ifAny(request).ifPresent(sessions::end);
        if (request.param("forget").isEmpty()) {
            return ServerResponse.noContent().headers(Cookies::forget).build();
        }
        if (wasIn) {
            return ServerResponse.seeOther(DOOR).headers(Cookies::forget).build();
        }
        var page = page(request, Optional.empty());
        page.put("forgot", true);
        return ServerResponse.ok().headers(Cookies::forget).render("doors/sign-in", page);
    }

    /// The browser is to forget these pages, and stays known at the door.
    private static final String FORGET = "\"cache\", \"storage\"";
}
