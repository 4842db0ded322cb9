package troth.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// Asks a server for pages as a browser does, without being one: it keeps its cookie and sends the
/// token of its forms.
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

    /// The digits of a letterbox are chance, too, and the secret of one-time codes.
    private static final Pattern DIGITS =
            Pattern.compile(
                    "\\b\\d{4}( \\d{4}){4}\\b|\\b[A-Z2-7]{32}\\b|\\b[A-Z2-7]{4}( [A-Z2-7]{4}){7}\\b");

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    /// By which the browser is known at the door.
    private String browser = "";

    private String token = "";

    private Visitor(WebServer server, boolean guest) {
        this.server = server;
        if (guest) {
            get("");
        }
    }

    /// A guest where two invented people live: Noa.
    Visitor(WebServer server) {
        this(server, true);
    }

    /// Someone who has not come in.
    static Visitor outside(WebServer server) {
        return new Visitor(server, false);
    }

    /// Sends one form many times at once, as a double click does.
    List<HttpResponse<String>> postAtOnce(int times, String path, String form) {
        var sent = withToken(form);
        Callable<HttpResponse<String>> click = () -> postBare(path, sent);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(times, click)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The same place with another cookie.
    Visitor with(String cookie) {
        var other = outside(server);
        other.cookie = cookie;
        return other;
    }

    String cookie() {
        return cookie;
    }

    /// What the forms of the page before its eyes carry.
    String token() {
        return token;
    }

    boolean isIn() {
        return !cookie.isEmpty();
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// The same, asked for again until nothing on it is still being made.
    HttpResponse<String> got(String path) {
        var page = get(path);
        for (int i = 0; i < 600 && page.body().contains(" is being "); i++) {
            LockSupport.parkNanos(100_000_000);
            page = get(path);
        }
        return page;
    }

    /// The text of a page, but for how many forms have acted before it, which its forms carry.
    static String words(HttpResponse<String> page) {
        return page.body().replaceAll("(name=\"_token\" value=\"[^\".]+)\\.\\d+", "$1");
    }

    /// Sends a form from one of our own pages.
    HttpResponse<String> post(String path, String form) {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    HttpResponse<String> post(String path, String form, String header, String value) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(withToken(form))));
    }

    /// "path" asks, "path form" sends; nothing of it may be our fault.
    HttpResponse<String> ask(String line) {
        var parts = line.split(" ", 2);
        var answer = parts.length == 1 ? get(parts[0]) : post(parts[0], parts[1]);
        if (answer.statusCode() >= 500) {
            throw new AssertionError(line + ": " + answer.statusCode());
        }
        return answer;
    }

    private String withToken(String form) {
        return token.isEmpty() ? form : form + (form.isEmpty() ? "" : "&") + "_token=" + token;
    }

    /// Sends a form as it is, whatever belongs into it.
    HttpResponse<String> postBare(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form)));
    }

    /// Sends something that is no form.
    HttpResponse<String> postAs(String type, String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body)));
    }

    /// An answer as it went over the wire, but for the time of day and the name of the server.
    String wire(HttpResponse<String> response) {
        var headers = new TreeMap<String, List<String>>(response.headers().map());
        headers.remove("date");
        headers.remove("content-length");
        headers.remove("connection");
        var lines = new ArrayList<String>();
        lines.add(Integer.toString(response.statusCode()));
        headers.forEach((name, values) -> lines.add(name + ": " + values));
        lines.add(response.body());
        var wire = String.join("\n", lines).replace(server.address().getAuthority(), "here");
        return named(DIGITS.matcher(wire).replaceAll("digits"));
    }

    /// Ids are chance: each is named by the place where it is first met.
    private static String named(String wire) {
        var names = new HashMap<String, String>();
        return Pattern.compile("\\b[0-9a-f]{32}\\b")
                .matcher(wire)
                .replaceAll(id -> names.computeIfAbsent(id.group(), _ -> "id" + names.size()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path));
        var cookies = Stream.of(cookie, browser).filter(Predicate.not(String::isEmpty)).toList();
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies));
        }
        return request.header("Accept", "text/html").header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), Visitor::text);
            remember(response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A body as text; of a zip the texts in it, since what is packed cannot be compared.
    private static BodySubscriber<String> text(HttpResponse.ResponseInfo info) {
        boolean zip =
                info.headers().firstValue("Content-Type").orElse("").startsWith("application/zip");
        return zip
                ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Visitor::unzipped)
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] bytes) {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                text.append(file.getName()).append('\n');
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// What is sent for a form, or for none, as it is.
    byte[] bytes(String path, String form) {
        var request = request(path);
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString(withToken(form)));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void remember(HttpResponse<String> response) {
        for (var sent : response.headers().allValues("Set-Cookie")) {
            var held = sent.contains("Max-Age=0") ? "" : sent.substring(0, sent.indexOf(';'));
            if (sent.startsWith("__Host-browser")) {
                browser = held;
            } else {
                cookie = held;
                token = "";
            }
        }
        if (response.statusCode() == 303) {
            token = afterwards(token);
        }
        var found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
    }

    /// A browser goes where it is led, and the forms of that page know that another has acted.
    private static String afterwards(String token) {
        int dot = token.indexOf('.');
        return dot < 0
                ? token
                : token.substring(0, dot + 1) + (Long.parseLong(token.substring(dot + 1)) + 1);
    }

    @Override
    public void close() {
        client.close();
    }
}
