package troth.web.together;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.dyad.Event;
import troth.dyad.Side;
import troth.evidence.Words;
import troth.web.notes.Book;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.notes.Notebook;
import troth.web.view.Entry;
import troth.web.view.Happened;
import troth.web.view.PracticeContent.Agenda;
import troth.web.view.PracticeContent.MeetingSet;
import troth.web.view.Topic;

/// Talking: appreciation and good news, the weekly meeting, and taking turns. That a meeting or a
/// talk was held moves only the picture of whoever enters it.
public class TalkPages {

    /// How it went, worst first: words of the table of words.
    private static final List<String> RESPONSES =
            List.of("dismissive", "flat", "heard", "understood");

    private static final List<String> STATES = List.of("set", "kept", "held", "unheld");

    private static final Book TALK =
            new Book(
                    "talk",
                    "talk",
                    "together/talk",
                    List.of(Topic.APPRECIATION, Topic.GOOD_NEWS),
                    _ -> Book.Gate.OPEN,
                    _ -> Map.of());

    private final Desks desks;
    private final Notebook notebook;

    TalkPages(Desks desks, Notebook notebook) {
        this.desks = desks;
        this.notebook = notebook;
    }

    public ServerResponse show(ServerRequest request) {
        return notebook.show(request, TALK);
    }

    public ServerResponse preview(ServerRequest request) {
        return notebook.preview(request, TALK);
    }

    public ServerResponse post(ServerRequest request) {
        return notebook.post(request, TALK);
    }

    public ServerResponse meeting(ServerRequest request) {
        var desk = desks.at(request);
        return ServerResponse.ok().render("together/meeting", page(desk, Meeting.own(desk), ""));
    }

    public ServerResponse listening(ServerRequest request) {
        var desk = desks.at(request);
        return ServerResponse.ok().render("together/listening", page(desk, Meeting.own(desk), ""));
    }

    /// The meeting: its day, one's own page for it, or that it was held. Every button sends one's
    /// own page along, and it is kept with whatever else is asked for.
    public ServerResponse meet(ServerRequest request) {
        var desk = desks.at(request);
        var kept = Meeting.own(desk);
        var agenda = Meeting.sent(desk).orElse(kept);
        var wrong = wrong(desk, agenda);
        if (!wrong.isEmpty()) {
            return ServerResponse.badRequest()
                    .render("together/meeting", page(desk, agenda, wrong));
        }
        if (isOlder(desk.sent("was"), agenda, kept)) {
            var page = page(desk, agenda, "");
            page.put("newer", Meeting.texts(kept));
            return ServerResponse.status(HttpStatus.CONFLICT).render("together/meeting", page);
        }
        if (!agenda.equals(kept)) {
            desk.keepOnly(agenda);
        }
        return switch (desk.sent("do")) {
            case "set" -> set(desk);
            case "held" -> Desks.to("/meeting?" + held(desk, Event.MeetingHeld::new) + unset(desk));
            default -> Desks.to("/meeting?kept" + unset(desk));
        };
    }

    /// A day that was chosen while another button was pressed stays in its box.
    private static String unset(Desk desk) {
        return day(desk).filter(day -> !isNext(desk, day)).map(day -> "&day=" + day).orElse("");
    }

    private static boolean isNext(Desk desk, LocalDate day) {
        return MeetingSet.next(desk.view(), desk.today()).equals(Optional.of(day));
    }

    private static String wrong(Desk desk, Agenda agenda) {
        if (Meeting.isTooLong(agenda)) {
            return "long";
        }
        return desk.sent("do").equals("set") && day(desk).isEmpty() ? "day" : "";
    }

    private static Optional<LocalDate> day(Desk desk) {
        return Meeting.day(desk.sent("day")).filter(d -> !d.isBefore(desk.today()));
    }

    /// Turns taken: a talk that one of the two led and the other heard.
    public ServerResponse listen(ServerRequest request) {
        var desk = desks.at(request);
        double depth = Words.word("depth", "personal").number();
        var state = held(desk, response -> new Event.Talk(Side.of(desk.me()), depth, response));
        return Desks.to("/listening?" + state);
    }

    private static ServerResponse set(Desk desk) {
        day(desk)
                .filter(day -> !isNext(desk, day))
                .map(day -> Entry.ofBoth(desk.me(), desk.now(), new MeetingSet(day)))
                .ifPresent(entry ->
                        desk.store()
                                .replace(
                                        desk.visit(),
                                        desk.own(MeetingSet.class).toList(),
                                        List.of(entry)));
        return Desks.to("/meeting?set");
    }

    /// Sent from a page that was opened before something else was kept.
    private static boolean isOlder(String was, Agenda sent, Agenda kept) {
        return !was.isEmpty() && !was.equals(Meeting.mark(kept)) && !sent.equals(kept);
    }

    /// Makes the event for the viewer's own picture; said again on the same day it is meant
    /// instead.
    private static String held(Desk desk, DoubleFunction<Event> event) {
        var word = desk.sent("response");
        if (!RESPONSES.contains(word)) {
            return "unheld";
        }
        var made = event.apply(Words.word("response", word).number());
        var earlier =
                desk.own(Happened.class)
                        .filter(e -> !e.shared() && isToday(desk, e))
                        .filter(e ->
                                e.content() instanceof Happened(Event same, boolean checkedIn)
                                        && !checkedIn
                                        && same.getClass() == made.getClass())
                        .toList();
        desk.store()
                .replace(
                        desk.visit(),
                        earlier,
                        List.of(Entry.ofOne(desk.me(), desk.now(), new Happened(made))));
        return "held";
    }

    private static boolean isToday(Desk desk, Entry entry) {
        return entry.day(desk.zone()).equals(desk.today());
    }

    private static Map<String, Object> page(Desk desk, Agenda agenda, String wrong) {
        var page = desk.page("talk");
        page.put(
                "next",
                MeetingSet.next(desk.view(), desk.today()).map(desk.words()::weekday).orElse(""));
        page.put("agenda", agenda);
        page.put("was", Meeting.mark(Meeting.own(desk)));
        page.put(
                "appreciations",
                IntStream.range(0, Meeting.APPRECIATIONS)
                        .mapToObj(i ->
                                i < agenda.appreciations().size()
                                        ? agenda.appreciations().get(i)
                                        : "")
                        .toList());
        page.put("responses", RESPONSES);
        page.put("typedDay", desk.sent("day"));
        page.put("first", desk.words().weekday(desk.today()));
        page.put("wrong", wrong);
        STATES.stream()
                .filter(state -> desk.request().param(state).isPresent())
                .forEach(state -> page.put("status", "together.status." + state));
        return page;
    }
}
