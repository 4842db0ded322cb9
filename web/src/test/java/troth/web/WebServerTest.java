package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server = WebServer.start(Config.passing());

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void theFirstPageSaysHowMuchIsStored() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"en\"", "Nothing is entered yet.");
    }

    @Test
    void everyAnswerForbidsWhatAPageMustNotDo() throws Exception {
        for (var path : new String[] {"/", "/static/troth.css", "/nothing-here"}) {
            var headers = get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValue(
                            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                                    + " base-uri 'none'; frame-ancestors 'none'");
            assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        }
    }

    @Test
    void anAddressWithoutAPageSaysSoOnAPageOfOurs() throws Exception {
        var page = get("/nothing-here");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no page at this address.");
    }

    @Test
    void aForeignNameForThisMachineIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .doesNotContain("Nothing is entered yet.");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        assertThat(post("Origin", "http://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(post("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormOfOursIsLetIn() throws Exception {
        var ours = server.address().toString().replaceFirst("/$", "");

        // No page takes a form yet, so what is let in finds no page.
        assertThat(post("Origin", ours).statusCode()).isEqualTo(404);
        assertThat(post("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsKeptInAFileIsThereAfterANewStart(@TempDir Path folder) throws Exception {
        var kept = new Config(0, Optional.of(folder.resolve("a couple's file")));

        WebServer.start(kept).close();
        try (var again = WebServer.start(kept)) {
            assertThat(again.address().getHost()).isEqualTo("127.0.0.1");
        }
        assertThat(folder.resolve("a couple's file.mv.db")).isNotEmptyFile();
    }

    @Test
    void aTakenPortIsSaid() {
        var taken = new Config(server.address().getPort(), Optional.empty());

        assertThatThrownBy(() -> WebServer.start(taken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is taken");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String header, String value)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.address().resolve("/nothing-here"))
                        .header(header, value)
                        .POST(BodyPublishers.ofString("a=b"))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        URI address = server.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
