package troth.web.access;

import org.springframework.web.servlet.function.ServerRequest;
import troth.web.access.Accounts.Entrance;

/// Asks for the passphrase once more before what weighs. Guests have none.
public class Again {

    /// The field of the form.
    public static final String FIELD = "now";

    private final Access access;
    private final Accounts accounts;
    private final Guests guests;

    Again(Access access, Accounts accounts, Guests guests) {
        this.access = access;
        this.accounts = accounts;
        this.guests = guests;
    }

    /// Whether whoever sent this form knows the words of whoever is here.
    public boolean isKnown(ServerRequest request) {
        var typed = request.param(FIELD).orElse("");
        return !guests.isEmpty()
                || accounts.again(access.visit(request), typed) instanceof Entrance.In;
    }
}
