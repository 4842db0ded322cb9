package troth.web.intimacy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import troth.web.view.PracticeContent.Felt;
import troth.web.view.PracticeContent.IntimacyOpened;
import troth.web.view.PracticeContent.NotNow;
import troth.web.view.Topic;

/// Sexual trust: feeling safe, wanted and free to say no, and sure of fidelity. Closed until one
/// opens it for oneself; that one did stays with them. Sex is neither counted, nor dosed, nor
/// recommended.
public class IntimacyPage {

    private static final List<String> STATES =
            List.of("opened", "closed", "felt", "skipped", "ready", "unready", "resting");
    private static final String TOUCH = Joint.TOUCH.word();

    private final Desks desks;
    private final Notebook notebook;
    private final Locks locks;
    private final Chance chance;
    private final Book book;

    IntimacyPage(Desks desks, Notebook notebook, Locks locks, Chance chance) {
        this.desks = desks;
        this.notebook = notebook;
        this.locks = locks;
        this.chance = chance;
        book =
                new Book(
                        "alone",
                        "together",
                        "intimacy/intimacy",
                        List.of(Topic.TOUCH_WISH, Topic.TOUCH_WORRY, Topic.DIARY),
                        _ -> Book.Gate.OPEN,
                        this::more);
    }

    public ServerResponse show(ServerRequest request) {
        var desk = desks.at(request);
        return isOpen(desk)
                ? notebook.show(request, book)
                : ServerResponse.ok().render("intimacy/closed", closed(desk));
    }

    public ServerResponse preview(ServerRequest request) {
        return isOpen(desks.at(request))
                ? notebook.preview(request, book)
                : ServerResponse.notFound().build();
    }

    public ServerResponse post(ServerRequest request) {
        var desk = desks.at(request);
        var act = desk.sent("do");
        if (act.equals("open")) {
            return open(desk, true);
        }
        if (!isOpen(desk)) {
            return Desks.to("/alone");
        }
        if (!areWhole(answers(desk))) {
            return refused(desk);
        }
        boolean felt = feel(desk);
        return switch (act) {
            case "close" -> close(desk);
            case "felt" -> after(request, felt ? "felt" : "skipped");
            case "ready" -> after(request, ready(desk, true));
            case "unready" -> after(request, ready(desk, false));
            case "rest" -> after(request, rest(desk));
            default -> notebook.post(request, book);
        };
    }

    private ServerResponse after(ServerRequest request, String state) {
        return notebook.after(request, book, "intimacy.status.", state);
    }

    /// What stands in the boxes is kept first: behind a closed door none of it could come back.
    private ServerResponse close(Desk desk) {
        return notebook.unkept(desk, book, "").orElseGet(() -> open(desk, false));
    }

    private static boolean isOpen(Desk desk) {
        return IntimacyOpened.isOpen(desk.view());
    }

    private static ServerResponse open(Desk desk, boolean open) {
        desk.keepOnly(new IntimacyOpened(open));
        return Desks.to("/alone?" + (open ? "opened" : "closed"));
    }

    private static boolean areWhole(Map<String, String> answers) {
        return answers.values().stream().allMatch(value -> value.matches("|[0-9]|10"));
    }

    private ServerResponse refused(Desk desk) {
        var page = notebook.again(desk, book);
        page.put("wrong", "answers");
        return ServerResponse.badRequest().render("intimacy/intimacy", page);
    }

    /// One's own answers of today; said again they take the place of the earlier ones. Whether
    /// there were any.
    private static boolean feel(Desk desk) {
        var felt =
                answers(desk).entrySet().stream()
                        .filter(answer -> !answer.getValue().isEmpty())
                        .map(a -> new Felt(a.getKey(), Integer.parseInt(a.getValue())))
                        .toList();
        desk.store()
                .replace(
                        desk.visit(),
                        desk.own(Felt.class)
                                .filter(entry -> isMeantAnew(desk, entry, felt))
                                .toList(),
                        felt.stream()
                                .map(content -> Entry.ofOne(desk.me(), desk.now(), content))
                                .toList());
        return !felt.isEmpty();
    }

    private static boolean isMeantAnew(Desk desk, Entry entry, List<Felt> felt) {
        return entry.content() instanceof Felt old
                && entry.day(desk.zone()).equals(desk.today())
                && felt.stream().anyMatch(f -> f.statement().equals(old.statement()));
    }

    private static Map<String, String> answers(Desk desk) {
        var answers = new LinkedHashMap<String, String>();
        Felt.STATEMENTS.forEach(statement -> answers.put(statement, desk.sent(statement)));
        return answers;
    }

    private String ready(Desk desk, boolean ready) {
        readiness(desk).say(TOUCH, ready);
        return ready ? "ready" : "unready";
    }

    /// Declassifies that touch rests, and not who asked.
    private static String rest(Desk desk) {
        var content = new NotNow(TOUCH);
        desk.store()
                .replace(
                        desk.visit(),
                        desk.own(NotNow.class).filter(e -> e.content().equals(content)).toList(),
                        List.of(Entry.ofBoth(desk.me(), desk.now(), content)));
        return "resting";
    }

    private Map<String, Object> more(Desk desk) {
        var readiness = readiness(desk);
        var rests = Rests.of(chance, desk.visit(), desk.view(), desk.now(), desk.zone());
        var page = new HashMap<String, Object>();
        page.put("statements", Felt.STATEMENTS);
        page.put("answers", answers(desk));
        page.put("said", readiness.said(TOUCH));
        page.put("open", readiness.isOpen(TOUCH));
        page.put("until", rests.until(Joint.TOUCH).map(desk.words()::day).orElse(""));
        page.put(
                "closes",
                desk.words().weekday(readiness.closes(TOUCH).atZone(desk.zone()).toLocalDate()));
        page.putAll(status(desk));
        return page;
    }

    private static Map<String, Object> closed(Desk desk) {
        var page = desk.page("together");
        page.putAll(status(desk));
        return page;
    }

    private static Map<String, Object> status(Desk desk) {
        return STATES.stream()
                .filter(state -> desk.request().param(state).isPresent())
                .findFirst()
                .<Map<String, Object>>map(state -> Map.of("status", "intimacy.status." + state))
                .orElse(Map.of());
    }

    private Readiness readiness(Desk desk) {
        var calendar = Calendar.of(chance, desk.visit(), desk.space(), desk.zone());
        return new Readiness(locks, calendar, desk.visit(), desk.now());
    }
}
