package troth.web.doors;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.access.Again;
import troth.web.access.Codes;
import troth.web.access.Sessions;
import troth.web.key.OneTimeCode;

/// Setting up one-time codes, and doing without them again: both ask for the passphrase each time.
/// Nothing is asked at sign-in before the first code was typed here.
public class CodePage {

    private final Access access;
    private final Accounts accounts;
    private final Again again;
    private final Codes codes;
    private final Sessions sessions;

    CodePage(Access access, Accounts accounts, Again again, Codes codes, Sessions sessions) {
        this.access = access;
        this.accounts = accounts;
        this.again = again;
        this.codes = codes;
        this.sessions = sessions;
    }

    public ServerResponse show(ServerRequest request) {
        return page(request, OneTimeCode.fresh().secret(), Map.of());
    }

    private ServerResponse page(ServerRequest request, String secret, Map<String, String> wrong) {
        var page = new HashMap<String, Object>(wrong);
        page.put("place", "account");
        page.put("on", codes.isAsked(access.visit(request)));
        page.put("secret", secret);
        page.put("grouped", secret.replaceAll("(.{4})(?!$)", "$1 "));
        page.put("link", "otpauth://totp/Troth?secret=" + secret + "&issuer=Troth");
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return ServerResponse.status(status).render("doors/codes", page);
    }

    /// On, with a code that shows that it works; every other session of this person ends.
    public ServerResponse begin(ServerRequest request) {
        var session = access.session(request);
        var secret = request.param("secret").orElse("");
        var wrong = again.wrong(request);
        if (wrong.isPresent()) {
            return page(request, whole(secret), Map.of("wrong", wrong.get()));
        }
        if (!codes.begin(session.visit(), secret, request.param("code").orElse(""))) {
            return page(request, whole(secret), Map.of("wrong", "doors.codes.wrong"));
        }
        accounts.note(session.visit(), "codes");
        sessions.endOthers(session);
        return ServerResponse.seeOther(URI.create("/account")).build();
    }

    /// The same secret, lest an authenticator that has it must be told anew.
    private static String whole(String secret) {
        return secret.matches("[A-Z2-7]{32}") ? secret : OneTimeCode.fresh().secret();
    }

    public ServerResponse end(ServerRequest request) {
        var wrong = again.wrong(request);
        if (wrong.isPresent()) {
            return page(request, OneTimeCode.fresh().secret(), Map.of("wrongEnd", wrong.get()));
        }
        var session = access.session(request);
        codes.end(session.visit());
        accounts.note(session.visit(), "nocodes");
        sessions.endOthers(session);
        return ServerResponse.seeOther(URI.create("/account")).build();
    }
}
