package troth.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Asks a server for pages as a browser does, without being one.
record Visitor(WebServer server, HttpClient client) implements AutoCloseable {

    Visitor(WebServer server) {
        this(server, HttpClient.newHttpClient());
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

    /// Sends a form from one of our own pages.
    HttpResponse<String> post(String path, String form) {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    HttpResponse<String> post(String path, String form, String header, String value) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(form)));
    }

    /// An answer as it went over the wire, but for the time of day and the name of the server.
    String wire(HttpResponse<String> response) {
        var headers = new TreeMap<String, List<String>>(response.headers().map());
        headers.remove("date");
        var lines = new ArrayList<String>();
        lines.add(Integer.toString(response.statusCode()));
        headers.forEach((name, values) -> lines.add(name + ": " + values));
        lines.add(response.body());
        return named(String.join("\n", lines).replace(server.address().getAuthority(), "here"));
    }

    /// Ids are chance: each is named by the place where it is first met.
    private static String named(String wire) {
        var names = new HashMap<String, String>();
        return Pattern.compile("\\b[0-9a-f]{32}\\b")
                .matcher(wire)
                .replaceAll(id -> names.computeIfAbsent(id.group(), _ -> "id" + names.size()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
