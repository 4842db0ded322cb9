package troth.web.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What the form of a door carries along of a form that came too late, until whoever has it before
/// their eyes is in: locked for its sender alone, or open where there is no lock any more.
public record Carried(Optional<String> locked, List<String> words) {

    /// Under which name a page gets what is locked, and sends it on.
    static final String LOCKED = "unsent";

    public static Carried by(ServerRequest request) {
        var servlet = request.servletRequest();
        var locked =
                Optional.ofNullable(servlet.getAttribute(LOCKED))
                        .map(Object::toString)
                        .or(() -> request.param(LOCKED));
        return new Carried(
                locked,
                servlet.getAttribute(Unsent.OPEN) instanceof List<?> words
                        ? words.stream().map(Object::toString).toList()
                        : request.params().getOrDefault(Unsent.OPEN, List.of()));
    }

    /// For the page of a door.
    public void onto(Map<String, Object> page) {
        locked.ifPresent(form -> page.put(LOCKED, form));
        page.put("words", words);
    }

    /// Through the door: to what was not sent, if there is anything, and else to the start.
    ///
    /// @param side whose page it is
    public ServerResponse goOn(
            Optional<Unsent> unlocked, Consumer<HttpHeaders> cookies, URI start, String side) {
        return unlocked.<Map<String, Object>>map(form -> Map.of("side", side, "form", form))
                .or(() ->
                        Optional.of(Map.<String, Object>of("side", side, "words", words))
                                .filter(_ -> !words.isEmpty()))
                .map(page -> ServerResponse.ok().headers(cookies).render("doors/unsent", page))
                .orElseGet(() -> ServerResponse.seeOther(start).headers(cookies).build());
    }
}
