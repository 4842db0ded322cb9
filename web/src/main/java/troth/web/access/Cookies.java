package troth.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import troth.web.key.Ticket;
import troth.web.store.DeviceStore;

/// What the browser holds: a ticket, which ends with the browser, and a mark by which it is known
/// again at the door. Scripts cannot read them, and other sites cannot have them sent.
public final class Cookies {

    static final String NAME = "__Host-visit";
    static final String BROWSER = "__Host-browser";

    private Cookies() {}

    static Optional<Ticket> ticket(HttpServletRequest request) {
        return ticket(request, NAME);
    }

    /// The mark of a browser in which somebody has signed in. It opens nothing.
    public static Optional<Ticket> browser(HttpServletRequest request) {
        return ticket(request, BROWSER);
    }

    private static Optional<Ticket> ticket(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Ticket::of);
    }

    /// The browser is to forget all that it has of these pages.
    public static void forget(HttpHeaders headers) {
        headers.addAll(HttpHeaders.SET_COOKIE, List.of(gone(), unknown()));
        headers.add("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    static String holding(Ticket ticket) {
        return cookie(NAME, ticket.text()).build().toString();
    }

    static String knowing(Ticket browser) {
        return cookie(BROWSER, browser.text())
                .maxAge(Duration.ofDays(DeviceStore.DAYS))
                .build()
                .toString();
    }

    public static String gone() {
        return cookie(NAME, "").maxAge(0).build().toString();
    }

    /// The browser is as if nobody had ever signed in in it.
    public static String unknown() {
        return cookie(BROWSER, "").maxAge(0).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict");
    }
}
