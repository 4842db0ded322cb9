package troth.web.care;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.access.Again;
import troth.web.access.CareDoor;
import troth.web.access.Cookies;
import troth.web.access.Guests;
import troth.web.access.Passphrases;
import troth.web.access.Sessions;
import troth.web.store.ClinicianStore;

/// What a clinician decides about their own way in: other words, and leaving. An invented one has
/// none to decide about.
public class CareAccountPage {

    private static final String PAGE = "care/account";

    private final Access access;
    private final Again again;
    private final CareDoor door;
    private final Sessions sessions;
    private final ClinicianStore clinicians;
    private final Guests guests;

    CareAccountPage(
            Access access,
            Again again,
            CareDoor door,
            Sessions sessions,
            ClinicianStore clinicians,
            Guests guests) {
        this.access = access;
        this.again = again;
        this.door = door;
        this.sessions = sessions;
        this.clinicians = clinicians;
        this.guests = guests;
    }

    public ServerResponse show(ServerRequest request) {
        var page = page(Map.of());
        request.param("changed").ifPresent(_ -> page.put("changed", true));
        return guests.isEmpty() ? ServerResponse.ok().render(PAGE, page) : to("/care");
    }

    private static Map<String, Object> page(Map<String, String> wrong) {
        var page = new HashMap<String, Object>(Map.of("side", "care", "place", "account"));
        page.putAll(wrong);
        return page;
    }

    private static ServerResponse to(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    /// Another passphrase; every other session of this person ends.
    public ServerResponse change(ServerRequest request) {
        if (!guests.isEmpty()) {
            return to("/care");
        }
        var fresh = request.param("passphrase").orElse("");
        var wrong =
                Passphrases.wrong(fresh, Set.of())
                        .or(() -> differs(request, fresh))
                        .or(() -> again.wrong(request));
        if (wrong.isPresent()) {
            return refused("wrongChange", wrong.get());
        }
        door.change(access.consult(request), fresh);
        access.endOthers(request);
        return to("/care/account?changed");
    }

    private static Optional<String> differs(ServerRequest request, String fresh) {
        return Optional.of("doors.passphrase.differ")
                .filter(_ -> !fresh.equals(request.param("again").orElse("")));
    }

    private static ServerResponse refused(String field, String key) {
        return ServerResponse.status(HttpStatus.BAD_REQUEST).render(PAGE, page(Map.of(field, key)));
    }

    /// Leaves for good: the passphrase is the last step. Whose two have left already has no account
    /// any more.
    public ServerResponse leave(ServerRequest request) {
        if (!guests.isEmpty()) {
            return to("/care");
        }
        var consult = access.consult(request);
        var wrong = clinicians.ifAny(consult).flatMap(_ -> again.wrong(request));
        if (wrong.isPresent()) {
            return refused("wrongLeave", wrong.get());
        }
        clinicians.leave(consult);
        access.endOthers(request);
        sessions.end(access.session(request));
        return ServerResponse.seeOther(URI.create("/steady?done")).headers(Cookies::forget).build();
    }
}
