package troth.web.care;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.access.Access;
import troth.web.access.CareDoor;
import troth.web.access.CareDoor.Entrance;
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
                : shut();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<Ticket> link(ServerRequest request) {
        return Ticket.of(request.pathVariable("ticket"))
                .filter(ticket -> clinicians.isOpen(ticket, clock.instant()));
    }

    /// The same for a link that was used, is too old or never was one.
    private static ServerResponse shut() {
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .render("doors/shut", Map.of("side", "door"));
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
        var link = link(request);
        if (link.isEmpty()) {
            return shut();
        }
        var form = IntroductionForm.of(request);
        var wrong = new HashMap<>(form.wrong(today()));
        if (clinicians.named(form.name()).isPresent()) {
            wrong.put("name", "doors.name.taken");
        }
        if (isAPartners(form.name())) {
            wrong.put("name", "care.wrong.partner");
        }
        if (!wrong.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, form, wrong);
        }
        return begun(link.get(), form).map(consult -> in(request, consult)).orElseGet(() -> shut());
    }

    /// No page may read as if it spoke of one of the two.
    private boolean isAPartners(String name) {
        return spaces.only().stream()
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
        return ServerResponse.seeOther(URI.create("/care"))
                .headers(access.begin(request, consult))
                .build();
    }

    public ServerResponse knock(ServerRequest request) {
        return knocked(HttpStatus.OK, "", Optional.empty());
    }

    private static ServerResponse knocked(HttpStatus status, String name, Optional<String> wrong) {
        var page = new HashMap<String, Object>();
        page.put("side", "door");
        page.put("name", name);
        wrong.ifPresent(key -> page.put("wrong", key));
        return ServerResponse.status(status).render("care/sign-in", page);
    }

    public ServerResponse enter(ServerRequest request) {
        var name = request.param("name").orElse("");
        return switch (door.enter(name, request.param("passphrase").orElse(""))) {
            case Entrance.In(Consult consult) -> in(request, consult);
            case Entrance.Wrong() ->
                    knocked(HttpStatus.BAD_REQUEST, name, Optional.of("care.in.wrong"));
            case Entrance.TooSoon() ->
                    knocked(HttpStatus.TOO_MANY_REQUESTS, name, Optional.of("doors.in.soon"));
        };
    }
}
