package troth.web.access;

import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import troth.web.access.Accounts.Known;

/// Asks for the passphrase once more before what weighs, now and not a while ago. Guests have none.
public class Again {

    /// The field of the form.
    public static final String FIELD = "now";

    private final Access access;
    private final Accounts accounts;
    private final CareDoor care;
    private final Guests guests;

    Again(Access access, Accounts accounts, CareDoor care, Guests guests) {
        this.access = access;
        this.accounts = accounts;
        this.care = care;
        this.guests = guests;
    }

    /// Whether whoever sent this form knows the words of whoever is here.
    public boolean isKnown(ServerRequest request) {
        return wrong(request).isEmpty();
    }

    /// The key of the sentence that says why not, if they do not.
    public Optional<String> wrong(ServerRequest request) {
        if (!guests.isEmpty()) {
            return Optional.empty();
        }
        var typed = request.param(FIELD).orElse("");
        return switch (known(access.session(request), typed)) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of("doors.account.wrong");
            case TOO_SOON -> Optional.of("doors.in.soon");
        };
    }

    private Known known(Session session, String typed) {
        return session.isOfAClinician()
                ? care.again(session, typed)
                : accounts.again(session, typed);
    }
}
