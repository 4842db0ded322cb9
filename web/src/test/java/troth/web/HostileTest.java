package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import troth.web.access.RouteTable;
import troth.web.page.Bounds;

/// What nobody means well: markup in every field of every form, far too much of it, files. The
/// forms are those of the site map, the fields those of all templates.
class HostileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final String MARKUP =
            "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final Path TEMPLATES = Path.of("src/main/resources/troth/web");
    private static final Pattern NAME = Pattern.compile("\\bname=\"(\\w+)\"");

    @Test
    void whatIsTypedIsNeverMarkup() {
        try (var server = WebServer.start(Config.passing(), new Moving(NOW));
                var noa = new Visitor(server);
                var robin = new Visitor(server)) {
            robin.post("be", "who=B");
            var answers = new ArrayList<String>();
            for (var path : paths(server, HttpMethod.POST)) {
                for (var form : forms(MARKUP)) {
                    answers.add(page(noa.post(path, form)));
                }
            }
            for (var path : paths(server, HttpMethod.GET)) {
                answers.add(page(noa.get(path + "?" + form("", MARKUP))));
                answers.add(page(robin.get(path)));
            }

            assertThat(answers).hasSizeGreaterThan(100);
            assertThat(answers.stream().filter(page -> page.contains("<script>alert"))).isEmpty();
            assertThat(answers.stream().filter(page -> page.contains("<img src=x"))).isEmpty();
            assertThat(answers.stream().filter(page -> page.contains("&lt;script&gt;alert")))
                    .isNotEmpty();
        }
    }

    /// Also of who has not come in: it is looked at before anybody is asked who they are.
    @Test
    void noAddressIsTooLong() {
        try (var server = WebServer.start(Config.passing(), new Moving(NOW));
                var stranger = Visitor.outside(server)) {
            for (var path : List.of("a/".repeat(2000) + "a", "a".repeat(4000), "/".repeat(2000))) {
                assertThat(stranger.post(path, "text=Words").statusCode()).isBetween(400, 499);
                assertThat(stranger.post("talk", "text=" + "1,".repeat(3000)).statusCode())
                        .isEqualTo(401);
            }
        }
    }

    /// What a browser would take for a page; a copy to take along holds what was typed as it was.
    private static String page(HttpResponse<String> answer) {
        boolean html =
                answer.headers().firstValue("Content-Type").orElse("text/html").contains("html");
        return html ? answer.body() : "";
    }

    @Test
    void whatIsTooLongIsSaidAndNothingBreaks() {
        try (var server = WebServer.start(Config.passing(), new Moving(NOW));
                var noa = new Visitor(server)) {
            for (var path : paths(server, HttpMethod.POST)) {
                var answer = noa.post(path, form("do=keep&topic=appreciation&", "x".repeat(5000)));

                assertThat(answer.statusCode()).as(path).isLessThan(500);
            }
            var tooMuch =
                    noa.post(
                            "talk",
                            "do=keep&topic=appreciation&text=" + "x".repeat(Bounds.LONGEST));
            assertThat(tooMuch.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void noFileIsTaken() {
        for (var template : files()) {
            assertThat(read(template)).doesNotContain("type=\"file\"", "multipart");
        }
        try (var server = WebServer.start(Config.passing(), new Moving(NOW));
                var noa = new Visitor(server)) {
            assertThat(noa.postAs("multipart/form-data; boundary=b", "talk", "--b--").statusCode())
                    .isEqualTo(415);
            assertThat(noa.postAs("application/json", "talk", "{}").statusCode()).isEqualTo(415);
        }
    }

    /// The forms of all acts that a page offers, with the same text in every other field.
    private static List<String> forms(String text) {
        var forms = new TreeSet<String>();
        for (var act :
                List.of("do=keep", "do=offer", "do=set", "do=preview", "do=share", "do=sign")) {
            for (var topic : List.of("topic=appreciation", "topic=question", "topic=limit")) {
                forms.add(form(act + "&" + topic + "&", text));
            }
        }
        forms.add(form("", text));
        return List.copyOf(forms);
    }

    private static String form(String begins, String text) {
        var value = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var form = new StringBuilder(begins);
        for (var field : fields()) {
            if (!begins.contains(field + "=") && !field.equals("_token")) {
                form.append(field).append('=').append(value).append('&');
            }
        }
        return form.substring(0, form.length() - 1);
    }

    private static TreeSet<String> fields() {
        var fields = new TreeSet<String>();
        for (var file : files()) {
            NAME.matcher(read(file)).results().forEach(match -> fields.add(match.group(1)));
        }
        fields.remove("viewport");
        fields.remove("referrer");
        assertThat(fields).hasSizeGreaterThan(20);
        return fields;
    }

    private static List<String> paths(WebServer server, HttpMethod method) {
        return server.part(RouteTable.class).routes().stream()
                .filter(route -> route.method().equals(method))
                .map(route ->
                        route.path().getPatternString().substring(1).replaceAll("\\{\\w+}", "own"))
                .filter(path ->
                        !List.of("be", "sign-out", "away", "sign-in", "recover").contains(path))
                .toList();
    }

    private static List<Path> files() {
        try (var all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
