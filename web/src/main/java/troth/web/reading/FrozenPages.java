package troth.web.reading;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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
import troth.web.picture.Pictures;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.telling.Figure;
import troth.web.telling.Telling;
import troth.web.view.Entry;
import troth.web.view.PictureContent.FrozenPicture;

/// A drawing given to both as it stands today, after a look; it has its date and is never drawn
/// again. What its author enters later changes nothing on it.
public class FrozenPages {

    private static final URI SHARED = URI.create("/picture/shared");

    private final Access access;
    private final SpaceStore spaces;
    private final EntryStore entries;
    private final Pictures pictures;
    private final MessageSource messages;
    private final Clock clock;

    FrozenPages(
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

    /// One frozen picture on the page of both.
    public record Card(String id, String by, String day, boolean mine, Figure figure) {}

    public ServerResponse show(ServerRequest request) {
        var visit = access.visit(request);
        var page = page(visit);
        page.put("side", "shared");
        page.put(
                "cards", frozen(visit).stream().map(entry -> card(request, visit, entry)).toList());
        for (var status : List.of("frozen", "back")) {
            request.param(status).ifPresent(_ -> page.put("status", status));
        }
        return ServerResponse.ok().render("reading/shared", page);
    }

    private Map<String, Object> page(Visit visit) {
        var page = new HashMap<String, Object>();
        page.put("place", "picture");
        page.put("me", spaces.space(visit).name(visit.partner()));
        page.put("other", spaces.space(visit).name(visit.partner().other()));
        page.put("patterns", Patterns.svg());
        return page;
    }

    /// The newest first.
    private List<Entry> frozen(Visit visit) {
        return entries.view(visit)
                .byDay(clock.getZone())
                .filter(entry -> entry.shared() && entry.content() instanceof FrozenPicture)
                .sorted(Comparator.comparing(FrozenPages::day).reversed())
                .toList();
    }

    private static LocalDate day(Entry entry) {
        return ((FrozenPicture) entry.content()).day();
    }

    private Card card(ServerRequest request, Visit visit, Entry entry) {
        return new Card(
                entry.id(),
                spaces.space(visit).name(entry.author()),
                words(request).weekday(day(entry)),
                entry.author() == visit.partner(),
                Frozen.figure((FrozenPicture) entry.content(), "p" + entry.id()));
    }

    private Words words(ServerRequest request) {
        return new Words(messages, request.servletRequest().getLocale());
    }

    /// Exactly what both would read.
    public ServerResponse look(ServerRequest request) {
        return now(request)
                .map(frozen -> preview(request, frozen, HttpStatus.OK))
                .orElseGet(() -> ServerResponse.seeOther(URI.create("/picture")).build());
    }

    /// The drawing that was asked for, as it stands now; nothing, if there is none to freeze.
    private Optional<FrozenPicture> now(ServerRequest request) {
        var visit = access.visit(request);
        var today = LocalDate.now(clock);
        var other = spaces.space(visit).name(visit.partner().other());
        return pictures.soon(entries.view(visit), today, clock.getZone()).stream()
                .flatMap(picture -> Telling.of(picture, words(request), other).courses().stream())
                .filter(Figure::isDrawn)
                .filter(figure -> request.param("drawing").filter(figure.id()::equals).isPresent())
                .map(figure -> Frozen.of(figure, today))
                .findFirst();
    }

    private ServerResponse preview(ServerRequest request, FrozenPicture frozen, HttpStatus status) {
        var visit = access.visit(request);
        var page = page(visit);
        var name = spaces.space(visit).name(visit.partner());
        page.put(
                "card",
                new Card(
                        "",
                        name,
                        words(request).weekday(frozen.day()),
                        true,
                        Frozen.figure(frozen, "look")));
        page.put("drawing", frozen.drawing());
        page.put("mark", frozen.mark());
        page.put("changed", status.isError());
        return ServerResponse.status(status).render("reading/share", page);
    }

    /// Declassifies: what was looked at, and nothing else. Sent twice it gives once.
    public ServerResponse share(ServerRequest request) {
        var frozen = now(request);
        if (frozen.isEmpty()) {
            return ServerResponse.seeOther(URI.create("/picture")).build();
        }
        if (request.param("mark").filter(frozen.get().mark()::equals).isEmpty()) {
            return preview(request, frozen.get(), HttpStatus.BAD_REQUEST);
        }
        var visit = access.visit(request);
        boolean there =
                frozen(visit).stream()
                        .anyMatch(entry ->
                                entry.author() == visit.partner()
                                        && entry.content().equals(frozen.get()));
        if (!there) {
            var entry = Entry.ofBoth(visit.partner(), clock.instant(), frozen.get());
            entries.add(visit, List.of(entry));
        }
        return ServerResponse.seeOther(URI.create(SHARED + "?frozen")).build();
    }

    /// Takes one's own back, at once and for both. Another's is left alone.
    public ServerResponse takeBack(ServerRequest request) {
        var visit = access.visit(request);
        var own =
                frozen(visit).stream()
                        .filter(entry -> entry.author() == visit.partner())
                        .filter(entry ->
                                request.param("entry").filter(entry.id()::equals).isPresent())
                        .toList();
        entries.replace(visit, own, List.of());
        return ServerResponse.seeOther(URI.create(SHARED + "?back")).build();
    }
}
