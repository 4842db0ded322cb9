package troth.web.doors;

import java.net.URI;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.access.Codes;
import troth.web.access.Sessions;
import troth.web.key.OneTimeCode;

/// Setting up one-time codes, and doing without them again. Nothing is asked at sign-in before the
/// first code was typed here.
public class CodePage {

    private final Access access;
    private final Accounts accounts;
    private final Codes codes;
    private final Sessions sessions;

    CodePage(Access access, Accounts accounts, Codes codes, Sessions sessions) {
        this.access = access;
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
    }

    public ServerResponse show(ServerRequest request) {
        return page(request, OneTimeCode.fresh().secret(), HttpStatus.OK);
    }

    private ServerResponse page(ServerRequest request, String secret, HttpStatus status) {
        var page = new HashMap<String, Object>();
        page.put("place", "account");
        page.put("on", codes.isAsked(access.visit(request)));
        page.put("secret", secret);
        page.put("grouped", secret.replaceAll("(.{4})(?!$)", "$1 "));
        page.put("link", "otpauth://totp/Troth?secret=" + secret + "&issuer=Troth");
        page.put("wrong", status.isError());
        return ServerResponse.status(status).render("doors/codes", page);
    }

    /// On, with a code that shows that it works; every other session of this person ends.
    public ServerResponse begin(ServerRequest request) {
        var session = access.session(request);
        var secret = request.param("secret").orElse("");
        if (!codes.begin(session.visit(), secret, request.param("code").orElse(""))) {
            boolean whole = secret.matches("[A-Z2-7]{32}");
            return page(
                    request, whole ? secret : OneTimeCode.fresh().secret(), HttpStatus.BAD_REQUEST);
        }
        accounts.note(session.visit(), "codes");
        sessions.endOthers(session);
        return ServerResponse.seeOther(URI.create("/account")).build();
    }

    public ServerResponse end(ServerRequest request) {
        var session = access.session(request);
        codes.end(session.visit());
        accounts.note(session.visit(), "nocodes");
        sessions.endOthers(session);
        return ServerResponse.seeOther(URI.create("/account")).build();
    }
}
