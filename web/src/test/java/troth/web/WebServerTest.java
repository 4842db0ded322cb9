package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import troth.web.access.RouteTable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {

    private final WebServer server = WebServer.start(Config.passing());
    private final Visitor visitor = new Visitor(server);

    @AfterAll
    void stop() {
        server.close();
        visitor.close();
    }

    @Test
    void theFirstPageIsThatOfAnInventedCouple() {
        var page = visitor.get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"en\"", "Noa and Robin are invented", "Nothing is kept");
        assertThat(visitor.got("picture").body())
                .contains("not yet calibrated on daily trust: no public data exist.")
                .contains("too little to tell");
    }

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                            + " img-src 'self'; manifest-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'",
                    "Cache-Control",
                    "no-store",
                    "Referrer-Policy",
                    "no-referrer",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(),"
                            + " payment=(), usb=()");

    /// On every route of the site map, read or sent to, in and outside, and on what is no route.
    @Test
    void everyAnswerForbidsWhatAPageMustNotDo() {
        var routes = server.part(RouteTable.class).routes();
        assertThat(routes).hasSizeGreaterThan(120);
        for (var who : List.of(new Visitor(server), Visitor.outside(server))) {
            for (var route : routes) {
                var path = route.path().getPatternString().substring(1).replaceAll("\\{\\w+}", "5");
                var answer =
                        route.method().equals(HttpMethod.GET) ? who.get(path) : who.post(path, "");
                forbids(route.method() + " " + path, answer);
            }
            for (var path :
                    List.of("?saved", "static/troth.css", "static/notes.json", "nothing-here")) {
                forbids(path, who.get(path));
            }
            who.close();
        }
    }

    private static void forbids(String what, HttpResponse<String> answer) {
        HEADERS.forEach((name, value) ->
                assertThat(answer.headers().allValues(name))
                        .as(what + " " + name)
                        .containsExactly(value));
    }

    @Test
    void noScriptAsksForPlaceContactsMicrophoneOrCamera() {
        for (var script : List.of("static/leave.js", "static/passkey.js")) {
            assertThat(visitor.get(script).body())
                    .as(script)
                    .contains("use strict")
                    .doesNotContainPattern(
                            "geolocation|\\.contacts|mediaDevices|getUserMedia|getDisplayMedia|bluetooth|\\.usb");
        }
    }

    /// The same for everyone, whoever asks: a name and a sign that tell nothing.
    @Test
    void itCanBeInstalledUnderANeutralName() {
        var manifest = visitor.get("static/notes.json");
        try (var outside = Visitor.outside(server)) {
            assertThat(outside.get("static/notes.json").body()).isEqualTo(manifest.body());
            assertThat(outside.get("sign-in").body())
                    .contains("<link rel=\"manifest\" href=\"/static/notes.json\">");
        }

        var said = new JsonMapper().readTree(manifest.body());
        assertThat(manifest.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(said.get("name").asString()).isEqualTo("Notes");
        assertThat(said.get("short_name").asString()).isEqualTo("Notes");
        assertThat(said.get("start_url").asString()).isEqualTo("/");
        assertThat(said.get("display").asString()).isEqualTo("minimal-ui");
        assertThat(manifest.body())
                .doesNotContainPattern("(?i)troth|trust|couple|partner|repair|//");
        var icon = said.get("icons").get(0).get("src").asString().substring(1);
        assertThat(visitor.get(icon).statusCode()).isEqualTo(200);
    }

    @Test
    void everyPageHasItsWayOutAndItsWayToSteady() {
        for (var path : new String[] {"", "steady", "nothing-here"}) {
            assertThat(visitor.get(path).body())
                    .as(path)
                    .containsOnlyOnce("class=\"button leave\" href=\"about:blank\"")
                    .contains("class=\"steady\" href=\"/steady\"");
        }
    }

    /// The rules that docs/design.md gives a test.
    @Test
    void everyDrawingHasWordsAndATableAndEveryRowCanBeSkipped() {
        var page = visitor.got("picture").body();

        assertThat(count("<svg class=\"chart\" role=\"img\"", page)).isEqualTo(5);
        for (var id : new String[] {"word", "told", "free", "why", "ahead"}) {
            assertThat(page)
                    .containsOnlyOnce("<title id=\"" + id + "-t\">")
                    .containsOnlyOnce("<desc id=\"" + id + "-d\">")
                    .containsOnlyOnce("aria-describedby=\"" + id + "-table\"")
                    .containsOnlyOnce("<table id=\"" + id + "-table\">");
        }
        var today = visitor.got("").body();
        assertThat(count("<fieldset", today)).isEqualTo(6);
        assertThat(count("<legend>", today)).isEqualTo(6);
        assertThat(count("class=\"pip skip\"", today)).isEqualTo(6);
        assertThat(page).doesNotContain("checked=", "style=", "<style", "//www");
    }

    @Test
    void anAddressWithoutAPageSaysSoOnAPageOfOurs() {
        var page = visitor.get("nothing-here");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no page at this address.");
    }

    @Test
    void aForeignNameForThisMachineIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .doesNotContain("Noa");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(visitor.post("", "word=0", "Origin", "http://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("", "word=0", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTakenPortIsSaid() {
        var taken = new Config(server.address().getPort(), Optional.empty());

        assertThatThrownBy(() -> WebServer.start(taken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is taken");
    }

    private static String table(String page) {
        int from = page.indexOf("<table id=\"word-table\">");
        return page.substring(from, page.indexOf("</table>", from));
    }

    private static long count(String words, String page) {
        return Pattern.compile(Pattern.quote(words)).matcher(page).results().count();
    }

    private String raw(String request) throws IOException {
        URI address = server.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
