package troth.web.agreement;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.agreement.Desk.Visit;

/// What both signed, in one chain that each can take out alone.
public class HistoryPage {

    private final Desk desk;

    HistoryPage(Desk desk) {
        this.desk = desk;
    }

    /// A record of the chain in words.
    public record Row(String say, String text, String mark) {}

    public ServerResponse show(ServerRequest request) {
        var visit = desk.visit(request);
        var history = history(visit);
        var page = visit.sharedPage();
        page.put("sound", history.sound());
        page.put("links", history.links().stream().map(link -> row(link, visit)).toList());
        return ServerResponse.ok().render("agreement/history", page);
    }

    private static Row row(History.Link link, Visit visit) {
        var key = link.ended().isPresent() ? "agreement.history.ended" : "agreement.history.signed";
        return new Row(
                visit.words().say(key, visit.day(link.day()), link.title()),
                link.text(),
                link.mark());
    }

    private static History history(Visit visit) {
        return History.of(visit.view(), visit.space(), visit.zone());
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
