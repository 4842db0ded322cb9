package troth.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import troth.web.key.Ticket;

/// What the browser holds: a ticket, and nothing else. Scripts cannot read it, other sites cannot
/// have it sent, and it ends with the browser.
public final class Cookies {

    static final String NAME = "__Host-visit";

    private Cookies() {}

    static Optional<Ticket> ticket(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Ticket::of);
    }

    public static String holding(Ticket ticket) {
        return cookie(ticket.text()).build().toString();
    }

    public static String gone() {
        return cookie("").maxAge(0).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict");
    }
}
