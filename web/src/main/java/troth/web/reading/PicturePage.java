package troth.web.reading;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.formats.chart.Patterns;
import troth.web.access.Access;
import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Pictures;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.telling.Said;
import troth.web.telling.Telling;
import troth.web.view.Doubted;
import troth.web.view.Entry;

/// What the model reads from one viewer's view, and how sure that is: for that viewer alone.
public class PicturePage {

    private static final String NOTED = "noted";

    /// The rows of the page of events, in its order.
    static final List<String> ACTS =
            List.of(
                    "answer",
                    "own",
                    "felt",
                    "line",
                    "talk",
                    "kept",
                    "broken",
                    "conflict",
                    "hug",
                    "meeting",
                    "turns",
                    "offer",
                    "held",
                    "missed",
                    "shared",
                    "moved",
                    "gone",
                    "doubt",
                    "none");

    private final Access access;
    private final SpaceStore spaces;
    private final EntryStore entries;
    private final Pictures pictures;
    private final MessageSource messages;
    private final Clock clock;

    PicturePage(
            Access access,
            SpaceStore spaces,
            EntryStore entries,
            Pictures pictures,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.spaces = spaces;
        this.entries = entries;
        this.pictures = pictures;
        this.messages = messages;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        var page = page(request);
        request.param(NOTED).ifPresent(_ -> page.put("status", NOTED));
        return shown(HttpStatus.OK, request, page);
    }

    /// Too little data is a page of its own; so is a picture that is still being made.
    private ServerResponse shown(
            HttpStatus status, ServerRequest request, Map<String, Object> page) {
        var viewer = access.visit(request);
        var words = words(request);
        var made = pictures.soon(entries.view(viewer), today(), clock.getZone());
        if (made.isEmpty()) {
            return ServerResponse.status(status).render("reading/making", page);
        }
        var picture = made.get();
        page.put("doubts", picture.doubts());
        page.put("telling", Telling.of(picture, words, other(viewer)));
        boolean told = picture.courses().stream().anyMatch(Picture.Told.class::isInstance);
        if (!told) {
            return ServerResponse.status(status).render("reading/little", page);
        }
        page.put("patterns", Patterns.svg());
        picture.reasons()
                .ifPresent(reasons -> {
                    page.put("subject", reasons.statement().word());
                    page.put("facet", words.say("facet.in." + reasons.statement().word()));
                });
        return ServerResponse.status(status).render("reading/picture", page);
    }

    /// Notes that a sentence seems wrong: an entry of the reader's own. The same sentence counts
    /// once a day, however often it is sent.
    public ServerResponse doubt(ServerRequest request) {
        var statement = request.param("statement").flatMap(Sentence::of);
        if (statement.isEmpty()) {
            var page = page(request);
            page.put("refused", true);
            return shown(HttpStatus.BAD_REQUEST, request, page);
        }
        var viewer = access.visit(request);
        var doubt = new Doubted(statement.get());
        if (!saidToday(viewer, doubt)) {
            entries.add(viewer, List.of(Entry.ofOne(viewer.partner(), clock.instant(), doubt)));
        }
        return ServerResponse.seeOther(URI.create("/picture?" + NOTED)).build();
    }

    private boolean saidToday(Visit viewer, Doubted doubt) {
        return entries.view(viewer)
                .own()
                .anyMatch(entry -> entry.content().equals(doubt) && date(entry).equals(today()));
    }

    /// How many later answers lay in the bands that were forecast for them.
    public ServerResponse right(ServerRequest request) {
        var page = page(request);
        var view = entries.view(access.visit(request));
        pictures.calibration(view, today(), clock.getZone())
                .ifPresent(calibration -> {
                    page.put("right", calibration);
                    page.put("most", Math.round(calibration.mostExpected()));
                    page.put("half", Math.round(calibration.halfExpected()));
                });
        return ServerResponse.ok().render("reading/right", page);
    }

    /// Which act becomes which event, and with whose consent.
    public ServerResponse events(ServerRequest request) {
        var page = page(request);
        page.put("acts", ACTS);
        return ServerResponse.ok().render("reading/events", page);
    }

    /// The entries of one day, for who wants to see what a reason speaks of. A day that is none is
    /// a page that is not there.
    public ServerResponse day(ServerRequest request) {
        var date = date(request.pathVariable("day"));
        if (date.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        var viewer = access.visit(request);
        var words = words(request);
        var page = page(request);
        page.put("day", words.weekday(date.get()));
        page.put(
                "entries",
                entries.view(viewer)
                        .listed(clock.getZone())
                        .filter(entry -> date(entry).equals(date.get()))
                        .map(entry ->
                                new Line(
                                        Said.of(entry.content(), words),
                                        entry.author() == viewer.partner(),
                                        entry.shared()))
                        .toList());
        return ServerResponse.ok().render("reading/day", page);
    }

    /// @param own whether the viewer wrote it
    public record Line(String say, boolean own, boolean shared) {}

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private LocalDate date(Entry entry) {
        return entry.day(clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String other(Visit viewer) {
        return spaces.space(viewer).name(viewer.partner().other());
    }

    private Words words(ServerRequest request) {
        return new Words(messages, request.servletRequest().getLocale());
    }

    private Map<String, Object> page(ServerRequest request) {
        var page = new HashMap<String, Object>();
        page.put("place", "picture");
        page.put("other", other(access.visit(request)));
        return page;
    }
}
