package troth.web.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.evidence.Words;
import troth.web.agreement.Desk.Visit;
import troth.web.view.AgreementContent.AgreementNoted;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.Entry;
import troth.web.view.Happened;

/// How an agreement went, as one of them saw it: theirs alone, unless they give it to both.
public class KeptPages {

    private static final int LONG = 2000;
    private static final Set<String> WENT = Set.of("", "kept", "missed");

    private final Desk desk;

    KeptPages(Desk desk) {
        this.desk = desk;
    }

    /// A note of one's own.
    public record Note(String id, String day, String say, String note, boolean shared) {}

    /// What stands in the form.
    public record Form(String went, String about, String note) {

        static final Form EMPTY = new Form("", "", "");

        static Form of(ServerRequest request) {
            return new Form(
                    request.param("went").orElse(""),
                    request.param("about").orElse(""),
                    request.param("note").orElse("").strip());
        }

        /// The fields that cannot be kept, with the key of what to do.
        Map<String, String> wrong() {
            if (!WENT.contains(went)) {
                return Map.of("went", "went");
            }
            if (!Set.of("", "me", "other", "both").contains(about)) {
                return Map.of("about", "about");
            }
            return note.length() > LONG ? Map.of("note", "long") : Map.of();
        }

        boolean isEmpty() {
            return went.isEmpty() && note.isEmpty();
        }

        List<Partner> about(Partner me) {
            return switch (about) {
                case "me" -> List.of(me);
                case "other" -> List.of(me.other());
                case "both" -> List.of(Partner.values());
                default -> List.of();
            };
        }
    }

    private static Agreement agreement(Visit visit, ServerRequest request) {
        var agreement = visit.agreement(request);
        if (!AgreementPage.everSigned(agreement)) {
            throw Visit.nothingHere();
        }
        return agreement;
    }

    public ServerResponse show(ServerRequest request) {
        var visit = desk.visit(request);
        var page = page(visit, agreement(visit, request), Form.EMPTY, Map.of());
        for (var status : List.of("saved", "skipped", "removed")) {
            request.param(status).ifPresent(_ -> page.put("status", status));
        }
        return ServerResponse.ok().render("agreement/kept", page);
    }

    private static Map<String, Object> page(
            Visit visit, Agreement agreement, Form form, Map<String, String> wrong) {
        var page = visit.page();
        page.put("id", agreement.id());
        page.put("named", agreement.shown(visit.today()).getFirst().text().title());
        page.put("notes", noted(visit, agreement).map(entry -> note(visit, entry)).toList());
        page.put("form", form);
        page.put("wrong", wrong);
        return page;
    }

    private static Stream<Entry> noted(Visit visit, Agreement agreement) {
        return visit.view()
                .own()
                .filter(entry ->
                        entry.content() instanceof AgreementNoted noted
                                && noted.agreement().equals(agreement.id()));
    }

    private static Note note(Visit visit, Entry entry) {
        var noted = (AgreementNoted) entry.content();
        return new Note(
                entry.id(),
                visit.words().date(entry.day(visit.zone())),
                AgreementPage.say(visit, noted.went(), noted.about()),
                noted.note(),
                told(visit, entry.id()).isPresent());
    }

    private static Optional<Entry> told(Visit visit, String noted) {
        return visit.view()
                .own()
                .filter(entry ->
                        entry.content() instanceof AgreementTold told && told.noted().equals(noted))
                .findFirst();
    }

    /// Whoever says it again on the same day means it instead.
    public ServerResponse save(ServerRequest request) {
        var visit = desk.visit(request);
        var agreement = agreement(visit, request);
        var form = Form.of(request);
        if (!form.wrong().isEmpty()) {
            return Desk.refused("agreement/kept", page(visit, agreement, form, form.wrong()));
        }
        var address = "/agreements/" + agreement.id() + "/kept?";
        if (form.isEmpty()) {
            return Desk.to(address + "skipped");
        }
        var about = form.about(visit.viewer().partner());
        var events = events(form.went(), about).map(visit::ofOne).toList();
        var noted =
                new AgreementNoted(
                        agreement.id(),
                        form.went(),
                        about,
                        form.note(),
                        events.stream().map(Entry::id).toList());
        visit.replace(
                earlierToday(visit, agreement),
                Stream.concat(Stream.of(visit.ofOne(noted)), events.stream()).toList());
        return Desk.to(address + "saved");
    }

    /// What the model is told of it, for the picture of its author alone.
    static Stream<Happened> events(String went, List<Partner> about) {
        double weight = Words.word("weight", "usual").number();
        double openly = Words.word("hidden", "openly").number();
        return switch (went) {
            case "kept" ->
                    about.isEmpty()
                            ? Stream.of()
                            : Stream.of(new Happened(new Event.AgreementKept(side(about), weight)));
            case "missed" ->
                    about.stream()
                            .map(by -> new Happened(new Event.AgreementBroken(by, weight, openly)));
            default -> Stream.of();
        };
    }

    private static Side side(List<Partner> about) {
        return about.size() == 2 ? Side.BOTH : Side.of(about.getFirst());
    }

    /// Those of today that are not shared, with their events.
    private static List<Entry> earlierToday(Visit visit, Agreement agreement) {
        return noted(visit, agreement)
                .filter(entry -> entry.day(visit.zone()).equals(visit.today()))
                .filter(entry -> told(visit, entry.id()).isEmpty())
                .flatMap(entry -> withEvents(visit, entry))
                .toList();
    }

    private static Stream<Entry> withEvents(Visit visit, Entry entry) {
        var events =
                entry.content() instanceof AgreementNoted noted
                        ? noted.events()
                        : List.<String>of();
        return visit.view()
                .own()
                .filter(other -> other.equals(entry) || events.contains(other.id()));
    }

    private static Entry note(Visit visit, ServerRequest request) {
        Predicate<Entry> isOfIt =
                entry ->
                        entry.content() instanceof AgreementNoted noted
                                && noted.agreement().equals(request.pathVariable("id"));
        return visit.own(request.pathVariable("note"))
                .filter(isOfIt)
                .orElseThrow(Visit::nothingHere);
    }

    /// What both would read.
    public ServerResponse preview(ServerRequest request) {
        var visit = desk.visit(request);
        var agreement = agreement(visit, request);
        var page = page(visit, agreement, Form.EMPTY, Map.of());
        page.put("note", note(visit, note(visit, request)));
        return ServerResponse.ok().render("agreement/tell", page);
    }

    /// The act that gives it to both.
    public ServerResponse share(ServerRequest request) {
        var visit = desk.visit(request);
        var entry = note(visit, request);
        if (told(visit, entry.id()).isEmpty() && entry.content() instanceof AgreementNoted noted) {
            var told =
                    new AgreementTold(
                            noted.agreement(),
                            noted.went(),
                            noted.about(),
                            noted.note(),
                            entry.id());
            visit.replace(List.of(), List.of(visit.ofBoth(told)));
        }
        return Desk.to("/agreements/" + request.pathVariable("id"));
    }

    /// Takes it back from the page that both read; it stays with its author.
    public ServerResponse unshare(ServerRequest request) {
        var visit = desk.visit(request);
        visit.replace(told(visit, note(visit, request).id()).stream().toList(), List.of());
        return Desk.to("/agreements/" + request.pathVariable("id") + "/kept");
    }

    public ServerResponse remove(ServerRequest request) {
        var visit = desk.visit(request);
        visit.own(request.pathVariable("note"))
                .ifPresent(_ -> {
                    var entry = note(visit, request);
                    var gone =
                            Stream.concat(
                                    withEvents(visit, entry), told(visit, entry.id()).stream());
                    visit.replace(gone.toList(), List.of());
                });
        return Desk.to("/agreements/" + request.pathVariable("id") + "/kept?removed");
    }
}
