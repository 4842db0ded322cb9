package troth.web.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.Note;
import troth.web.view.PracticeContent.Paced;

/// Pages of notes: each is written for oneself, may be given to both after a look at exactly what
/// the other will see, and may be taken back.
public class Notebook {

    private static final List<String> STATES = List.of("shared", "back", "removed", "kept");

    private final Desks desks;

    Notebook(Desks desks) {
        this.desks = desks;
    }

    public ServerResponse show(ServerRequest request, Book book) {
        var page = page(desks.at(request), book);
        STATES.stream()
                .filter(state -> request.param(state).isPresent())
                .forEach(state -> say(page, "notes.status." + state));
        return ServerResponse.ok().render(book.template(), page);
    }

    /// What a button did, and besides it that what stood in the boxes is kept.
    private static void say(Map<String, Object> page, String status) {
        page.put("".equals(page.get("status")) ? "status" : "besides", status);
    }

    /// What the other would see, before it is given.
    public ServerResponse preview(ServerRequest request, Book book) {
        var desk = desks.at(request);
        return own(desk, book, desk.sent("note"))
                .map(entry -> preview(desk, book, entry, HttpStatus.OK))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static ServerResponse preview(Desk desk, Book book, Entry entry, HttpStatus status) {
        var page = desk.page(book.place());
        var note = (Note) entry.content();
        page.put("line", Shelf.line(entry, desk));
        page.put("topic", note.topic());
        page.put("path", book.path());
        page.put("closed", book.gate().apply(desk).closedFor(note.topic()));
        return ServerResponse.status(status).render("notes/preview", page);
    }

    /// Whatever is asked for, what was typed is kept too, or all of it comes back with what is
    /// wrong. No box keeps anybody from taking something back.
    public ServerResponse post(ServerRequest request, Book book) {
        var desk = desks.at(request);
        return switch (desk.sent("do")) {
            case "share" -> desk.alone(now -> share(now, book));
            case "look" -> unkept(desk, book, "").orElseGet(() -> look(desk, book));
            case "remove" -> after(request, book, "notes.status.", remove(desk));
            default -> unkept(desk, book, "").orElseGet(() -> kept(desk, book));
        };
    }

    /// The page after one of its buttons did what it says, whatever stands in the boxes.
    ///
    /// @param words what stands before the state in the key of its sentence
    /// @param state what was done
    public ServerResponse after(ServerRequest request, Book book, String words, String state) {
        var desk = desks.at(request);
        var kept = Typed.of(desk).isEmpty() ? "" : "&kept";
        return unkept(desk, book, words + state)
                .orElseGet(() -> Desks.to("/" + book.path() + "?" + state + kept));
    }

    /// Keeps what stands in the boxes; if one of them cannot be kept, none is, and all come back.
    ///
    /// @param status the key of what was done meanwhile, or empty
    public Optional<ServerResponse> unkept(Desk desk, Book book, String status) {
        var typed = Typed.of(desk);
        if (typed.wrongs(book).isEmpty()) {
            keep(desk, typed.notes(book));
            return Optional.empty();
        }
        var page = again(desk, book);
        page.put("status", status);
        return Optional.of(ServerResponse.badRequest().render(book.template(), page));
    }

    private static void keep(Desk desk, Stream<Note> notes) {
        var there =
                desk.own(Note.class)
                        .filter(entry -> !entry.shared())
                        .map(Entry::content)
                        .collect(Collectors.toSet());
        desk.keep(notes.filter(note -> !there.contains(note)).toList());
    }

    private ServerResponse kept(Desk desk, Book book) {
        var typed = Typed.of(desk);
        if (!typed.isEmpty()) {
            return Desks.to("/" + book.path() + "?kept");
        }
        var page = again(desk, book);
        page.put("wrongs", Map.of(typed.box(desk.sent("here")), "empty"));
        return ServerResponse.badRequest().render(book.template(), page);
    }

    private static ServerResponse look(Desk desk, Book book) {
        return own(desk, book, desk.sent("note"))
                .map(entry -> Desks.to("/" + book.path() + "/preview?note=" + entry.id()))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    /// The page again, with all that was typed.
    public Map<String, Object> again(Desk desk, Book book) {
        var typed = Typed.of(desk);
        var page = page(desk, book);
        page.put("wrongs", typed.wrongs(book));
        page.put("typed", typed);
        return page;
    }

    /// Declassifies: one own note, after its preview. What is shared already is not shared twice,
    /// and of what is hard nothing is shared beside something else that is.
    private static ServerResponse share(Desk desk, Book book) {
        var entry = own(desk, book, desk.sent("note"));
        if (entry.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        var note = (Note) entry.get().content();
        if (!book.gate().apply(desk).closedFor(note.topic()).isEmpty()) {
            return preview(desk, book, entry.get(), HttpStatus.BAD_REQUEST);
        }
        if (note.topic().isHard()) {
            desk.giveOnly(new Paced());
        }
        desk.give(note);
        return Desks.to("/" + book.path() + "?shared");
    }

    /// An own note that may be shared from this page.
    private static Optional<Entry> own(Desk desk, Book book, String id) {
        return desk.entry(
                id,
                entry ->
                        entry.author() == desk.me()
                                && !entry.shared()
                                && entry.content() instanceof Note note
                                && note.topic().mayBeShared()
                                && book.topics().contains(note.topic()));
    }

    /// Removes an own note, or takes back what was shared. What is gone already stays gone.
    private static String remove(Desk desk) {
        var entry =
                desk.entry(
                        desk.sent("note"),
                        e -> e.author() == desk.me() && e.content() instanceof Note);
        entry.ifPresent(desk::remove);
        boolean shared = entry.filter(Entry::shared).isPresent();
        return shared ? "back" : "removed";
    }

    /// What a page of notes shows.
    public Map<String, Object> page(Desk desk, Book book) {
        var page = desk.page(book.place());
        var gate = book.gate().apply(desk);
        page.put("path", book.path());
        page.put(
                "shelves",
                book.topics().stream().map(topic -> Shelf.of(topic, desk, gate.waits())).toList());
        page.put("closed", gate.closed());
        page.put("typed", Typed.NOTHING);
        page.put("wrongs", Map.of());
        page.put("details", Typed.DETAILS);
        page.putAll(book.more().apply(desk));
        return page;
    }
}
