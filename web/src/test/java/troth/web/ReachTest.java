package troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who can ask for pages from where, and by which name.
class ReachTest {

    @TempDir private Path folder;

    private Config reached(Reach reach) {
        return new Config(0, Optional.of(folder), Optional.empty(), reach);
    }

    @Test
    void beyondThisMachineNothingGoesUnlocked() {
        for (var address : new String[] {"0.0.0.0", "::", "192.0.2.7"}) {
            assertThatThrownBy(() -> Reach.unlocked(address))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Beyond this machine nothing goes unlocked")
                    .hasMessageContaining("docs/running.md");
        }
        Reach.unlocked("127.0.0.1");
        Reach.unlocked("::1");
        assertThat(new Reach.Here().settings(Optional.empty()))
                .containsEntry("server.address", "127.0.0.1");
    }

    @Test
    void aPasskeyNeedsTheNameOfAMachine() {
        for (var name : new String[] {"192.168.1.4", "Rowan.local", "rowan local", "", "-a"}) {
            assertThatThrownBy(() -> new Reach.Proxied(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("A passkey binds to no number");
        }
        assertThat(new Reach.Proxied("rowan.example.org").address("8420"))
                .hasToString("https://rowan.example.org/");
        assertThat(
                        new Reach.Network("rowan.local", "0.0.0.0", new Reach.Paper.SelfMade())
                                .address("8420"))
                .hasToString("https://rowan.local:8420/");
        assertThat(new Reach.Here().address("8420")).hasToString("http://localhost:8420/");
    }

    @Test
    void withACertificateMadeHereEverythingGoesLocked() throws Exception {
        var reach = new Reach.Network("localhost", "127.0.0.1", new Reach.Paper.SelfMade());
        try (var server = WebServer.start(reached(reach));
                var client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            var page = client.send(ask(server.address(), "sign-in"), BodyHandlers.ofString());

            assertThat(server.address().getScheme()).isEqualTo("https");
            assertThat(server.setup().orElseThrow().toString()).startsWith("https://localhost:");
            assertThat(server.fingerprint().orElseThrow()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(raw(server, "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n"))
                    .doesNotContain("200")
                    .startsWith("HTTP/1.1 400");
        }
        var made = SelfMadePaper.in(folder, "localhost").fingerprint();
        assertThat(SelfMadePaper.in(folder, "localhost").fingerprint()).isEqualTo(made);
        assertThat(SelfMadePaper.in(folder, "rowan.local").fingerprint()).isNotEqualTo(made);
    }

    private static HttpRequest ask(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    /// What was made is trusted, and nothing else.
    private SSLContext trusting() throws GeneralSecurityException, IOException {
        SelfMadePaper.in(folder, "localhost");
        var own = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("certificate-of-localhost.p12"))) {
            own.load(in, SelfMadePaper.WORD.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("troth", own.getCertificate("troth"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void aProxyOfThisMachineIsBelievedWhatItSpeaksWithTheWorld() throws IOException {
        try (var server = WebServer.start(reached(new Reach.Proxied("rowan.example.org")))) {
            var name = "GET /sign-in HTTP/1.1\r\nHost: rowan.example.org\r\n";

            assertThat(raw(server, name + "X-Forwarded-Proto: https\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security");
            assertThat(raw(server, name)).startsWith("HTTP/1.1 421");
            assertThat(raw(server, name + "X-Forwarded-Proto: http\r\n"))
                    .startsWith("HTTP/1.1 421");
            assertThat(
                            raw(
                                    server,
                                    "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void withoutAProxyNobodyIsBelieved() throws IOException {
        try (var server = WebServer.start(reached(new Reach.Here()))) {
            var page =
                    raw(
                            server,
                            """
                            GET /sign-in HTTP/1.1\r
                            Host: localhost\r
                            X-Forwarded-Proto: https\r
                            X-Forwarded-Host: evil.example\r
                            X-Forwarded-For: 192.0.2.1\r
                            """);

            assertThat(page)
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("Strict-Transport-Security", "evil.example");
        }
    }

    /// As it goes over the wire.
    private static String raw(WebServer server, String request) throws IOException {
        int port = server.port();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            (request + "Connection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
