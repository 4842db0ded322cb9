package troth.web.clinician;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.key.Ticket;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.page.Where;
import troth.web.store.Clinician;
import troth.web.store.ClinicianStore;
import troth.web.store.GivenStore;
import troth.web.store.GivenStore.Lent;
import troth.web.store.ProposalStore;
import troth.web.store.ProposalStore.Sent;
import troth.web.view.AgreementContent.AgreementDraft;
import troth.web.view.CareContent.ClinicianAgreed;
import troth.web.view.CareContent.ClinicianAsked;
import troth.web.view.CareContent.ClinicianGiven;
import troth.web.view.Entry;
import troth.web.view.Letter;
import troth.web.view.Proposal;

/// One partner's page about a clinician: the link, the yes that both must give, what this partner
/// has given to read, and what the clinician offers.
public class ClinicianPage {

    static final String PATH = "/clinician";

    private static final Duration LINK = Duration.ofDays(7);
    private static final List<String> STATES =
            List.of(
                    "given",
                    "taken",
                    "agreed",
                    "open",
                    "ended",
                    "unagreed",
                    "away",
                    "closed",
                    "declined");

    private final Desks desks;
    private final ClinicianStore clinicians;
    private final GivenStore given;
    private final ProposalStore proposals;

    ClinicianPage(
            Desks desks, ClinicianStore clinicians, GivenStore given, ProposalStore proposals) {
        this.desks = desks;
        this.clinicians = clinicians;
        this.given = given;
        this.proposals = proposals;
    }

    public ServerResponse show(ServerRequest request) {
        var page = page(desks.at(request));
        STATES.stream()
                .filter(state -> request.param(state).isPresent())
                .forEach(state -> page.put("status", state));
        return ServerResponse.ok().render("clinician/clinician", page);
    }

    private Map<String, Object> page(Desk desk) {
        var page = new HashMap<>(desk.page("clinician"));
        var all = Companion.of(desk, clinicians);
        var open = all.stream().filter(Companion::isOpen).findFirst();
        page.put("open", open);
        page.put("candidates", open.isPresent() ? List.of() : all);
        page.put("before", all.stream().anyMatch(c -> c.account().opened()));
        page.put("chosen", all.stream().anyMatch(c -> c.agreed().isPresent()));
        page.put("link", link(desk).map(link -> address(desk, link)));
        page.put("onlyHere", Where.isOnlyHere(desk.request().uri()));
        page.put("given", rows(desk));
        page.put("proposals", open.map(c -> proposals(desk, c)).orElse(List.of()));
        return page;
    }

    private Optional<Ticket> link(Desk desk) {
        return desk.entries(ClinicianAsked.class)
                .map(entry -> new Ticket(((ClinicianAsked) entry.content()).ticket()))
                .filter(ticket -> clinicians.isOpen(ticket, desk.now()))
                .findFirst();
    }

    private static String address(Desk desk, Ticket link) {
        return desk.request().uri().resolve("/care/join/" + link.text()).toString();
    }

    /// One copy that a clinician may read now, for whoever gave it.
    ///
    /// @param letter nothing, if its owner deleted their own record of it
    /// @param read in words, the days on which it was read
    public record Row(String id, Optional<Letter> letter, String day, String ends, String read) {}

    private List<Row> rows(Desk desk) {
        return given.lent(desk.visit(), desk.today()).stream()
                .map(lent -> row(desk, lent))
                .sorted(java.util.Comparator.comparing(ClinicianPage::order))
                .toList();
    }

    private static String order(Row row) {
        return row.letter().map(letter -> letter.day() + letter.title() + letter.text()).orElse("");
    }

    private static Row row(Desk desk, Lent lent) {
        var words = desk.words();
        var letter =
                desk.own(ClinicianGiven.class)
                        .map(entry -> (ClinicianGiven) entry.content())
                        .filter(copy -> copy.given().equals(lent.id()))
                        .map(ClinicianGiven::letter)
                        .findFirst();
        return new Row(
                lent.id(),
                letter,
                letter.map(l -> words.day(l.day())).orElse(""),
                words.weekday(lent.ends()),
                String.join(", ", lent.read().stream().map(words::day).toList()));
    }

    /// @param day when it was written
    public record Offer(String id, String day, Proposal proposal) {}

    private List<Offer> proposals(Desk desk, Companion companion) {
        return sent(desk, companion).stream()
                .map(sent ->
                        new Offer(sent.id(), desk.words().day(sent.written()), sent.proposal()))
                .toList();
    }

    private List<Sent> sent(Desk desk, Companion companion) {
        return proposals.of(desk.visit(), companion.id(), companion.reply());
    }

    public ServerResponse post(ServerRequest request) {
        var desk = desks.at(request);
        return switch (desk.sent("do")) {
            case "ask" -> ask(desk);
            case "unask" -> unask(desk);
            case "agree" -> agree(desk);
            case "end" -> end(desk);
            case "decline" -> decline(desk);
            case "take" -> take(desk);
            case "takeall" -> takeAll(desk);
            case "away" -> away(desk);
            case "draft" -> draft(desk);
            default -> Desks.to(PATH);
        };
    }

    /// A link that both can see, and pass on: whoever follows it introduces themselves to both.
    private ServerResponse ask(Desk desk) {
        if (link(desk).isEmpty()) {
            var ticket = Ticket.fresh();
            clinicians.ask(desk.visit(), ticket, desk.now().plus(LINK));
            desk.give(new ClinicianAsked(ticket.text()));
        }
        return Desks.to(PATH + "#link");
    }

    private ServerResponse unask(Desk desk) {
        clinicians.unask(desk.visit());
        return Desks.to(PATH + "?closed");
    }

    /// Agrees to what was read: the same letterbox, or nothing. One at a time: a yes that is not on
    /// the page could not be taken back.
    private ServerResponse agree(Desk desk) {
        var companion = companion(desk).filter(c -> c.spoken().equals(desk.sent("spoken")));
        if (companion.isEmpty()) {
            return ServerResponse.status(HttpStatus.NOT_FOUND).build();
        }
        if (companion.get().agreed().isEmpty()) {
            if (Companion.of(desk, clinicians).stream().anyMatch(Companion::isOpen)) {
                return Desks.to(PATH);
            }
            withdrawAll(desk);
            agree(desk, companion.get().account());
        }
        return Desks.to(isOpen(desk) ? PATH + "?open" : PATH + "?agreed");
    }

    /// Whether a yes has just opened it, for what its owner gives.
    private boolean isOpen(Desk desk) {
        return clinicians.of(desk.visit(), desk.today()).stream()
                .filter(account -> account.id().equals(desk.sent("clinician")))
                .anyMatch(Clinician::opened);
    }

    private void withdrawAll(Desk desk) {
        clinicians
                .of(desk.visit(), desk.today())
                .forEach(account -> clinicians.withdraw(desk.visit(), account));
    }

    private void agree(Desk desk, Clinician account) {
        var reply = Ticket.fresh();
        var yes = new ClinicianAgreed(account.id(), account.letterbox().text(), reply.text());
        desk.store()
                .replace(
                        desk.visit(),
                        desk.own(ClinicianAgreed.class).toList(),
                        List.of(Entry.ofOne(desk.me(), desk.now(), yes)));
        clinicians.agree(desk.visit(), account, reply);
    }

    private Optional<Companion> companion(Desk desk) {
        return Companion.of(desk, clinicians).stream()
                .filter(companion -> companion.id().equals(desk.sent("clinician")))
                .findFirst();
    }

    /// Ends one's own part, alone and at once.
    private ServerResponse end(Desk desk) {
        var ended = companion(desk);
        ended.ifPresent(companion -> {
            clinicians.withdraw(desk.visit(), companion.account());
            forget(desk, yes(desk, companion));
            forget(desk, given(desk, companion));
        });
        boolean opened = ended.map(companion -> companion.account().opened()).orElse(true);
        return Desks.to(PATH + (opened ? "?ended" : "?unagreed"));
    }

    /// Closes an introduction for both, before it has opened. Of one that is gone already it says
    /// the same; of one that has opened meanwhile the page shows that it is open.
    private ServerResponse decline(Desk desk) {
        boolean closed = companion(desk).map(companion -> decline(desk, companion)).orElse(true);
        return Desks.to(closed ? PATH + "?declined" : PATH);
    }

    private boolean decline(Desk desk, Companion companion) {
        boolean closed = clinicians.decline(desk.visit(), companion.account(), desk.today());
        if (closed) {
            forget(desk, yes(desk, companion));
        }
        return closed;
    }

    private static List<Entry> yes(Desk desk, Companion companion) {
        return desk.own(ClinicianAgreed.class)
                .filter(entry ->
                        ((ClinicianAgreed) entry.content()).clinician().equals(companion.id()))
                .toList();
    }

    private static List<Entry> given(Desk desk, Companion companion) {
        return desk.own(ClinicianGiven.class)
                .filter(entry ->
                        ((ClinicianGiven) entry.content()).clinician().equals(companion.id()))
                .toList();
    }

    private static void forget(Desk desk, List<Entry> entries) {
        desk.store().replace(desk.visit(), entries, List.of());
    }

    private ServerResponse take(Desk desk) {
        var id = desk.sent("given");
        given.take(desk.visit(), id);
        forget(
                desk,
                desk.own(ClinicianGiven.class)
                        .filter(entry -> ((ClinicianGiven) entry.content()).given().equals(id))
                        .toList());
        return Desks.to(PATH + "?taken");
    }

    private ServerResponse takeAll(Desk desk) {
        given.takeAll(desk.visit());
        forget(desk, desk.own(ClinicianGiven.class).toList());
        return Desks.to(PATH + "?taken");
    }

    private ServerResponse away(Desk desk) {
        proposals.putAway(desk.visit(), desk.sent("proposal"));
        return Desks.to(PATH + "?away");
    }

    /// Makes a draft of one's own of what the clinician offered. It is this partner who enters it.
    private ServerResponse draft(Desk desk) {
        var offered =
                Companion.of(desk, clinicians).stream()
                        .filter(Companion::isOpen)
                        .flatMap(companion -> sent(desk, companion).stream())
                        .filter(sent -> sent.id().equals(desk.sent("proposal")))
                        .map(Sent::proposal)
                        .filter(proposal -> proposal.kind().equals(Proposal.AGREEMENT))
                        .findFirst();
        if (offered.isEmpty()) {
            return ServerResponse.status(HttpStatus.NOT_FOUND).build();
        }
        var fields = Map.of("title", offered.get().title(), "what", offered.get().text());
        var draft = new AgreementDraft(Entry.newId(), fields);
        desk.keep(draft);
        return Desks.to("/agreements/drafts/" + draft.agreement());
    }
}
