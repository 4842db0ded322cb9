package troth.web.together;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.notes.Book;
import troth.web.notes.Desk;
import troth.web.notes.Desks;
import troth.web.notes.Notebook;
import troth.web.pace.Calendar;
import troth.web.pace.Chance;
import troth.web.store.Locks;
import troth.web.view.Round;
import troth.web.view.Topic;

/// Needs, desires and limits, each one's own; and the round of wishes, in which what both named may
/// open. See [Round] for what it tells and what it does not.
public class BoundariesPages {

    /// What can be named. Both see the same list, so that naming needs no words of one's own.
    enum Wish {
        PHONES_AWAY,
        SLOW_MORNING,
        TIME_ALONE,
        COOKING,
        WALKING,
        TRIP,
        FRIENDS,
        FAMILY,
        MONEY,
        HOUSEWORK,
        FUTURE,
        PAST,
        THANKS,
        PLAY,
        TOUCH,
        SLOWER,
        SLEEP,
        LEARNING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> WISHES =
            Arrays.stream(Wish.values()).map(Wish::word).toList();

    private static final Book BOUNDARIES =
            new Book(
                    "boundaries",
                    "together",
                    "together/boundaries",
                    List.of(Topic.NEED, Topic.DESIRE, Topic.LIMIT),
                    _ -> Book.Gate.OPEN,
                    _ -> Map.of());

    private final Desks desks;
    private final Notebook notebook;
    private final Locks locks;
    private final Chance chance;

    BoundariesPages(Desks desks, Notebook notebook, Locks locks, Chance chance) {
        this.desks = desks;
        this.notebook = notebook;
        this.locks = locks;
        this.chance = chance;
    }

    public ServerResponse show(ServerRequest request) {
        return notebook.show(request, BOUNDARIES);
    }

    public ServerResponse preview(ServerRequest request) {
        return notebook.preview(request, BOUNDARIES);
    }

    public ServerResponse post(ServerRequest request) {
        return notebook.post(request, BOUNDARIES);
    }

    public ServerResponse wishes(ServerRequest request) {
        var desk = desks.at(request);
        var page = page(desk, locks.own(desk.visit(), calendar(desk).wishes(desk.now())));
        if (request.param("locked").isPresent()) {
            page.put("status", "wishes.status.locked");
        }
        return ServerResponse.ok().render("together/wishes", page);
    }

    /// Declassifies at the round's end, if both did it: see [Locks].
    public ServerResponse lock(ServerRequest request) {
        var desk = desks.at(request);
        var named = request.params().getOrDefault("wish", List.of()).stream().distinct().toList();
        boolean known = WISHES.containsAll(named);
        if (!known || named.size() > Round.BATCH) {
            var page = page(desk, named);
            page.put("wrong", known ? "many" : "unknown");
            return ServerResponse.badRequest().render("together/wishes", page);
        }
        locks.lock(desk.visit(), calendar(desk).wishes(desk.now()), named, desk.now());
        return Desks.to("/wishes?locked");
    }

    private Map<String, Object> page(Desk desk, List<String> named) {
        var calendar = calendar(desk);
        var page = desk.page("together");
        page.put("wishes", WISHES);
        page.put("named", named);
        page.put("most", Round.BATCH);
        page.put("closes", day(desk, calendar.wishes(desk.now())));
        page.put(
                "closed",
                calendar.hasClosedWishes(desk.now())
                        ? day(desk, calendar.lastWishes(desk.now()))
                        : "");
        page.put(
                "opened",
                locks.opened(desk.visit(), calendar.lastWishes(desk.now()), desk.now()).orElse(""));
        return page;
    }

    private static String day(Desk desk, Round round) {
        return desk.words().weekday(round.closes().atZone(desk.zone()).toLocalDate());
    }

    private Calendar calendar(Desk desk) {
        return Calendar.of(chance, desk.visit(), desk.space(), desk.zone());
    }
}
