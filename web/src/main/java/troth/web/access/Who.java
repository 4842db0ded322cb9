package troth.web.access;

import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Who may use a route. Every route has one; a server whose site map has a route without does not
/// start.
public enum Who {

    /// Whoever asks, signed in or not.
    ANYONE(false, false, false),

    /// Whoever is signed in, on either side.
    SIGNED_IN(true, false, false),

    /// A clinician whom both invited. Partners and clinicians have no page in common.
    CLINICIAN(true, false, false),

    /// One of the two, while their space is open. Where guests are welcome, a guest is one of them.
    PARTNER(false, false, false),

    /// One of the two, also when the other has left: what is theirs stays theirs to read.
    STAYING(true, false, false),

    /// The same, when they have typed their passphrase a short while ago: for what is grave. A
    /// guest has none to type.
    AGAIN(true, false, true),

    /// One of the two with an account of their own: a guest has none.
    OWNER(true, true, false);

    private final boolean evenClosed;
    private final boolean withAccount;
    private final boolean again;

    Who(boolean evenClosed, boolean withAccount, boolean again) {
        this.evenClosed = evenClosed;
        this.withAccount = withAccount;
        this.again = again;
    }

    boolean isOpenToAll() {
        return this == ANYONE;
    }

    boolean isCare() {
        return this == CLINICIAN;
    }

    /// Whether this is the side of the others: of clinicians for a partner, of partners for them.
    boolean isElsewhereFor(Session session) {
        boolean forBoth = this == ANYONE || this == SIGNED_IN;
        return !forBoth && session.isOfAClinician() != isCare();
    }

    boolean mayComeWhenClosed() {
        return evenClosed || this == ANYONE;
    }

    boolean needsAccount() {
        return withAccount;
    }

    boolean needsPassphraseAgain() {
        return again;
    }

    /// These routes, and who may use each of them.
    public RouterFunction<ServerResponse> may(RouterFunction<ServerResponse> routes) {
        return new Guarded(this, routes);
    }
}
