package troth.web.repair;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.notes.Book;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.notes.Notebook;
import troth.web.pace.Calendar;
import troth.web.pace.Chance;
import troth.web.pace.Joint;
import troth.web.pace.Readiness;
import troth.web.pace.Rests;
import troth.web.store.Locks;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.Topic;

/// After a breach, in phases. Writing for oneself, letters, questions and words for how it came
/// about, reading what is shared, taking back, resting and leaving are open on every evening. Only
/// the planned account waits for both to be ready and for a rest to end, and whatever is hard to
/// read for a day between two of them.
public class RepairPages {

    private static final List<Joint> JOINTS =
            List.of(Joint.IMPACT, Joint.DISCLOSURE, Joint.MEANING);

    /// What addresses call the planned account, since they stay in the history of the browser.
    private static final String ACCOUNT = "account";

    private static final String STATUS = "repair.status.";
    private static final List<String> OPTIONS = List.of("stay", "wait", "part");
    private static final List<String> STATES =
            List.of("resting", "awake", "ready", "unready", "nothing");

    private final Desks desks;
    private final Notebook notebook;
    private final Locks locks;
    private final Chance chance;
    private final Map<String, Book> books;

    RepairPages(Desks desks, Notebook notebook, Locks locks, Chance chance) {
        this.desks = desks;
        this.notebook = notebook;
        this.locks = locks;
        this.chance = chance;
        books =
                Map.of(
                        "impact",
                        book(Joint.IMPACT, Topic.LETTER, Topic.QUESTION, Topic.REPLY),
                        ACCOUNT,
                        book(Joint.DISCLOSURE, Topic.DISCLOSURE),
                        "meaning",
                        book(Joint.MEANING, Topic.MEANING),
                        "decision",
                        new Book(
                                "repair/decision",
                                "repair",
                                "repair/decision",
                                List.of(Topic.WEIGHING),
                                _ -> Book.Gate.OPEN,
                                _ -> Map.of("options", OPTIONS)));
    }

    private Book book(Joint joint, Topic... topics) {
        Function<Desk, Map<String, Object>> more =
                desk ->
                        Map.of(
                                "status",
                                status(desk),
                                "joint",
                                joint.word(),
                                "ready",
                                ready(desk, joint.word()),
                                "rest",
                                joint.isHighRisk() ? "" : until(desk, joint));
        return new Book(
                "repair/" + (joint == Joint.DISCLOSURE ? ACCOUNT : joint.word()),
                "repair",
                "repair/" + joint.word(),
                List.of(topics),
                desk -> gate(desk, joint),
                more);
    }

    public ServerResponse show(ServerRequest request) {
        return book(request).map(book -> notebook.show(request, book)).orElseGet(this::missing);
    }

    public ServerResponse preview(ServerRequest request) {
        return book(request).map(book -> notebook.preview(request, book)).orElseGet(this::missing);
    }

    public ServerResponse post(ServerRequest request) {
        return book(request).map(book -> post(request, book)).orElseGet(this::missing);
    }

    /// "Ready" sends the boxes of its page along.
    private ServerResponse post(ServerRequest request, Book book) {
        var desk = desks.at(request);
        return switch (desk.sent("do")) {
            case "ready" -> notebook.after(request, book, STATUS, say(desk, true));
            case "unready" -> notebook.after(request, book, STATUS, say(desk, false));
            default -> notebook.post(request, book);
        };
    }

    private Optional<Book> book(ServerRequest request) {
        return Optional.ofNullable(books.get(request.pathVariable("step")));
    }

    private ServerResponse missing() {
        return ServerResponse.notFound().build();
    }

    /// The way as a whole, and how the parts stand that two do together.
    public ServerResponse overview(ServerRequest request) {
        var desk = desks.at(request);
        var phase = Phase.of(readiness(desk));
        var page = desk.page("repair");
        page.put("phases", Arrays.stream(Phase.values()).map(Phase::word).toList());
        page.put("phase", phase.word());
        page.put("next", phase.next().map(next -> ready(desk, next.key())).orElse(Map.of()));
        page.put("rests", JOINTS.stream().map(joint -> rest(desk, joint)).toList());
        page.put("awake", !JOINTS.stream().allMatch(joint -> rests(desk).until(joint).isPresent()));
        page.put("restDays", Rests.DAYS);
        page.put("status", status(desk));
        return ServerResponse.ok().render("repair/repair", page);
    }

    /// "Not now" for one part or all and its end, or "ready" and its taking back.
    public ServerResponse act(ServerRequest request) {
        var desk = desks.at(request);
        var what = desk.sent("what");
        return switch (desk.sent("do")) {
            case "rest" -> rest(desk, what);
            case "wake" -> wake(desk, what);
            case "ready" -> Desks.to("/repair?" + say(desk, true));
            case "unready" -> Desks.to("/repair?" + say(desk, false));
            default -> Desks.to("/repair?nothing");
        };
    }

    /// It needs no reason and ends nothing.
    private ServerResponse rest(Desk desk, String what) {
        var resting =
                JOINTS.stream()
                        .filter(joint -> what.equals("all") || what.equals(joint.word()))
                        .toList();
        for (var joint : resting) {
            if (joint.isHighRisk()) {
                restBoth(desk, joint);
            } else {
                restAlone(desk, joint);
            }
        }
        return Desks.to(resting.isEmpty() ? "/repair?nothing" : "/repair?resting");
    }

    /// Declassifies that it rests, and not who asked. The newest "not now" lasts longest, so the
    /// earlier ones of the same author say nothing more.
    private static void restBoth(Desk desk, Joint joint) {
        var content = new NotNow(joint.word());
        var earlier =
                desk.own(NotNow.class)
                        .filter(entry -> entry.shared() && entry.content().equals(content))
                        .toList();
        desk.store()
                .replace(
                        desk.visit(),
                        earlier,
                        List.of(Entry.ofBoth(desk.me(), desk.now(), content)));
    }

    /// For the viewer alone. The earlier ones stay: what the other gives waits from the first on.
    private void restAlone(Desk desk, Joint joint) {
        boolean said =
                rests(desk)
                        .ownOf(joint)
                        .anyMatch(entry -> entry.day(desk.zone()).equals(desk.today()));
        if (!said) {
            desk.keep(new NotNow(joint.word()));
        }
    }

    /// Ends a rest that is the viewer's alone. One of both is not cut short: it would name
    /// somebody.
    private ServerResponse wake(Desk desk, String what) {
        Joint.of(what).stream().flatMap(rests(desk)::ownOf).forEach(desk::remove);
        return Desks.to("/repair?awake");
    }

    private String say(Desk desk, boolean ready) {
        var what = desk.sent("what");
        var readiness = readiness(desk);
        boolean next =
                Phase.of(readiness).next().filter(phase -> phase.key().equals(what)).isPresent();
        if (!next && !what.equals(Joint.DISCLOSURE.word())) {
            return "nothing";
        }
        readiness.say(what, ready);
        return ready ? "ready" : "unready";
    }

    private static String status(Desk desk) {
        return STATES.stream()
                .filter(state -> desk.request().param(state).isPresent())
                .findFirst()
                .map(STATUS::concat)
                .orElse("");
    }

    /// Why nothing may be given to the other now, the same for both.
    private Book.Gate gate(Desk desk, Joint joint) {
        var readiness = readiness(desk);
        var rests = rests(desk);
        var words = desk.words();
        var hard =
                rests.afterHard()
                        .map(until -> words.say("repair.gate.day", words.weekday(until)))
                        .orElse("");
        if (!joint.isHighRisk()) {
            return new Book.Gate("", hard, rests.waitingSince(joint).orElse(LocalDate.MAX));
        }
        var resting = rests.until(joint);
        if (resting.isPresent()) {
            return new Book.Gate(words.say("repair.resting", words.day(resting.get())), hard);
        }
        if (Phase.of(readiness).compareTo(Phase.first(joint)) < 0) {
            return new Book.Gate(words.say("repair.gate.phase"), hard);
        }
        boolean closed = !readiness.isOpen(joint.word());
        return new Book.Gate(closed ? words.say("repair.gate.ready") : "", hard);
    }

    private Map<String, Object> ready(Desk desk, String what) {
        var readiness = readiness(desk);
        var page = new HashMap<String, Object>();
        page.put("what", what);
        page.put("said", readiness.said(what));
        page.put("open", readiness.isOpen(what));
        page.put(
                "closes",
                desk.words().weekday(readiness.closes(what).atZone(desk.zone()).toLocalDate()));
        return page;
    }

    private Map<String, Object> rest(Desk desk, Joint joint) {
        return Map.of(
                "joint", joint.word(), "until", until(desk, joint), "both", joint.isHighRisk());
    }

    private String until(Desk desk, Joint joint) {
        return rests(desk).until(joint).map(desk.words()::day).orElse("");
    }

    private Rests rests(Desk desk) {
        return Rests.of(chance, desk.visit(), desk.view(), desk.now(), desk.zone());
    }

    private Readiness readiness(Desk desk) {
        var calendar = Calendar.of(chance, desk.visit(), desk.space(), desk.zone());
        return new Readiness(locks, calendar, desk.visit(), desk.now());
    }
}
