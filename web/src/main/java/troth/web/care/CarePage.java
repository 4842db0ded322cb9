package troth.web.care;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.access.Access;
import troth.web.access.Unsent;
import troth.web.key.Letterbox;
import troth.web.page.Words;
import troth.web.store.ClinicianStore;
import troth.web.store.Consult;
import troth.web.store.GivenStore;
import troth.web.store.GivenStore.Read;
import troth.web.store.ProposalStore;
import troth.web.store.SpaceStore;
import troth.web.view.Proposal;

/// All that a clinician has here. It is made from what lies in their letterbox and from nothing
/// else: not yet, no more, taken back and never given look the same.
public class CarePage {

    private static final String HOME = "/care";

    private final Access access;
    private final ClinicianStore clinicians;
    private final GivenStore given;
    private final ProposalStore proposals;
    private final SpaceStore spaces;
    private final MessageSource messages;
    private final Clock clock;

    CarePage(
            Access access,
            ClinicianStore clinicians,
            GivenStore given,
            ProposalStore proposals,
            SpaceStore spaces,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.clinicians = clinicians;
        this.given = given;
        this.proposals = proposals;
        this.spaces = spaces;
        this.messages = messages;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        var consult = access.consult(request);
        return isOpen(consult)
                ? ServerResponse.ok().render("care/care", page(consult, "care"))
                : shut(request, consult, List.of());
    }

    /// @param words what somebody was still writing
    private ServerResponse shut(ServerRequest request, Consult consult, List<String> words) {
        var page = shutPage(request, consult);
        page.put("words", words);
        return ServerResponse.ok().render("care/shut", page);
    }

    private boolean isOpen(Consult consult) {
        return clinicians.isOpen(consult, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, Object> page(Consult consult, String place) {
        var space = spaces.space(consult);
        var page = new HashMap<String, Object>();
        page.put("side", "care");
        page.put("place", place);
        page.put("a", space.name(Partner.A));
        page.put("b", space.name(Partner.B));
        return page;
    }

    private Map<String, Object> shutPage(ServerRequest request, Consult consult) {
        var page = new HashMap<String, Object>();
        page.put("side", "care");
        page.put("place", "shut");
        page.put("spoken", clinicians.letterbox(consult).map(Letterbox::spoken).orElse(""));
        page.put("way", request.uri().resolve("/care/sign-in").toString());
        return page;
    }

    /// A page that is there while it is open.
    private ServerResponse open(ServerRequest request, Function<Consult, ServerResponse> answer) {
        var consult = access.consult(request);
        if (isOpen(consult)) {
            return answer.apply(consult);
        }
        return request.method().equals(HttpMethod.POST)
                ? shut(request, consult, Unsent.of(request.servletRequest()).words())
                : ServerResponse.seeOther(URI.create(HOME)).build();
    }

    /// One line of a list: what it is, not what it says.
    public record Line(String id, String day, String title) {}

    /// What may be spoken of with both, or what one of them gave to the clinician alone.
    public ServerResponse list(ServerRequest request) {
        var whose = request.pathVariable("whose");
        return open(
                request,
                consult ->
                        filter(whose)
                                .map(filter -> list(request, consult, whose, filter))
                                .orElseGet(() -> ServerResponse.notFound().build()));
    }

    private static Optional<Predicate<Read>> filter(String whose) {
        return switch (whose) {
            case "both" -> Optional.of(read -> !read.letter().aside());
            case "a" -> Optional.of(read -> read.letter().aside() && read.author() == Partner.A);
            case "b" -> Optional.of(read -> read.letter().aside() && read.author() == Partner.B);
            default -> Optional.empty();
        };
    }

    private ServerResponse list(
            ServerRequest request, Consult consult, String whose, Predicate<Read> filter) {
        var words = words(request);
        var page = page(consult, whose);
        page.put("whose", whose);
        page.put("name", page.getOrDefault(whose, ""));
        page.put(
                "lines",
                given.read(consult, today()).stream()
                        .filter(filter)
                        .map(read ->
                                new Line(
                                        read.id(),
                                        words.day(read.letter().day()),
                                        read.letter().title()))
                        .toList());
        return ServerResponse.ok().render("care/list", page);
    }

    private Words words(ServerRequest request) {
        return new Words(messages, request.servletRequest().getLocale());
    }

    /// Opens one copy, and notes so for whoever gave it.
    public ServerResponse read(ServerRequest request) {
        return open(
                request,
                consult ->
                        given.read(consult, today()).stream()
                                .filter(read -> read.id().equals(request.pathVariable("id")))
                                .findFirst()
                                .map(read -> read(request, consult, read))
                                .orElseGet(() -> ServerResponse.notFound().build()));
    }

    private ServerResponse read(ServerRequest request, Consult consult, Read read) {
        given.note(consult, read, today());
        var whose = whose(read);
        var page = page(consult, whose);
        page.put("whose", whose);
        page.put("by", read.joint() ? "" : page.get(word(read.author())));
        page.put("letter", read.letter());
        page.put("day", words(request).weekday(read.letter().day()));
        return ServerResponse.ok().render("care/read", page);
    }

    private static String whose(Read read) {
        return read.letter().aside() ? word(read.author()) : "both";
    }

    private static String word(Partner partner) {
        return partner == Partner.A ? "a" : "b";
    }

    /// What the clinician wrote before, and the form for more.
    public ServerResponse proposing(ServerRequest request) {
        return open(
                request,
                consult -> {
                    var page = proposing(request, consult);
                    request.param("sent").ifPresent(_ -> page.put("status", "sent"));
                    return ServerResponse.ok().render("care/propose", page);
                });
    }

    /// @param day when it was written
    public record Written(String day, Proposal proposal) {}

    private Map<String, Object> proposing(ServerRequest request, Consult consult) {
        var words = words(request);
        var page = page(consult, "propose");
        page.put("kinds", List.of(Proposal.WORD, Proposal.EXERCISE, Proposal.AGREEMENT));
        page.put("exercises", Proposal.EXERCISES);
        for (var field : List.of("to", "kind", "title", "text", "exercise")) {
            page.put(field, request.param(field).orElse("").strip());
        }
        page.put("called", sent(page, "title"));
        page.put(
                "written",
                proposals.of(consult).stream()
                        .map(sent -> new Written(words.day(sent.written()), sent.proposal()))
                        .toList());
        return page;
    }

    /// Offers something. Whether anyone takes it up is not told.
    public ServerResponse propose(ServerRequest request) {
        return open(
                request,
                consult -> {
                    var page = proposing(request, consult);
                    var wrong = wrong(page);
                    if (wrong.isPresent()) {
                        page.put("wrong", wrong.get());
                        return ServerResponse.status(HttpStatus.BAD_REQUEST)
                                .render("care/propose", page);
                    }
                    send(consult, page);
                    return ServerResponse.seeOther(URI.create(HOME + "/propose?sent")).build();
                });
    }

    private static Optional<String> wrong(Map<String, Object> page) {
        var text = sent(page, "text");
        if (!Set.of("a", "b", "both").contains(sent(page, "to"))) {
            return Optional.of("to");
        }
        if (!Proposal.KINDS.contains(sent(page, "kind"))) {
            return Optional.of("kind");
        }
        if (sent(page, "title").isEmpty() || sent(page, "title").length() > 120) {
            return Optional.of("title");
        }
        return text.isEmpty() || text.length() > Proposal.LONGEST
                ? Optional.of("text")
                : Optional.empty();
    }

    private static String sent(Map<String, Object> page, String field) {
        return String.valueOf(page.get(field));
    }

    /// The same words twice on one day are one offer.
    private void send(Consult consult, Map<String, Object> page) {
        var kind = sent(page, "kind");
        var exercise = sent(page, "exercise");
        boolean hasPage = kind.equals(Proposal.EXERCISE) && Proposal.EXERCISES.contains(exercise);
        var to =
                switch (sent(page, "to")) {
                    case "a" -> Set.of(Partner.A);
                    case "b" -> Set.of(Partner.B);
                    default -> Set.of(Partner.A, Partner.B);
                };
        var proposal =
                new Proposal(
                        kind,
                        sent(page, "title"),
                        sent(page, "text"),
                        hasPage ? exercise : "",
                        to.size() == 2);
        boolean there =
                proposals.of(consult).stream()
                        .anyMatch(sent ->
                                sent.written().equals(today()) && sent.proposal().equals(proposal));
        if (!there) {
            proposals.send(consult, to, proposal, today());
        }
    }
}
