package troth.web.doors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.access.Accounts.Begun;
import troth.web.access.Accounts.Prepared;
import troth.web.key.Ticket;
import troth.web.store.AccountStore;
import troth.web.store.ClinicianStore;
import troth.web.store.InvitationStore;
import troth.web.store.InvitationStore.Invitation;
import troth.web.store.SpaceStore;
import troth.web.store.Whole;
import troth.web.view.Viewer;

/// Joining by an invitation, which is good once. The same page as the first run: what to know comes
/// before what to fill in, and nothing is agreed to by being there.
public class JoinPage {

    private final Access access;
    private final Accounts accounts;
    private final AccountStore store;
    private final InvitationStore invitations;
    private final SpaceStore spaces;
    private final ClinicianStore clinicians;
    private final Whole whole;
    private final Clock clock;

    JoinPage(
            Access access,
            Accounts accounts,
            AccountStore store,
            InvitationStore invitations,
            SpaceStore spaces,
            ClinicianStore clinicians,
            Whole whole,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.store = store;
        this.invitations = invitations;
        this.spaces = spaces;
        this.clinicians = clinicians;
        this.whole = whole;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        return invitation(request)
                .map(_ -> page(request, HttpStatus.OK, NewcomerForm.EMPTY, Map.of()))
                .orElseGet(() -> StartPage.shut(request));
    }

    private Optional<Invitation> invitation(ServerRequest request) {
        return Ticket.of(request.pathVariable("ticket"))
                .flatMap(ticket -> invitations.find(ticket, clock.instant()))
                .filter(invitation -> !store.isFull(invitation.space()));
    }

    private static ServerResponse page(
            ServerRequest request,
            HttpStatus status,
            NewcomerForm form,
            Map<String, String> wrong) {
        var page = new HashMap<String, Object>();
        page.put("side", "door");
        page.put("begins", false);
        page.put("action", request.path());
        page.put("form", form);
        page.put("wrong", wrong);
        return ServerResponse.status(status).render("doors/begin", page);
    }

    /// A name is taken by an account, or by a therapist of this space, since no page may read as if
    /// it spoke of one of the two. Which it is, is not told to who has not joined.
    public ServerResponse join(ServerRequest request) {
        var form = NewcomerForm.of(request);
        boolean taken = store.named(form.name()).isPresent();
        // Asked after the name: while the link is open, that is not the name of who came by it.
        var invitation = invitation(request);
        if (invitation.isEmpty()) {
            return StartPage.shut(request);
        }
        var viewer = new Viewer(invitation.get().space(), Partner.B);
        var wrong = new HashMap<>(form.wrong());
        if (taken || clinicians.isTakenFor(viewer, form.name(), LocalDate.now(clock))) {
            wrong.put("name", "doors.name.taken");
        }
        if (!wrong.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, form, wrong);
        }
        var ticket = new Ticket(request.pathVariable("ticket"));
        var prepared =
                accounts.prepare(viewer, form.name(), form.passphrase(), invitation.get().key());
        return whole.of(() -> begun(ticket, prepared))
                .map(begun -> StartPage.code(request, access, begun))
                .orElseGet(() -> StartPage.shut(request));
    }

    /// The link is used up if, and only if, there is an account for it.
    private Optional<Begun> begun(Ticket ticket, Prepared prepared) {
        if (!invitations.take(ticket, clock.instant())) {
            return Optional.empty();
        }
        spaces.rename(prepared.account().viewer(), prepared.name());
        return Optional.of(accounts.begin(prepared));
    }
}
