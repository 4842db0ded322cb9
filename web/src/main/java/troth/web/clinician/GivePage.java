package troth.web.clinician;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Again;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.store.ClinicianStore;
import troth.web.store.GivenStore;
import troth.web.store.GivenStore.Copy;
import troth.web.view.CareContent.ClinicianGiven;
import troth.web.view.Letter;

/// Gives one thing to a clinician: chosen, looked at exactly as they would read it, given with an
/// end. Nobody but the giver and the clinician ever knows.
public class GivePage {

    private static final int DAYS = 30;

    private final Desks desks;
    private final ClinicianStore clinicians;
    private final GivenStore given;
    private final Again again;

    GivePage(Desks desks, ClinicianStore clinicians, GivenStore given, Again again) {
        this.desks = desks;
        this.clinicians = clinicians;
        this.given = given;
        this.again = again;
    }

    private Optional<Companion> companion(Desk desk) {
        return Companion.of(desk, clinicians).stream().filter(Companion::isOpen).findFirst();
    }

    /// What may be given, one by one.
    public ServerResponse choose(ServerRequest request) {
        var desk = desks.at(request);
        return companion(desk)
                .map(companion -> {
                    var page = desk.page("clinician");
                    page.put("own", Giveable.own(desk));
                    page.put("words", desk.words());
                    page.put("joint", Giveable.joint(desk));
                    page.put("series", Giveable.series(desk));
                    page.put("policy", companion.introduction().policy());
                    return ServerResponse.ok().render("clinician/choose", page);
                })
                .orElseGet(() -> Desks.to(ClinicianPage.PATH));
    }

    /// Exactly what the clinician would read.
    public ServerResponse look(ServerRequest request) {
        return with(
                request,
                (desk, companion, thing) -> preview(desk, companion, thing, Map.of(), Map.of()));
    }

    private interface Act {
        ServerResponse on(Desk desk, Companion companion, Giveable thing);
    }

    /// Something that is not one's own answers like something that does not exist.
    private ServerResponse with(ServerRequest request, Act act) {
        var desk = desks.at(request);
        var companion = companion(desk);
        if (companion.isEmpty()) {
            return Desks.to(ClinicianPage.PATH);
        }
        return Giveable.find(desk, request.pathVariable("id"))
                .map(thing -> act.on(desk, companion.get(), thing))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static ServerResponse preview(
            Desk desk,
            Companion companion,
            Giveable thing,
            Map<String, String> wrong,
            Map<String, String> more) {
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        var page = new HashMap<>(desk.page("clinician"));
        boolean aside = !desk.sent("whom").equals("both");
        page.put("action", ClinicianPage.PATH + "/give/" + thing.id());
        page.put("letter", thing.letter(aside));
        page.put("day", desk.words().weekday(thing.day()));
        page.put("joint", thing.isJoint());
        page.put("aside", aside);
        page.put("typed", "");
        page.put("ends", desk.request().param("ends").orElse(usual(desk, companion).toString()));
        page.put("policy", companion.introduction().policy());
        page.put("wrong", wrong);
        page.putAll(more);
        return ServerResponse.status(status).render("clinician/preview", page);
    }

    private static LocalDate usual(Desk desk, Companion companion) {
        var month = desk.today().plusDays(DAYS);
        var last = companion.introduction().ends();
        return month.isBefore(last) ? month : last;
    }

    public ServerResponse give(ServerRequest request) {
        return with(
                request,
                (desk, companion, thing) -> {
                    var wrong = wrong(desk, companion);
                    return wrong.isEmpty()
                            ? given(desk, companion, thing)
                            : preview(desk, companion, thing, wrong, Map.of());
                });
    }

    private Map<String, String> wrong(Desk desk, Companion companion) {
        var wrong = new HashMap<String, String>();
        var ends = ends(desk);
        var last = companion.introduction().ends();
        if (ends.isEmpty() || ends.get().isBefore(desk.today()) || ends.get().isAfter(last)) {
            wrong.put("ends", "ends");
        }
        if (wrong.isEmpty() && !again.isKnown(desk.request())) {
            wrong.put("now", "now");
        }
        return wrong;
    }

    private static Optional<LocalDate> ends(Desk desk) {
        try {
            return Optional.of(LocalDate.parse(desk.sent("ends")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The release. Sent twice it gives once.
    private ServerResponse given(Desk desk, Companion companion, Giveable thing) {
        boolean aside = !thing.isJoint() && !desk.sent("whom").equals("both");
        var letter = thing.letter(aside);
        if (!isThere(desk, companion, letter)) {
            var ends = ends(desk).orElseThrow();
            var id =
                    given.give(
                            desk.visit(),
                            companion.id(),
                            companion.letterbox(),
                            new Copy(letter, thing.joint(), ends));
            desk.keep(new ClinicianGiven(companion.id(), letter, ends, id));
        }
        return Desks.to(ClinicianPage.PATH + "?given");
    }

    private boolean isThere(Desk desk, Companion companion, Letter letter) {
        var lent = given.lent(desk.visit(), desk.today());
        return desk.own(ClinicianGiven.class)
                .map(entry -> (ClinicianGiven) entry.content())
                .filter(copy -> copy.clinician().equals(companion.id()))
                .filter(copy -> copy.letter().equals(letter))
                .anyMatch(copy -> lent.stream().anyMatch(l -> l.id().equals(copy.given())));
    }

    /// Words for the clinician alone.
    public ServerResponse tell(ServerRequest request) {
        var desk = desks.at(request);
        return companion(desk)
                .map(companion -> telling(desk, companion, "", HttpStatus.OK))
                .orElseGet(() -> Desks.to(ClinicianPage.PATH));
    }

    private static ServerResponse telling(
            Desk desk, Companion companion, String wrong, HttpStatus status) {
        var page = desk.page("clinician");
        page.put("typed", desk.sent("text"));
        page.put("policy", companion.introduction().policy());
        page.put("wrong", wrong);
        return ServerResponse.status(status).render("clinician/tell", page);
    }

    /// It has ended while somebody wrote.
    private static ServerResponse late(Desk desk, String text) {
        var page = desk.page("clinician");
        page.put("words", List.of(text));
        return ServerResponse.status(HttpStatus.CONFLICT).render("clinician/late", page);
    }

    /// First the look, then the act: both carry the words with them.
    public ServerResponse told(ServerRequest request) {
        var desk = desks.at(request);
        var companion = companion(desk);
        var text = desk.sent("text");
        if (companion.isEmpty()) {
            return text.isEmpty() ? Desks.to(ClinicianPage.PATH) : late(desk, text);
        }
        if (text.isEmpty() || text.length() > Letter.LONGEST || desk.sent("do").equals("change")) {
            var wrong = text.isEmpty() ? "empty" : text.length() > Letter.LONGEST ? "long" : "";
            return telling(
                    desk,
                    companion.get(),
                    wrong,
                    wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        }
        var thing = Giveable.told(desk, text);
        boolean gives = desk.sent("do").equals("give");
        var wrong = gives ? wrong(desk, companion.get()) : Map.<String, String>of();
        if (gives && wrong.isEmpty()) {
            return given(desk, companion.get(), thing);
        }
        var words = Map.of("action", ClinicianPage.PATH + "/tell", "typed", text);
        return preview(desk, companion.get(), thing, wrong, words);
    }
}
