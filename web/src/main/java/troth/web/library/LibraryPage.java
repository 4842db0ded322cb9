package troth.web.library;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.evidence.Badge;
import troth.evidence.Claims;

/// The essays' claims and what is known of each. It asks neither who reads nor what they wrote, so
/// it is the same for everyone.
public class LibraryPage {

    private static final String PLACE = "library";

    /// As long as a question may get; the rest is cut off.
    private static final int LONGEST = 200;

    public ServerResponse list(ServerRequest request) {
        return found("");
    }

    /// What somebody looks for is sent as a form, so that no address holds it.
    public ServerResponse find(ServerRequest request) {
        var typed = request.param("q").orElse("").strip();
        return found(typed.substring(0, Math.min(typed.length(), LONGEST)));
    }

    private static ServerResponse found(String asked) {
        return ServerResponse.ok()
                .render(
                        "library/list",
                        Map.of(
                                "place",
                                PLACE,
                                "asked",
                                asked,
                                "badges",
                                Badge.values(),
                                "claims",
                                Search.find(Claims.all(), asked)));
    }

    public ServerResponse one(ServerRequest request) {
        var asked = request.pathVariable("id");
        var claim =
                Claims.all().stream()
                        .filter(one -> Integer.toString(one.id()).equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ServerResponse.ok()
                .render(
                        "library/claim",
                        Map.of(
                                "place",
                                PLACE,
                                "claim",
                                claim,
                                "signs",
                                Sign.in(claim).stream().map(Sign::word).toList()));
    }
}
