package troth.web.together;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Accepted;
import troth.web.view.PracticeContent.CameAbout;
import troth.web.view.PracticeContent.MeetingSet;
import troth.web.view.PracticeContent.NotThisTime;
import troth.web.view.PracticeContent.Offered;
import troth.web.view.PracticeContent.Withdrawn;

/// Offers of closeness and of anything else: one offers, the other says yes or nothing. "Not this
/// time" stays with who says it; the offer then lapses as an unread one does. Nothing is counted.
public class ClosenessPage {

    private static final List<String> WISHES = List.of("fully", "mostly", "half", "hardly");
    private static final List<String> STATES =
            List.of("offered", "yes", "no", "ended", "entered", "gone");
    private static final int LONGEST = 500;
    private static final int DAYS_AHEAD = 28;

    private final Desks desks;

    ClosenessPage(Desks desks) {
        this.desks = desks;
    }

    public ServerResponse show(ServerRequest request) {
        return ServerResponse.ok().render("together/closeness", page(desks.at(request)));
    }

    /// The places where one goes on from, with what both said yes to: from here a yes is taken back
    /// with one more tap.
    public ServerResponse hub(ServerRequest request) {
        var desk = desks.at(request);
        var page = desk.page("together");
        page.put("offers", new Offers(desk).agreed());
        page.put(
                "next",
                MeetingSet.next(desk.view(), desk.today()).map(desk.words()::weekday).orElse(""));
        return ServerResponse.ok().render("together/together", page);
    }

    public ServerResponse post(ServerRequest request) {
        var desk = desks.at(request);
        var offers = new Offers(desk);
        return switch (desk.sent("do")) {
            case "yes" -> answer(desk, offers, e -> theirs(desk, e) && offers.isLive(e), "yes");
            case "no" -> answer(desk, offers, e -> theirs(desk, e) && offers.isLive(e), "no");
            case "end" -> answer(desk, offers, e -> mayEnd(desk, offers, e), "ended");
            case "entered" ->
                    WISHES.contains(desk.sent("wish"))
                            ? answer(desk, offers, offers::mayEnter, "entered")
                            : refused(desk, "wish");
            case "change" -> ServerResponse.ok().render("together/closeness", page(desk));
            default -> offer(desk);
        };
    }

    private static boolean theirs(Desk desk, Entry offer) {
        return offer.author() != desk.me();
    }

    /// One's own offer, and what both said yes to.
    private static boolean mayEnd(Desk desk, Offers offers, Entry offer) {
        return switch (offers.state(offer)) {
            case Consent.Open _ -> !theirs(desk, offer);
            case Consent.Agreed _ -> true;
            case Consent.Ended _, Consent.Lapsed _ -> false;
        };
    }

    /// A look at exactly what the other will see, then the offer itself.
    private static ServerResponse offer(Desk desk) {
        var wrong = wrong(desk);
        if (!wrong.isEmpty()) {
            return refused(desk, wrong);
        }
        var offer =
                new Offered(
                        desk.sent("kind"),
                        Meeting.day(desk.sent("day")).orElseThrow(),
                        desk.sent("scope"));
        if (!desk.sent("do").equals("offer")) {
            var page = page(desk);
            page.put("looked", offer);
            page.put("lookedDay", desk.words().weekday(offer.day()));
            return ServerResponse.ok().render("together/offer", page);
        }
        var offers = new Offers(desk);
        boolean there =
                desk.own(Offered.class)
                        .anyMatch(e -> e.content().equals(offer) && offers.isLive(e));
        if (!there) {
            desk.store().add(desk.visit(), List.of(Entry.ofBoth(desk.me(), desk.now(), offer)));
        }
        return Desks.to("/closeness?offered");
    }

    private static String wrong(Desk desk) {
        if (Kind.of(desk.sent("kind")).isEmpty()) {
            return "kind";
        }
        var day = Meeting.day(desk.sent("day"));
        if (day.filter(d -> !d.isBefore(desk.today()) && !d.isAfter(last(desk))).isEmpty()) {
            return "day";
        }
        boolean unsaid = desk.sent("kind").equals("other") && desk.sent("scope").isEmpty();
        return unsaid || desk.sent("scope").length() > LONGEST ? "scope" : "";
    }

    private static LocalDate last(Desk desk) {
        return desk.today().plusDays(DAYS_AHEAD);
    }

    /// Answers an offer that the viewer sees; one that is gone, ended or not theirs to answer is
    /// left as it is, and all of these read alike.
    private static ServerResponse answer(
            Desk desk, Offers offers, Predicate<Entry> may, String answer) {
        var offer = offers.entry(desk.sent("offer")).filter(may);
        if (offer.isEmpty()) {
            return Desks.to("/closeness?gone");
        }
        var id = offer.get().id();
        switch (answer) {
            case "yes" -> yes(desk, id);
            case "no" -> desk.keep(new NotThisTime(id));
            case "entered" -> enter(desk, offers, offer.get());
            default -> desk.give(new Withdrawn(id));
        }
        return Desks.to("/closeness?" + answer);
    }

    /// Takes the place of an own "not this time".
    private static void yes(Desk desk, String id) {
        var no =
                desk.own(NotThisTime.class)
                        .filter(e -> e.content().equals(new NotThisTime(id)))
                        .toList();
        desk.store().replace(desk.visit(), no, List.of());
        desk.give(new Accepted(id));
    }

    private static void enter(Desk desk, Offers offers, Entry offer) {
        var event = offers.event(offer, desk.sent("wish")).orElseThrow();
        var moment = moment(desk, offers.day(offer));
        List<Content> contents = List.of(new Happened(event), new CameAbout(offer.id()));
        desk.store()
                .add(
                        desk.visit(),
                        contents.stream()
                                .map(content -> Entry.ofOne(desk.me(), moment, content))
                                .toList());
    }

    /// On its day, however much later it is entered.
    private static Instant moment(Desk desk, LocalDate day) {
        var evening = day.atTime(20, 0).atZone(desk.zone()).toInstant();
        return day.equals(desk.today()) ? desk.now() : evening;
    }

    private static ServerResponse refused(Desk desk, String wrong) {
        var page = page(desk);
        page.put("wrong", wrong);
        return ServerResponse.badRequest().render("together/closeness", page);
    }

    private static Map<String, Object> page(Desk desk) {
        var page = desk.page("closeness");
        page.put("offers", new Offers(desk).lines());
        page.put("kinds", Kind.words());
        page.put("wishes", WISHES);
        page.put("kind", desk.sent("kind"));
        page.put("day", desk.sent("day").isEmpty() ? desk.today().toString() : desk.sent("day"));
        page.put("scope", desk.sent("scope"));
        page.put("first", desk.words().weekday(desk.today()));
        page.put("last", desk.words().weekday(last(desk)));
        STATES.stream()
                .filter(state -> desk.request().param(state).isPresent())
                .forEach(state -> page.put("status", "closeness.status." + state));
        return page;
    }
}
