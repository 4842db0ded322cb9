package troth.web.agreement;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.agreement.Desk.Visit;
import troth.web.store.Legacies;

/// What both signed, in one chain that each can take out alone.
public class HistoryPage {

    private final Desk desk;
    private final Legacies legacies;

    HistoryPage(Desk desk, Legacies legacies) {
        this.desk = desk;
        this.legacies = legacies;
    }

    /// A record of the chain in words.
    public record Row(String say, String text, String mark) {}

    public ServerResponse show(ServerRequest request) {
        var visit = desk.visit(request);
        var left = left(visit);
        var history = history(visit);
        var page = left.isPresent() ? visit.page() : visit.sharedPage();
        page.put("left", left.isPresent());
        page.put("nameless", left.filter(Parting.Left::nameless).isPresent());
        page.put("sound", history.sound());
        page.put("links", history.links().stream().map(link -> row(link, visit)).toList());
        return ServerResponse.ok().render("agreement/history", page);
    }

    private static Row row(History.Link link, Visit visit) {
        var what = link.ended().isEmpty() ? "signed" : link.closed() ? "closed" : "ended";
        var key = "agreement.history." + what;
        return new Row(
                visit.words().say(key, visit.words().date(link.day()), link.title()),
                link.text(),
                link.mark());
    }

    private Optional<Parting.Left> left(Visit visit) {
        return legacies.of(visit.here()).map(Parting::read);
    }

    /// Both have the same; after one has left, the other has a copy.
    private History history(Visit visit) {
        return left(visit)
                .map(Parting.Left::history)
                .orElseGet(() -> History.of(visit.view(), visit.space(), visit.zone()));
    }

    public ServerResponse text(ServerRequest request) {
        var visit = desk.visit(request);
        var how = visit.words().say("agreement.history.how");
        return file(
                "history.txt", "text/plain;charset=UTF-8", HistoryFile.text(history(visit), how));
    }

    public ServerResponse json(ServerRequest request) {
        var visit = desk.visit(request);
        var how = visit.words().say("agreement.history.how");
        return file("history.json", "application/json", HistoryFile.json(history(visit), how));
    }

    private static ServerResponse file(String name, String type, String body) {
        return ServerResponse.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
