package troth.web.mine;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import troth.web.access.Access;
import troth.web.access.Accounts;
import troth.web.page.Words;
import troth.web.picture.Pictures;
import troth.web.store.EntryStore;
import troth.web.store.GivenStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.telling.Item;
import troth.web.telling.Telling;
import troth.web.view.CareContent.ClinicianGiven;
import troth.web.view.Entry;
import troth.web.view.View;
import troth.web.view.Viewer;

/// What one has here: counted, taken along, put on paper, deleted. All of it is made from the
/// viewer's own view.
public class MinePage {

    private static final int MONTHS = 12;

    private final Access access;
    private final Accounts accounts;
    private final SpaceStore spaces;
    private final EntryStore entries;
    private final GivenStore given;
    private final Pictures pictures;
    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final Clock clock;

    MinePage(
            Access access,
            Accounts accounts,
            SpaceStore spaces,
            EntryStore entries,
            GivenStore given,
            Pictures pictures,
            SpringTemplateEngine templates,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.spaces = spaces;
        this.entries = entries;
        this.given = given;
        this.pictures = pictures;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        var view = view(request);
        var page = page(request);
        page.put("rows", Counts.of(view, List.of(), words(request)));
        page.put("old", new Part(Part.OLD, yearAgo()).of(view).size());
        if (request.param("deleted").isPresent()) {
            page.put("status", "mine.deleted");
        }
        if (request.param("proved").isPresent()
                && access.session(request).isProved(clock.instant())) {
            page.put("status", "mine.proved");
        }
        return ServerResponse.ok().render("mine/mine", page);
    }

    /// Shows what would be left, before anything is deleted.
    public ServerResponse ask(ServerRequest request) {
        return asked(request, HttpStatus.OK);
    }

    private ServerResponse asked(ServerRequest request, HttpStatus status) {
        var view = view(request);
        var part = request.param("part").flatMap(word -> Part.of(word, view, yearAgo()));
        if (part.isEmpty()) {
            return ServerResponse.seeOther(URI.create("/mine")).build();
        }
        var gone = part.get().of(view);
        var page = page(request);
        page.put("part", part.get().word());
        page.put("count", gone.size());
        page.put("rows", Counts.of(view, gone, words(request)));
        if (status.isError()) {
            page.put("wrong", "sure");
        }
        return ServerResponse.status(status).render("mine/delete", page);
    }

    /// Deletes at once. Sent again it finds nothing more to delete.
    public ServerResponse delete(ServerRequest request) {
        if (request.param("sure").isEmpty()) {
            return asked(request, HttpStatus.BAD_REQUEST);
        }
        var visit = access.visit(request);
        request.param("part").ifPresent(word -> entries.alone(visit, () -> deleted(visit, word)));
        accounts.note(visit, "deleted");
        return ServerResponse.seeOther(URI.create("/mine?deleted")).build();
    }

    /// While neither writes: what the other signs meanwhile is signed by both, and stays.
    private boolean deleted(Visit visit, String word) {
        var view = entries.view(visit);
        var part = Part.of(word, view, yearAgo());
        var gone = part.map(found -> found.of(view)).orElse(List.of());
        entries.replace(visit, gone, List.of());
        gone.stream()
                .map(Entry::content)
                .filter(ClinicianGiven.class::isInstance)
                .forEach(content -> given.take(visit, ((ClinicianGiven) content).given()));
        return part.isPresent();
    }

    /// One archive of all that the viewer may see.
    public ServerResponse copy(ServerRequest request) {
        var view = view(request);
        var copy =
                new Copy(
                        view,
                        spaces.space(view.viewer()),
                        telling(view, words(request)),
                        words(request),
                        clock.instant(),
                        clock.getZone());
        accounts.note(access.visit(request), "copied");
        return file("copy.zip", "application/zip", copy.zip());
    }

    /// Offers what may go on paper; nothing is chosen beforehand.
    public ServerResponse choose(ServerRequest request) {
        return choice(request, HttpStatus.OK, Set.of());
    }

    private ServerResponse choice(ServerRequest request, HttpStatus status, Set<String> chosen) {
        var page = page(request);
        page.put("items", items(view(request), words(request)));
        page.put("chosen", chosen);
        if (status.isError()) {
            page.put("wrong", "empty");
        }
        return ServerResponse.status(status).render("mine/report", page);
    }

    /// Puts what was chosen on paper. An entry that is not one of the viewer's own is left out, as
    /// one that does not exist.
    public ServerResponse report(ServerRequest request) {
        var chosen = new HashSet<>(request.params().getOrDefault("entry", List.of()));
        chosen.addAll(request.params().getOrDefault("part", List.of()));
        var view = view(request);
        var words = words(request);
        var items = items(view, words).stream().filter(item -> chosen.contains(item.id())).toList();
        boolean withPicture = chosen.contains("picture");
        if (items.isEmpty() && !withPicture) {
            return choice(request, HttpStatus.BAD_REQUEST, chosen);
        }
        var paper = new Context(request.servletRequest().getLocale());
        paper.setVariable("me", spaces.space(view.viewer()).name(view.partner()));
        paper.setVariable("day", words.date(today()));
        paper.setVariable("items", items);
        paper.setVariable("withPicture", withPicture);
        if (withPicture) {
            var telling = telling(view, words);
            paper.setVariable("telling", telling);
            paper.setVariable("figures", telling.figures());
        }
        var html = templates.process("mine/paper", paper);
        accounts.note(access.visit(request), "copied");
        return file("notes.pdf", "application/pdf", Report.pdf(html, clock.instant()));
    }

    private List<Item> items(View view, Words words) {
        var from = today().minusDays(Item.DAYS).atStartOfDay(clock.getZone()).toInstant();
        return Item.of(view, from, clock.getZone(), words);
    }

    private static ServerResponse file(String name, String type, byte[] bytes) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    private Telling telling(View view, Words words) {
        var picture = pictures.picture(view, today(), clock.getZone());
        return Telling.of(picture, words, other(view.viewer()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant yearAgo() {
        return ZonedDateTime.now(clock).minusMonths(MONTHS).toInstant();
    }

    private View view(ServerRequest request) {
        return entries.view(access.visit(request));
    }

    private String other(Viewer viewer) {
        return spaces.space(viewer).named(viewer.partner().other());
    }

    private Words words(ServerRequest request) {
        return new Words(messages, request.servletRequest().getLocale());
    }

    private Map<String, Object> page(ServerRequest request) {
        var page = new HashMap<String, Object>();
        page.put("place", "mine");
        page.put("other", other(access.visit(request).viewer()));
        return page;
    }
}
