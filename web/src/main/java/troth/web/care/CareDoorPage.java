package troth.web.care;

import static java.util.function.Predicate.not;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.access.Access;
import troth.web.access.CareDoor;
import troth.web.access.CareDoor.Entrance;
import troth.web.access.Carried;
import troth.web.key.Ticket;
import troth.web.store.Account;
import troth.web.store.Clinician;
import troth.web.store.ClinicianStore;
import troth.web.store.Consult;
import troth.web.store.SpaceStore;
import troth.web.view.Entry;
import troth.web.view.Introduction.Policy;

/// How a clinician comes in: by a link that both partners can see, once, and by their own words
/// from then on.
public class CareDoorPage {

    private final Access access;
    private final CareDoor door;
    private final ClinicianStore clinicians;
    private final SpaceStore spaces;
    private final Clock clock;

    CareDoorPage(
            Access access,
            CareDoor door,
            ClinicianStore clinicians,
            SpaceStore spaces,
            Clock clock) {
        this.access = access;
        this.door = door;
        this.clinicians = clinicians;
        this.spaces = spaces;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        return link(request).isPresent()
                ? page(request, HttpStatus.OK, IntroductionForm.empty(today()), Map.of())
                : shut(List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<Ticket> link(ServerRequest request) {
        return Ticket.of(request.pathVariable("ticket"))
                .filter(ticket -> clinicians.isOpen(ticket, clock.instant()));
    }

    /// The same for a link that was used, is too old or never was one.
    ///
    /// @param typed what was sent to it
    private static ServerResponse shut(List<String> typed) {
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .render("doors/shut", Map.of("side", "door", "whose", "care", "typed", typed));
    }

    private static ServerResponse page(
            ServerRequest request,
            HttpStatus status,
            IntroductionForm form,
            Map<String, String> wrong) {
        var page = new HashMap<String, Object>();
        page.put("side", "door");
        page.put("action", request.path());
        page.put("form", form);
        page.put("policies", List.of(Policy.values()));
        page.put("wrong", wrong);
        return ServerResponse.status(status).render("care/join", page);
    }

    public ServerResponse join(ServerRequest request) {
        var form = IntroductionForm.of(request);
        boolean taken = clinicians.named(form.name()).isPresent();
        // Asked after the name: while the link is open, that is not the name of who came by it.
        var link = link(request);
        if (link.isEmpty()) {
            return again(request, form);
        }
        var wrong = new HashMap<>(form.wrong(today()));
        if (taken) {
            wrong.put("name", "doors.name.taken");
        }
        if (isAPartners(form.name(), link.get())) {
            wrong.put("name", "care.wrong.partner");
        }
        if (!wrong.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, form, wrong);
        }
        return begun(link.get(), form)
                .map(consult -> in(request, consult))
                .orElseGet(() -> again(request, form));
    }

    /// Who sent the form twice, by a double click, has an account by the first and comes in. To who
    /// was too late, all that they wrote is shown.
    private ServerResponse again(ServerRequest request, IntroductionForm form) {
        var typed = Stream.of(form.licence(), form.more()).filter(not(String::isBlank)).toList();
        return door.enter(form.name(), form.passphrase()) instanceof Entrance.In(Consult consult)
                ? in(request, consult)
                : shut(typed);
    }

    /// No page may read as if it spoke of one of the two.
    private boolean isAPartners(String name, Ticket link) {
        return clinicians.spaceOf(link, clock.instant()).map(spaces::space).stream()
                .flatMap(space -> Arrays.stream(Partner.values()).map(space::name))
                .anyMatch(partner -> Account.readsAs(name, partner));
    }

    private Optional<Consult> begun(Ticket link, IntroductionForm form) {
        var now = clock.instant();
        return clinicians
                .spaceOf(link, now)
                .flatMap(space ->
                        door.begin(
                                link,
                                form.passphrase(),
                                () ->
                                        Clinician.of(
                                                Entry.newId(),
                                                space,
                                                form.name(),
                                                form.passphrase(),
                                                link,
                                                form.introduction()),
                                now));
    }

    private ServerResponse in(ServerRequest request, Consult consult) {
        var unsent = access.unsent(request, consult);
        return Carried.by(request)
                .goOn(unsent, access.begin(request, consult), URI.create("/care"), "care");
    }

    public ServerResponse knock(ServerRequest request) {
        return knocked(request, HttpStatus.OK, Optional.empty());
    }

    /// In the place of a page to which something was sent too late.
    public ServerResponse unsent(ServerRequest request) {
        return knocked(request, HttpStatus.UNAUTHORIZED, Optional.of("doors.in.late"));
    }

    private static ServerResponse knocked(
            ServerRequest request, HttpStatus status, Optional<String> wrong) {
        var page = new HashMap<String, Object>();
        page.put("side", "door");
        page.put("name", request.param("name").orElse(""));
        Carried.by(request).onto(page);
        wrong.ifPresent(key -> page.put("wrong", key));
        return ServerResponse.status(status).render("care/sign-in", page);
    }

    public ServerResponse enter(ServerRequest request) {
        var name = request.param("name").orElse("");
        return switch (door.enter(name, request.param("passphrase").orElse(""))) {
            case Entrance.In(Consult consult) -> in(request, consult);
            case Entrance.Wrong() ->
                    knocked(request, HttpStatus.BAD_REQUEST, Optional.of("care.in.wrong"));
            case Entrance.TooSoon() ->
                    knocked(request, HttpStatus.TOO_MANY_REQUESTS, Optional.of("doors.in.soon"));
        };
    }
}
