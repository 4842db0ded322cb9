package troth.web.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Partner;
import troth.web.agreement.Desk.Visit;
import troth.web.store.Account;
import troth.web.view.AgreementContent.AgreementEnded;
import troth.web.view.AgreementContent.AgreementLapsing;
import troth.web.view.AgreementContent.AgreementSigned;
import troth.web.view.AgreementContent.AgreementTold;
import troth.web.view.Entry;

/// The page that both read: the text, signing, and the way out.
public class AgreementPage {

    private static final String PAGE = "agreement/agreement";
    private static final int NAME = 80;

    private final Desk desk;

    AgreementPage(Desk desk) {
        this.desk = desk;
    }

    /// What one of them told both about how it went.
    public record Told(String by, String day, String say, String note) {}

    public ServerResponse show(ServerRequest request) {
        var visit = desk.visit(request);
        return ServerResponse.ok()
                .render(PAGE, page(visit, visit.agreement(request), "", Map.of()));
    }

    private static Map<String, Object> page(
            Visit visit, Agreement agreement, String name, Map<String, String> wrong) {
        var cards =
                agreement.shown(visit.today()).stream()
                        .map(version -> TextCard.of(agreement, version, visit))
                        .toList();
        var open = agreement.open(visit.today());
        var page = visit.sharedPage();
        page.put("id", agreement.id());
        page.put("cards", cards);
        page.put("opens", open.filter(version -> version.text().opens()).isPresent());
        page.put("open", open.isPresent());
        page.put("mark", open.map(Version::mark).orElse(""));
        page.put("signed", open.filter(version -> version.signedBy(visit.viewer())).isPresent());
        page.put("live", agreement.isLive(visit.today()));
        page.put("inForce", agreement.inForce(visit.today()).isPresent());
        page.put("everSigned", everSigned(agreement));
        page.put("lapsing", agreement.lapsing());
        page.put("told", told(visit, agreement));
        page.put("name", name);
        page.put("wrong", wrong);
        return page;
    }

    static boolean everSigned(Agreement agreement) {
        return agreement.versions().stream().anyMatch(Version::signedByBoth);
    }

    private static List<Told> told(Visit visit, Agreement agreement) {
        return visit.view()
                .byDay(visit.zone())
                .filter(entry ->
                        entry.content() instanceof AgreementTold told
                                && told.agreement().equals(agreement.id()))
                .map(entry -> told(visit, entry))
                .toList();
    }

    private static Told told(Visit visit, Entry entry) {
        var told = (AgreementTold) entry.content();
        return new Told(
                visit.space().name(entry.author()),
                visit.words().date(entry.day(visit.zone())),
                say(visit, told.went(), told.about()),
                told.note());
    }

    /// "Kept, by Noa and by Robin"
    static String say(Visit visit, String went, List<Partner> about) {
        if (went.isEmpty()) {
            return "";
        }
        var names = about.stream().map(visit.space()::name).toList();
        var key = "agreement.went." + went + "." + names.size();
        return visit.words().say(key, names.toArray());
    }

    /// Signs what the page showed, takes one's signature back, or rests. Whatever the other did or
    /// did not do, the answer is the same page.
    public ServerResponse sign(ServerRequest request) {
        var visit = desk.visit(request);
        var agreement = visit.agreement(request);
        return switch (request.param("do").orElse("")) {
            case "sign" -> sign(visit, agreement, request);
            case "back" -> takeBack(visit, agreement, request);
            default -> Desk.to("/agreements");
        };
    }

    private static ServerResponse sign(Visit visit, Agreement agreement, ServerRequest request) {
        var name = request.param("name").orElse("").strip();
        var mark = request.param("mark").orElse("");
        boolean done =
                agreement.versions().stream()
                        .anyMatch(v -> v.mark().equals(mark) && v.signedBy(visit.viewer()));
        if (!done) {
            var wrong = wrong(visit, agreement, request, name, mark);
            if (!wrong.isEmpty()) {
                return Desk.refused(PAGE, page(visit, agreement, name, wrong));
            }
            var history = History.of(visit.view(), visit.space(), visit.zone());
            var signed =
                    new AgreementSigned(
                            agreement.id(), mark, name, history.links().size(), history.head());
            visit.replace(List.of(), List.of(visit.ofBoth(signed)));
        }
        return Desk.to("/agreements/" + agreement.id());
    }

    private static Map<String, String> wrong(
            Visit visit, Agreement agreement, ServerRequest request, String name, String mark) {
        var wrong = new LinkedHashMap<String, String>();
        if (agreement.open(visit.today()).filter(v -> v.mark().equals(mark)).isEmpty()) {
            wrong.put("text", "stale");
        } else if (agreement.lapsing()) {
            wrong.put("text", "lapsing");
        }
        if (!Account.canBeSeen(name) || name.length() > NAME) {
            wrong.put("name", "name");
        }
        if (request.param("free").isEmpty()) {
            wrong.put("free", "free");
        }
        return wrong;
    }

    /// Only while it stands alone: what both have signed is history, and is ended instead.
    private static ServerResponse takeBack(
            Visit visit, Agreement agreement, ServerRequest request) {
        agreement.versions().stream()
                .filter(version -> Optional.of(version.mark()).equals(request.param("mark")))
                .filter(version -> !version.signedByBoth())
                .forEach(version ->
                        visit.replace(Agreement.own(visit.view(), version.mark()), List.of()));
        return Desk.to("/agreements/" + agreement.id());
    }

    /// What the other will read, and how the other way out works.
    public ServerResponse ending(ServerRequest request) {
        var visit = desk.visit(request);
        var agreement = visit.agreement(request);
        var page = visit.page();
        page.put("id", agreement.id());
        page.put("card", TextCard.of(agreement, agreement.shown(visit.today()).getFirst(), visit));
        page.put("live", agreement.isLive(visit.today()));
        page.put("signed", agreement.shown(visit.today()).stream().anyMatch(Version::signedByBoth));
        page.put("next", hasNext(agreement, visit.today()));
        return ServerResponse.ok().render("agreement/end", page);
    }

    /// Whether there is a text, signed or not, to take the place of the one in force.
    private static boolean hasNext(Agreement agreement, LocalDate today) {
        return agreement.inForce(today).isPresent()
                && agreement.versions().stream()
                        .map(version -> agreement.standing(version, today))
                        .anyMatch(Set.of(Standing.OPEN, Standing.AHEAD)::contains);
    }

    public ServerResponse end(ServerRequest request) {
        var visit = desk.visit(request);
        var agreement = visit.agreement(request);
        if (agreement.isLive(visit.today())) {
            var history = History.of(visit.view(), visit.space(), visit.zone());
            var ended =
                    new AgreementEnded(
                            agreement.id(),
                            agreement.newest().number(),
                            history.links().size(),
                            history.head());
            visit.replace(List.of(), List.of(visit.ofBoth(ended)));
        }
        return Desk.to("/agreements/" + agreement.id());
    }

    /// A note to oneself that is kept to: with it one cannot sign this agreement again.
    public ServerResponse lapse(ServerRequest request) {
        var visit = desk.visit(request);
        var agreement = visit.agreement(request);
        var old =
                visit.view()
                        .own()
                        .filter(entry ->
                                entry.content().equals(new AgreementLapsing(agreement.id())))
                        .toList();
        boolean undo = request.param("do").filter("undo"::equals).isPresent();
        visit.replace(
                old, undo ? List.of() : List.of(visit.ofOne(new AgreementLapsing(agreement.id()))));
        return Desk.to("/agreements/" + agreement.id());
    }
}
